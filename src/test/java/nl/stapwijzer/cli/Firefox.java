package nl.stapwijzer.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Firefox, with one window at a time. */
final class Firefox implements AutoCloseable {
    private static final String LISTENS = "WebDriver BiDi listening on ";

    private final Process process;
    private final DevTools tools;
    private String window;
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

    private Firefox(Process process, URI address) throws InterruptedException {
        this.process = process;
        tools = new DevTools(address.resolve("/session"), this::hear);
        tools.send("session.new", "\"capabilities\":{}");
        tools.send("session.subscribe", "\"events\":[\"log.entryAdded\"]");
        renew();
    }

    /** A new window, since a form that was filled in asks whether one really wants to leave it. */
    void renew() throws InterruptedException {
        window = tools.send("browsingContext.create", "\"type\":\"window\"").get("context").toString();
    }

    /** @param profile an empty folder */
    static Firefox start(Path profile) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command().orElseThrow().toString(), "--headless", "--remote-debugging-port=0", "--profile",
                profile.toString()).redirectErrorStream(true).start();
        BufferedReader says = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            if (line.startsWith(LISTENS)) {
                Thread rest = new Thread(() -> hearOut(says));
                rest.setDaemon(true);
                rest.start();
                return new Firefox(process, URI.create(line.substring(LISTENS.length())));
            }
        }
        throw new IOException("Firefox ended before it listened");
    }

    /** What nobody reads would stop it. */
    private static void hearOut(BufferedReader says) {
        try {
            says.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            return; // it ended
        }
    }

    static boolean isInstalled() {
        return command().isPresent();
    }

    private static Optional<Path> command() {
        return Stream.of("firefox-esr", "firefox")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
    }

    private void hear(Map<?, ?> event) {
        if (event.get("params") instanceof Map<?, ?> entry && "error".equals(entry.get("level"))) {
            faults.add(String.valueOf(entry.get("text")));
        }
    }

    /** Opens a page, or the viewer of a document. */
    void open(URI address, int width) throws InterruptedException {
        String there = "\"context\":\"" + window + "\"";
        tools.send("browsingContext.setViewport", there + ",\"viewport\":{\"width\":" + width + ",\"height\":900}");
        tools.send("browsingContext.navigate", there + ",\"wait\":\"complete\",\"url\":" + DevTools.quote(address.toString()));
    }

    /** What an expression or promise comes to. */
    String evaluate(String script) throws InterruptedException {
        Map<?, ?> answer = tools.send("script.evaluate", "\"awaitPromise\":true,\"target\":{\"context\":\"" + window
                + "\"},\"expression\":" + DevTools.quote(script));
        if (!(answer.get("result") instanceof Map<?, ?> result)) {
            throw new IllegalStateException(script + ": " + answer);
        }
        return String.valueOf(result.get("value"));
    }

    /** Asks until an expression is true, or for as long as a busy machine may take. */
    void await(String condition) throws InterruptedException {
        for (int i = 0; i < DevTools.SECONDS * 10 && !evaluate("!!(" + condition + ")").equals("true"); i++) {
            Thread.sleep(100);
        }
    }

    /** Types where the focus is. */
    void type(String text) throws InterruptedException {
        String keys = String.join(",", text.chars().mapToObj(Character::toString).map(DevTools::quote)
                .map(key -> "{\"type\":\"keyDown\",\"value\":" + key + "},{\"type\":\"keyUp\",\"value\":" + key + "}").toList());
        tools.send("input.performActions", "\"context\":\"" + window + "\",\"actions\":[{\"type\":\"key\",\"id\":\"keys\",\"actions\":["
                + keys + "]}]");
    }

    /** What pages said went wrong. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        tools.close();
        process.destroy();
    }
}

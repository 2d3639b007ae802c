package nl.stapwijzer.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A page in headless Chromium, driven over its DevTools protocol. Its answers are JSON, which the YAML parser reads.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">the protocol</a>
 */
final class Chromium implements AutoCloseable, WebSocket.Listener {
    private static final int SECONDS = 60;
    private static final LoadSettings JSON = LoadSettings.builder().setCodePointLimit(50_000_000).build();

    private final Process process;
    private final WebSocket socket;
    private final StringBuilder received = new StringBuilder();
    private final Map<Integer, BlockingQueue<Map<?, ?>>> answers = new ConcurrentHashMap<>();
    private final BlockingQueue<Boolean> loaded = new ArrayBlockingQueue<>(100);
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private int last;

    Chromium(Path profile) throws IOException, InterruptedException {
        process = new ProcessBuilder("chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-quic", "--hide-scrollbars", "--remote-debugging-port=0",
                "--user-data-dir=" + profile, "about:blank").redirectErrorStream(true).start();
        HttpClient http = HttpClient.newHttpClient();
        String pages = http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/json/list")).build(),
                HttpResponse.BodyHandlers.ofString()).body();
        String address = parse(pages) instanceof List<?> all && all.get(0) instanceof Map<?, ?> page ? page.get("webSocketDebuggerUrl").toString() : "";
        socket = http.newWebSocketBuilder().buildAsync(URI.create(address), this).join();
        send("Page.enable", "");
        send("Network.enable", "");
        send("Emulation.setFocusEmulationEnabled", "\"enabled\":true");
    }

    static boolean isInstalled() {
        try {
            return new ProcessBuilder("chromium", "--version").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int port() throws IOException {
        BufferedReader says = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            if (line.startsWith("DevTools listening on ")) {
                return URI.create(line.substring(line.indexOf("ws:"))).getPort();
            }
        }
        throw new IOException("Chromium ended before it listened");
    }

    /** A script that runs in each page before anything else. */
    void prepare(String script) throws InterruptedException {
        send("Page.addScriptToEvaluateOnNewDocument", "\"source\":" + quote(script));
    }

    void show(int width, boolean dark) throws InterruptedException {
        send("Emulation.setDeviceMetricsOverride", "\"width\":" + width + ",\"height\":800,\"deviceScaleFactor\":1,\"mobile\":false");
        send("Emulation.setEmulatedMedia", "\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + (dark ? "dark" : "light") + "\"}]");
    }

    void open(Path page) throws InterruptedException {
        open(page.toUri());
    }

    void open(URI page) throws InterruptedException {
        loaded.clear();
        send("Page.navigate", "\"url\":" + quote(page.toString()));
        if (loaded.poll(SECONDS, TimeUnit.SECONDS) == null) {
            throw new IllegalStateException("not loaded: " + page);
        }
    }

    /** Follows the link to another page that an expression gives. */
    void follow(String link) throws InterruptedException {
        loaded.clear();
        evaluate("(" + link + ").click()");
        if (loaded.poll(SECONDS, TimeUnit.SECONDS) == null) {
            throw new IllegalStateException("leads nowhere: " + link);
        }
    }

    /** Whether the scripts of the pages may run. */
    void allowScripts(boolean allowed) throws InterruptedException {
        send("Emulation.setScriptExecutionDisabled", "\"value\":" + !allowed);
    }

    /** The text that an expression, or the promise that it gives, comes to. */
    String evaluate(String expression) throws InterruptedException {
        Map<?, ?> answer = send("Runtime.evaluate", "\"awaitPromise\":true,\"returnByValue\":true,\"expression\":" + quote(expression));
        if (answer.get("result") instanceof Map<?, ?> outer && outer.containsKey("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + outer.get("exceptionDetails"));
        }
        return answer.get("result") instanceof Map<?, ?> outer && outer.get("result") instanceof Map<?, ?> result && result.get("value") != null
                ? result.get("value").toString() : "no value: " + answer;
    }

    /** Every address that the pages asked for. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private Map<?, ?> send(String method, String parameters) throws InterruptedException {
        int id = ++last;
        BlockingQueue<Map<?, ?>> answer = new ArrayBlockingQueue<>(1);
        answers.put(id, answer);
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":{" + parameters + "}}", true).join();
        Map<?, ?> got = answer.poll(SECONDS, TimeUnit.SECONDS);
        if (got == null) {
            throw new IllegalStateException("no answer to " + method);
        }
        return got;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
        received.append(part);
        if (whole) {
            String text = received.toString();
            received.setLength(0);
            if (parse(text) instanceof Map<?, ?> message) {
                take(message);
            }
        }
        from.request(1);
        return null;
    }

    private void take(Map<?, ?> message) {
        if (message.get("id") instanceof Integer id) {
            answers.remove(id).add(message);
        } else if ("Page.loadEventFired".equals(message.get("method"))) {
            loaded.offer(true);
        } else if ("Network.requestWillBeSent".equals(message.get("method")) && message.get("params") instanceof Map<?, ?> sent
                && sent.get("request") instanceof Map<?, ?> request) {
            requests.add(request.get("url").toString());
        }
    }

    private static Object parse(String json) {
        return new Load(JSON).loadFromString(json);
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append(c == '"' || c == '\\' ? "\\" + (char) c : c < ' ' || c > '~' ? String.format("\\u%04x", c) : (char) c));
        return quoted.append('"').toString();
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }
}

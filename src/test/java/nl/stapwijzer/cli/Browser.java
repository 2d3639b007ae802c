package nl.stapwijzer.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The one Chromium of all tests, which ends with them. */
final class Browser {
    /** Pages live too short for a compiler that optimizes to earn back its time. */
    private static final String SCRIPTS = "--js-flags=--no-opt --no-maglev --single-threaded";
    private static final List<String> COMMAND = List.of("chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--hide-scrollbars",
            SCRIPTS,
            "--remote-debugging-port=0", "--user-data-dir=" + Path.of("target/chromium").toAbsolutePath(), "about:blank");
    private static Browser one;

    private final URI address;
    private final DevTools tools;

    private Browser() throws IOException {
        Process process = new ProcessBuilder(COMMAND).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        address = address(process);
        tools = new DevTools(address, event -> {});
    }

    static synchronized Browser one() {
        try {
            one = one == null ? new Browser() : one;
            return one;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI address(Process process) throws IOException {
        BufferedReader says = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            if (line.startsWith("DevTools listening on ")) {
                return URI.create(line.substring(line.indexOf("ws:")));
            }
        }
        throw new IOException("Chromium ended before it listened");
    }

    /** @param address where it listens */
    record Tab(String id, URI address) {}

    /**
     * A new tab, which keeps what it keeps for itself.
     *
     * @param drawn costs as much as a page itself: only what depends on when something is drawn asks for it
     */
    synchronized Tab tab(boolean drawn) throws InterruptedException {
        Object profile = tools.send("Target.createBrowserContext", "").get("browserContextId");
        String id = tools.send("Target.createTarget",
                "\"url\":\"about:blank\",\"" + (drawn ? "newWindow" : "hidden") + "\":true,\"browserContextId\":\""
                + profile + "\"").get("targetId").toString();
        return new Tab(id, address.resolve("/devtools/page/" + id));
    }

    /** Not its profile: Chromium crashes when that goes before the last process of the tab. */
    synchronized void close(Tab tab) throws InterruptedException {
        tools.send("Target.closeTarget", "\"targetId\":\"" + tab.id() + "\"");
    }
}

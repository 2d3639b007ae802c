package nl.stapwijzer.cli;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A conversation with a browser, or with one of its tabs, for one thread at a time. What it says is JSON, which the YAML parser reads.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">how Chromium is spoken to</a>
 * @see <a href="https://w3c.github.io/webdriver-bidi/">and Firefox</a>
 */
final class DevTools implements AutoCloseable, WebSocket.Listener {
    /** How long anything may take, on a machine that is busy. */
    static final int SECONDS = 60;
    private static final LoadSettings JSON = LoadSettings.builder().setCodePointLimit(50_000_000).build();

    /** Signs that JSON may hold and YAML may not. */
    private static final Pattern CONTROL = Pattern.compile("[\\x7f-\\x9f\\ufffe\\uffff]");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final WebSocket socket;
    private final Consumer<Map<?, ?>> events;
    private final StringBuilder received = new StringBuilder();
    private final Map<Integer, BlockingQueue<Map<?, ?>>> answers = new ConcurrentHashMap<>();
    private int last;

    /** @param events hears what the browser tells of itself, on a thread of the connection */
    DevTools(URI address, Consumer<Map<?, ?>> events) {
        this.events = events;
        socket = HTTP.newWebSocketBuilder().buildAsync(address, this).join();
    }

    /**
     * What a method answers.
     *
     * @param parameters members of a JSON object, without its braces
     */
    Map<?, ?> send(String method, String parameters) throws InterruptedException {
        int id = ++last;
        BlockingQueue<Map<?, ?>> answer = new ArrayBlockingQueue<>(1);
        answers.put(id, answer);
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":{" + parameters + "}}", true).join();
        Map<?, ?> got = answer.poll(SECONDS, TimeUnit.SECONDS);
        if (got == null || !(got.get("result") instanceof Map<?, ?> result)) {
            throw new IllegalStateException(method + ": " + got);
        }
        return result;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
        received.append(part);
        if (whole) {
            String text = CONTROL.matcher(received).replaceAll(" ");
            received.setLength(0);
            if (new Load(JSON).loadFromString(text) instanceof Map<?, ?> message) {
                take(message);
            }
        }
        from.request(1);
        return null;
    }

    private void take(Map<?, ?> message) {
        if (message.get("id") instanceof Integer id) {
            answers.remove(id).add(message);
        } else {
            events.accept(message);
        }
    }

    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append(c == '"' || c == '\\' ? "\\" + (char) c : c < ' ' || c > '~' ? String.format("\\u%04x", c)
                : (char) c));
        return quoted.append('"').toString();
    }

    @Override
    public void close() {
        socket.abort();
    }
}

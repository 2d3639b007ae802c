package nl.stapwijzer.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser gets. */
record Response(int status, Map<String, String> headers, Body body) {
    static final String HTML = "text/html; charset=utf-8";

    /** Writes itself; what goes on without an end closes the connection when its reader does. */
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    static Response of(int status, String type, byte[] content) {
        return new Response(status, Map.of("Content-Type", type, "Content-Length", Integer.toString(content.length)),
                out -> out.write(content));
    }

    static Response html(int status, String page) {
        return of(status, HTML, page.getBytes(StandardCharsets.UTF_8));
    }

    static Response text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The browser asks for another page in the place of this one. */
    static Response to(String address) {
        return text(303, "").with("Location", address);
    }

    static Response endless(String type, Body body) {
        return new Response(200, Map.of("Content-Type", type), body);
    }

    Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body);
    }

    boolean isEndless() {
        return !headers.containsKey("Content-Length");
    }
}

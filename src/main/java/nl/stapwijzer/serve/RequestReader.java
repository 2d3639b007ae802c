package nl.stapwijzer.serve;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one request, strictly: what two programs could read in two ways is refused. Everything has a bound, also the time of all of it
 * together.
 */
final class RequestReader {
    private static final int HEAD = 16 << 10;
    private static final int TARGET = 4 << 10;
    private static final int HEADERS = 64;
    /** A definition of the largest size, with each of its characters encoded as three. */
    private static final int BODY = 2 << 20;
    /** A document with pictures in it. */
    private static final int FILE = 12 << 20;
    private static final int FIELDS = 20_000;
    private static final long NANOS = 3_500_000_000L;
    private static final Pattern FIRST_LINE = Pattern.compile("([A-Z]{1,16}) (\\S+) HTTP/1\\.[01]");
    private static final Pattern TARGET_FORM = Pattern.compile("(/[^?#]*)(?:\\?([^#]*))?");
    private static final Pattern HEADER = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*([^\\x00-\\x08\\x0A-\\x1F\\x7F]*)");
    private static final List<String> ONCE = List.of("host", "content-length", "origin", "content-type", "cookie", "transfer-encoding");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Socket socket;
    private final InputStream in;
    private final long end = System.nanoTime() + NANOS;

    RequestReader(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    /** @throws EOFException if there is no request at all */
    Request read() throws IOException {
        String[] lines = head().split("\r\n", -1);
        Matcher first = FIRST_LINE.matcher(lines[0]);
        if (!first.matches()) {
            throw new Refusal(400, "no request");
        }
        if (!List.of("GET", "POST").contains(first.group(1))) {
            throw new Refusal(405, "only GET and POST");
        }
        if (first.group(2).length() > TARGET) {
            throw new Refusal(414, "the address is too long");
        }
        Matcher target = TARGET_FORM.matcher(first.group(2));
        if (!target.matches()) {
            throw new Refusal(400, "no address of this server");
        }
        Map<String, String> headers = headers(lines);
        String path = path(target.group(1));
        Map<String, List<String>> query = fields(target.group(2) == null ? "" : target.group(2));
        byte[] body = body(first.group(1), headers);
        String type = headers.getOrDefault("content-type", "");
        Optional<MultipartForm> parts = MultipartForm.of(type, body);
        if (parts.isPresent()) {
            return new Request(first.group(1), path, query, headers, parts.get().fields(), parts.get().file());
        }
        if (body.length > 0 && !type.split(";")[0].strip().equalsIgnoreCase(FORM)) {
            throw new Refusal(415, "only forms");
        }
        Map<String, List<String>> form = fields(new String(body, StandardCharsets.ISO_8859_1));
        return new Request(first.group(1), path, query, headers, form, Optional.empty());
    }

    private String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last4 = 0;
        while (last4 != 0x0D0A0D0A) {
            int next = next(head.size() == 0);
            if (head.size() >= HEAD) {
                throw new Refusal(431, "the headers are too long");
            }
            head.write(next);
            last4 = last4 << 8 | next;
            if (next == '\n' && (last4 & 0xFFFF) != 0x0D0A) {
                throw new Refusal(400, "a line that ends in another way");
            }
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        return text.substring(0, text.length() - 4);
    }

    private int next(boolean first) throws IOException {
        waitNoLongerThanThereIs();
        int next = in.read();
        if (next < 0) {
            throw first ? new EOFException() : new Refusal(400, "half a request");
        }
        return next;
    }

    private void waitNoLongerThanThereIs() throws IOException {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new Refusal(408, "too slow");
        }
        socket.setSoTimeout((int) left);
    }

    private static Map<String, String> headers(String... lines) throws Refusal {
        if (lines.length - 1 > HEADERS) {
            throw new Refusal(431, "too many headers");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            Matcher header = HEADER.matcher(lines[i]);
            if (!header.matches()) {
                throw new Refusal(400, "no header");
            }
            String name = header.group(1).toLowerCase(Locale.ROOT);
            if (headers.put(name, header.group(2).strip()) != null && ONCE.contains(name)) {
                throw new Refusal(400, "a header that stands twice");
            }
        }
        return headers;
    }

    private byte[] body(String method, Map<String, String> headers) throws IOException {
        if (headers.containsKey("transfer-encoding")) {
            throw new Refusal(411, "only a body with a length");
        }
        if (headers.containsKey("expect")) {
            throw new Refusal(417, "nothing is expected");
        }
        String length = headers.get("content-length");
        if (length == null && method.equals("POST")) {
            throw new Refusal(411, "only a body with a length");
        }
        if (length != null && !length.matches("[0-9]{1,18}")) {
            throw new Refusal(400, "no length");
        }
        long bytes = length == null ? 0 : Long.parseLong(length);
        if (bytes > (headers.getOrDefault("content-type", "").startsWith("multipart/") ? FILE : BODY)) {
            throw new Refusal(413, "too much");
        }
        if (bytes > 0 && !method.equals("POST")) {
            throw new Refusal(400, "a body where none belongs");
        }
        byte[] body = new byte[(int) bytes];
        for (int at = 0; at < body.length;) {
            waitNoLongerThanThereIs();
            int read = in.read(body, at, body.length - at);
            if (read < 0) {
                throw new Refusal(400, "half a body");
            }
            at += read;
        }
        return body;
    }

    private static String path(String written) throws Refusal {
        List<String> steps = new ArrayList<>();
        String[] parts = written.substring(1).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            String step = decoded(parts[i], false);
            boolean last = i == parts.length - 1;
            if (step.isEmpty() && !last || step.equals(".") || step.equals("..") || step.contains("/") || step.contains("\\")
                    || step.chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
                throw new Refusal(400, "no address of this server");
            }
            steps.add(step);
        }
        return "/" + String.join("/", steps);
    }

    private static Map<String, List<String>> fields(String encoded) throws Refusal {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int count = 0;
        for (String pair : encoded.isEmpty() ? new String[0] : encoded.split("&")) {
            if (++count > FIELDS) {
                throw new Refusal(413, "too many fields");
            }
            int sign = pair.indexOf('=');
            String name = decoded(sign < 0 ? pair : pair.substring(0, sign), true);
            fields.computeIfAbsent(name, key -> new ArrayList<>()).add(sign < 0 ? "" : decoded(pair.substring(sign + 1), true));
        }
        return fields;
    }

    private static String decoded(String encoded, boolean inForm) throws Refusal {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                if (i + 2 >= encoded.length() || !encoded.substring(i + 1, i + 3).matches("[0-9A-Fa-f]{2}")) {
                    throw new Refusal(400, "no address of this server");
                }
                bytes.write(Integer.parseInt(encoded.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(inForm && c == '+' ? ' ' : c);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(400, "no UTF-8");
        }
    }
}

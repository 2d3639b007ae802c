package nl.stapwijzer.serve;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that was sent with a file in it, as browsers do (RFC 7578).
 *
 * @param file the one with something in it
 */
record MultipartForm(Map<String, List<String>> fields, Optional<Upload> file) {
    private static final int PARTS = 50;
    private static final Pattern TYPE = Pattern.compile("multipart/form-data; ?boundary=([0-9A-Za-z'()+_,./:=?-]{1,70})");
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition: form-data; "
            + "name=\"([a-z]{1,20})\"(?:; filename=\"([^\"]*)\")?");

    /** @param type what the header says of the body; nothing if it is no such form */
    static Optional<MultipartForm> of(String type, byte[] body) throws Refusal {
        Matcher boundary = TYPE.matcher(type);
        return boundary.matches() ? Optional.of(read("--" + boundary.group(1), new String(body, StandardCharsets.ISO_8859_1)))
                : Optional.empty();
    }

    /** @param body a sign for each byte */
    private static MultipartForm read(String boundary, String body) throws Refusal {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Optional<Upload> file = Optional.empty();
        int at = body.startsWith(boundary + "\r\n") ? boundary.length() + 2 : -1;
        for (int parts = 0; at >= 0 && !body.startsWith(boundary + "--", at - boundary.length() - 2); parts++) {
            int head = body.indexOf("\r\n\r\n", at);
            int end = body.indexOf("\r\n" + boundary, at);
            if (head < 0 || end < head || parts == PARTS) {
                throw new Refusal(400, "no form");
            }
            Matcher name = NAME.matcher(body.substring(at, head));
            String content = body.substring(Math.min(end, head + 4), end);
            if (!name.lookingAt()) {
                throw new Refusal(400, "no form");
            } else if (name.group(2) == null) {
                fields.computeIfAbsent(name.group(1), key -> new ArrayList<>()).add(text(content));
            } else if (!content.isEmpty()) {
                file = Optional.of(new Upload(text(name.group(2)).replaceAll(".*[/\\\\]", ""),
                        content.getBytes(StandardCharsets.ISO_8859_1)));
            }
            at = end + 2 + boundary.length() + 2;
        }
        if (at < 0) {
            throw new Refusal(400, "no form");
        }
        return new MultipartForm(fields, file);
    }

    private static String text(String bytes) throws Refusal {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(400, "no UTF-8");
        }
    }
}

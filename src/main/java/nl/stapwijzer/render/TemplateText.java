package nl.stapwijzer.render;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;

/** The text of a file below {@code templates/}. */
final class TemplateText {
    private static final int BYTES_AT_MOST = 256 * 1024;

    private TemplateText() {}

    /** @throws TemplateFault if it is larger than a template can be, or not UTF-8 */
    static String decode(String name, byte[] bytes) {
        if (bytes.length > BYTES_AT_MOST) {
            throw new TemplateFault(TemplateFault.start(name), Message.of("template-too-large", BYTES_AT_MOST / 1024),
                    Message.of("template-too-large-hint"));
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
        } catch (CharacterCodingException e) {
            String before = new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8);
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            throw new TemplateFault(Span.at(name, line, before.length() - before.lastIndexOf('\n')), Message.of("template-not-utf8"),
                    Message.of("template-not-utf8-hint"));
        }
    }
}

package nl.stapwijzer.render;

import java.io.Writer;
import nl.stapwijzer.source.Message;

/** Holds what a template prints, up to a limit. */
final class BoundedWriter extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final String template;
    private final int limit;

    BoundedWriter(String template, int limit) {
        this.template = template;
        this.limit = limit;
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        makeRoomFor(length);
        text.append(characters, offset, length);
    }

    @Override
    public void write(String characters, int offset, int length) {
        makeRoomFor(length);
        text.append(characters, offset, offset + length);
    }

    private void makeRoomFor(int length) {
        if (length > limit - text.length()) {
            throw new TemplateFault(TemplateFault.here(template), Message.of("template-prints-too-much", limit),
                    Message.of("template-endless-hint"));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}

package nl.stapwijzer.build;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.SourceFile;
import nl.stapwijzer.source.Span;

/** Bytes to text, without guessing: a letter that was saved in another encoding is an error, never a question mark. */
final class Utf8 {
    private static final String MARK = "\uFEFF";

    private Utf8() {}

    static Checked<SourceFile> decode(String name, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT).decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            String wrong = HexFormat.of().withUpperCase().toHexDigits(bytes[in.position()]);
            Message what = Message.of("not-utf8", in.position() + 1, wrong);
            return Checked.nothing(List.of(Diagnostic.error(end(name, text), what, Message.of("save-as-utf8"))));
        }
        // some editors open the file with an invisible mark; anywhere else it is a character like any other
        return Checked.of(new SourceFile(name, text.startsWith(MARK) ? text.substring(1) : text), List.of());
    }

    /** The place after a text. */
    private static Span end(String name, String text) {
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        String last = text.substring(text.lastIndexOf('\n') + 1);
        return Span.at(name, line, 1 + last.codePointCount(0, last.length()));
    }
}

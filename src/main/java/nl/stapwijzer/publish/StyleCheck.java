package nl.stapwijzer.publish;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;

/**
 * A stylesheet is text and closes whatever it opens. A browser says nothing of it, and passes over all that follows: the
 * colours of the school among it.
 */
final class StyleCheck {
    /** Comments, quotes and addresses as a whole; after them, as group 1, what opens or closes something. */
    private static final Pattern SIGNS = Pattern.compile("""
            /\\*(?:[^*]++|\\*(?!/))*+\\*/
            | "(?:[^"\\\\\\n]++|\\\\[\\s\\S])*+"
            | '(?:[^'\\\\\\n]++|\\\\[\\s\\S])*+'
            | url\\([^"')]*+\\)
            | (/\\*|["'{}])""", Pattern.COMMENTS);

    private final String file;
    private final String style;
    private final Findings findings = new Findings();
    private final Deque<MatchResult> open = new ArrayDeque<>();

    private StyleCheck(String file, String style) {
        this.file = file;
        this.style = style;
    }

    /** @param file the name of the stylesheet in the project */
    static List<Diagnostic> check(String file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            StyleCheck check = new StyleCheck(file, StandardCharsets.UTF_8.newDecoder().decode(in).toString());
            check.signs();
            return check.findings.all();
        } catch (CharacterCodingException e) {
            StyleCheck before = new StyleCheck(file, new String(bytes, 0, in.position(), StandardCharsets.UTF_8));
            return List.of(Diagnostic.error(before.place(before.style.length()), Message.of("template-not-utf8"),
                    Message.of("template-not-utf8-hint")));
        }
    }

    private void signs() {
        SIGNS.matcher(style).results().filter(sign -> sign.group(1) != null).forEach(this::sign);
        open.forEach(this::refuse);
    }

    private void sign(MatchResult sign) {
        if (sign.group(1).equals("{")) {
            open.push(sign);
        } else if (sign.group(1).equals("}") && !open.isEmpty()) {
            open.pop();
        } else {
            refuse(sign);
        }
    }

    private void refuse(MatchResult sign) {
        String wrong = sign.group(1).equals("}") ? "style-closes-nothing" : "style-not-closed";
        findings.error(place(sign.start()), Message.of(wrong, sign.group(1)), Message.of(wrong + "-hint", sign.group(1)));
    }

    private Span place(int offset) {
        int line = 1 + (int) style.substring(0, offset).chars().filter(c -> c == '\n').count();
        return Span.at(file, line, offset - style.lastIndexOf('\n', offset - 1));
    }
}

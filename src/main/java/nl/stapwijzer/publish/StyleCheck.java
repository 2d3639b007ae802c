package nl.stapwijzer.publish;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;

/**
 * A stylesheet is text and closes whatever it opens. A browser says nothing of it, and passes over all that follows: the
 * colours of the school among it.
 */
final class StyleCheck {
    /** Far above what a style for a school is, and below what makes a reader of styles slow. */
    private static final int LARGEST = 256 << 10;
    private static final int DEEPEST = 16;
    private static final int LONGEST_SELECTOR = 4_000;

    private final String file;
    private final String style;
    private final Findings findings = new Findings();
    private final Deque<Integer> open = new ArrayDeque<>();

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
        if (style.length() > LARGEST) {
            findings.error(place(0), Message.of("style-too-large", LARGEST >> 10), Message.of("style-too-large-hint"));
            return;
        }
        int piece = 0;
        for (int at = 0; at < style.length() && findings.isEmpty();) {
            char sign = style.charAt(at);
            int end = sign == '/' && style.startsWith("/*", at) ? comment(at) : sign == '"' || sign == '\'' ? quoted(at)
                    : startsAddress(at) ? address(at) : at + 1;
            if (end < 0) {
                refuse(at, sign == '/' ? "/*" : String.valueOf(sign));
                return;
            }
            if (sign == '{') {
                opened(at, piece);
            } else if (sign == '}' && open.isEmpty()) {
                refuse(at, "}");
            } else if (sign == '}') {
                open.pop();
            }
            at = end;
            piece = sign == '{' || sign == '}' || sign == ';' ? at : piece;
        }
        if (findings.isEmpty()) {
            open.forEach(at -> refuse(at, "{"));
        }
    }

    private void opened(int at, int from) {
        open.push(at);
        if (open.size() > DEEPEST) {
            findings.error(place(at), Message.of("style-too-deep", DEEPEST), Message.of("style-too-deep-hint"));
        } else if (at - from > LONGEST_SELECTOR) {
            findings.error(place(at), Message.of("style-selector-too-long", LONGEST_SELECTOR), Message.of("style-selector-too-long-hint"));
        }
    }

    /** Where a comment ends; -1 if it does not. */
    private int comment(int at) {
        int end = style.indexOf("*/", at + 2);
        return end < 0 ? -1 : end + 2;
    }

    private int quoted(int from) {
        for (int at = from + 1; at < style.length(); at++) {
            char sign = style.charAt(at);
            if (sign == style.charAt(from)) {
                return at + 1;
            }
            if (sign == '\n') {
                return -1;
            }
            at += sign == '\\' ? 1 : 0;
        }
        return -1;
    }

    private boolean startsAddress(int at) {
        return style.regionMatches(true, at, "url(", 0, "url(".length());
    }

    /** An address without quotes may hold signs that mean something elsewhere. */
    private int address(int at) {
        int from = at + "url(".length();
        int end = style.indexOf(')', from);
        return end < 0 || style.substring(from, end).matches("(?s).*[\"'].*") ? from : end + 1;
    }

    private void refuse(int at, String sign) {
        String wrong = sign.equals("}") ? "style-closes-nothing" : "style-not-closed";
        findings.error(place(at), Message.of(wrong, sign), Message.of(wrong + "-hint", sign));
    }

    private Span place(int offset) {
        int line = 1 + (int) style.substring(0, offset).chars().filter(c -> c == '\n').count();
        return Span.at(file, line, offset - style.lastIndexOf('\n', offset - 1));
    }
}

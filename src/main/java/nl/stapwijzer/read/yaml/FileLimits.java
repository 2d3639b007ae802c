package nl.stapwijzer.read.yaml;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.SourceFile;
import nl.stapwijzer.source.Span;

/** Looks at the bare text of a file: its size, and characters that nobody sees. */
final class FileLimits {
    static final int BYTES = 512 * 1024;
    /** Of one character of Java. */
    private static final int MOST_BYTES = 3;
    private static final int SOFT_HYPHEN = 0xAD;
    private static final int NAMED_AT_MOST = 20;

    private FileLimits() {}

    /** Whether the text may not be read any further. */
    static boolean refuse(SourceFile file, Findings findings) {
        if (isTooLarge(file.text())) {
            findings.error(file.start(), Message.of("file-too-large", BYTES / 1024), Message.of("split-file"));
            return true;
        }
        return mayHideSomething(file.text()) && hasHiddenCharacters(file, findings);
    }

    private static boolean isTooLarge(String text) {
        return text.length() > BYTES || text.length() > BYTES / MOST_BYTES && text.getBytes(StandardCharsets.UTF_8).length > BYTES;
    }

    /** Asked first, since nearly no text does. */
    private static boolean mayHideSomething(String text) {
        for (char sign : text.toCharArray()) {
            if (sign != '\n' && sign != '\r' && isHidden(sign)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasHiddenCharacters(SourceFile file, Findings findings) {
        int found = 0;
        for (int line = 1; line <= file.lines().size(); line++) {
            String text = file.line(line);
            int markOfTheFile = line == 1 && text.startsWith("\uFEFF") ? 1 : 0;
            for (int i = markOfTheFile; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                if (isHidden(text.codePointAt(i)) && found++ < NAMED_AT_MOST) {
                    findings.error(Span.at(file.name(), line, i + 1), hiddenCharacter(text.codePointAt(i)), Message.of("retype-line"));
                }
            }
        }
        return found > 0;
    }

    static Message hiddenCharacter(int codePoint) {
        return Message.of("hidden-character", String.format(Locale.ROOT, "U+%04X", codePoint));
    }

    /** Control, bidirectional and zero-width characters, line ends that editors do not show, and halves of a character. */
    static boolean isHidden(int codePoint) {
        if (codePoint >= ' ' && codePoint <= '~') {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\t';
            case Character.FORMAT -> codePoint != SOFT_HYPHEN;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> (codePoint & 0xFFFE) == 0xFFFE;
        };
    }
}

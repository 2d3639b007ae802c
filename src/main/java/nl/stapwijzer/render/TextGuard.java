package nl.stapwijzer.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.words.Markdown;

/**
 * Keeps texts from the Markdown parser that would take it minutes or all its stack: a kilobyte of {@code - - -} is enough. The
 * limits lie far above what people write, and far below where the parser breaks.
 */
final class TextGuard {
    private static final int CHARACTERS = 20_000;
    private static final int LINES = 500;
    private static final int LINE = 2_000;
    private static final int NESTING = 8;
    private static final int RUN = 80;
    private static final int MARKUP = 400;
    private static final String MARKS = "*_[]<>`~\\|!&";
    private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}{" + (RUN + 1) + ",}");
    /** A sign that opens a block quote or a list item, and the blanks before it. */
    private static final Pattern OPENER = Pattern.compile("\\G[ \\t]*(?:(>)|[-+*](?=[ \\t]|$)|\\d{1,9}[.)](?=[ \\t]|$))");

    private final TextFindings findings;
    private final Deque<Integer> items = new ArrayDeque<>();
    private int markup;

    private TextGuard(Markdown text) {
        findings = new TextFindings(text);
    }

    /** @return why the text must not be parsed; nothing if it may */
    static List<Diagnostic> check(Markdown text) {
        TextGuard guard = new TextGuard(text);
        if (text.text().length() > CHARACTERS) {
            guard.refuse(CHARACTERS, Message.of("text-too-long", CHARACTERS), "text-too-long-hint");
        } else {
            guard.lines(text.text());
        }
        return guard.findings.all();
    }

    private void lines(String text) {
        int offset = 0;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            if (++number == LINES + 1) {
                refuse(offset, Message.of("text-too-many-lines", LINES), "text-too-long-hint");
            }
            line(line, offset);
            offset += line.length() + 1;
        }
    }

    private void line(String line, int offset) {
        if (line.length() > LINE) {
            refuse(offset + LINE, Message.of("text-line-too-long", LINE), "text-line-too-long-hint");
            return;
        }
        Matcher run = PUNCTUATION.matcher(line);
        if (run.find()) {
            refuse(offset + run.start(), Message.of("text-too-many-signs", RUN), "text-plainer-hint");
        }
        if (nesting(line) > NESTING) {
            refuse(offset, Message.of("text-nested-too-deep", NESTING), "text-nested-too-deep-hint");
        }
        int before = markup;
        markup = line.isBlank() ? 0 : markup + (int) line.chars().filter(c -> MARKS.indexOf(c) >= 0).count();
        if (before <= MARKUP && markup > MARKUP) {
            refuse(offset, Message.of("text-too-much-markup", MARKUP), "text-plainer-hint");
        }
    }

    /** How deep the line lies in quotes and lists. An item lies within those above it that start further to the left. */
    private int nesting(String line) {
        int quotes = 0;
        Matcher opener = OPENER.matcher(line);
        while (opener.find()) {
            if (opener.group(1) != null) {
                quotes++;
            } else {
                int column = opener.end() - 1;
                items.removeIf(item -> item >= column);
                items.push(column);
            }
        }
        return quotes + items.size();
    }

    private void refuse(int offset, Message message, String hint) {
        findings.error(offset, message, Message.of(hint));
    }
}

package nl.stapwijzer.read.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.SourceFile;
import nl.stapwijzer.source.Span;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Text that YAML reads without a word in another way than it was meant: as part of the line above, as a comment, with a sign too few. */
final class LostText {
    private static final Pattern COMMENT = Pattern.compile("^\\s+#\\S");
    /** An item behind another on its line: a sentence has ended before the dash, and one begins behind it. */
    private static final Pattern ITEM_BEHIND = Pattern.compile("[.!?] (- (?=\\p{Lu}))");
    /** No sentence ends with these, nor with one that has a full stop within: what stands behind a dash belongs to it. */
    private static final Pattern ABBREVIATION = Pattern.compile("(?i).*(?<!\\p{L})(?:bijv|bv|nl|resp|ca|zgn|vgl|incl|excl|evt|"
            + "dhr|mevr|mw|mr|dr|drs|prof|tel|nr|art|blz|max|min|p|\\p{L}+(?:\\.\\p{L}+)+)\\.");
    /** What is left of 's ochtends or 't when its apostrophe was taken for a quote. */
    private static final Pattern AFTER_APOSTROPHE = Pattern.compile("^[mnst] \\p{L}");

    private final SourceFile file;
    private final Places places;
    private final Findings findings;

    LostText(Places places, Findings findings) {
        this.file = places.file();
        this.places = places;
        this.findings = findings;
    }

    void look(ScalarEvent scalar) {
        if (!mayHoldMore(scalar)) {
            return;
        }
        Span start = places.at(scalar.getStartMark().orElseThrow());
        Span end = places.at(scalar.getEndMark().orElseThrow());
        if (scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED && AFTER_APOSTROPHE.matcher(scalar.getValue()).find()) {
            findings.error(start, Message.of("apostrophe-first"), Message.of("apostrophe-first-hint",
                    end.line() == start.line() ? "'" + scalar.getValue() : file.line(start.line()).substring(start.column() - 1).strip()));
        }
        if (scalar.getScalarStyle() == ScalarStyle.PLAIN && !scalar.getValue().isEmpty()) {
            lookAtPlain(scalar.getValue(), start, end);
        }
    }

    /** Asked first, since nearly no text does: whether it has more lines, a dash, a number sign behind it, a sign before its first word. */
    private boolean mayHoldMore(ScalarEvent scalar) {
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED;
        }
        int start = places.offset(scalar.getStartMark().orElseThrow());
        int end = places.offset(scalar.getEndMark().orElseThrow());
        int behind = end;
        while (behind < file.text().length() && Character.isWhitespace(file.text().charAt(behind))
                && file.text().charAt(behind) != '\n') {
            behind++;
        }
        return behind < file.text().length() && file.text().charAt(behind) == '#' || start < end
                && (!Character.isLetterOrDigit(file.text().charAt(start)) || !isAsWritten(scalar.getValue(), start, end)
                || scalar.getValue().contains(" - "));
    }

    /** As is every text of one line. */
    private boolean isAsWritten(String value, int start, int end) {
        return value.length() == end - start && file.text().startsWith(value, start);
    }

    private void lookAtPlain(String value, Span start, Span end) {
        if (COMMENT.matcher(file.line(end.line()).substring(Math.min(end.column() - 1, file.line(end.line()).length()))).find()) {
            findings.warning(end, Message.of("text-after-hash", value), Message.of("text-after-hash-hint"));
        }
        Optional<Message> first = PastedSigns.beforeItem(value);
        if (first.isPresent()) {
            findings.error(start, first.get(), Message.of("write-item", file.line(start.line()).strip()
                    .replaceFirst("^.*?[–—•●▪▫◦‣·-]+\\s*", "")));
            return;
        }
        for (int line = start.line() + 1; line <= end.line(); line++) {
            if (lookAtLine(start.line(), line)) {
                return;
            }
        }
        lookBehind(value, start, end);
    }

    /** Whether one text is more than one item. */
    static boolean isItems(String text) {
        return findItem(ITEM_BEHIND.matcher(text), text, 0);
    }

    /** Whether another item stands behind one from a place on. */
    private static boolean findItem(Matcher behind, String text, int from) {
        boolean found = behind.find(from);
        while (found && ABBREVIATION.matcher(text.substring(0, behind.start() + 1)).matches()) {
            found = behind.find();
        }
        return found;
    }

    /** Names the first item that stands behind another on its line. */
    private void lookBehind(String value, Span start, Span end) {
        Matcher behind = ITEM_BEHIND.matcher(value);
        if (!findItem(behind, value, 0)) {
            return;
        }
        int begin = behind.start(1);
        String item = value.substring(begin, findItem(behind, value, begin) ? behind.start() + 1 : value.length());
        for (int line = start.line(); line <= end.line(); line++) {
            Matcher found = ITEM_BEHIND.matcher(file.line(line));
            if (findItem(found, file.line(line), line == start.line() ? start.column() - 1 : 0)) {
                findings.error(Span.at(file.name(), line, found.start(1) + 1), Message.of("item-on-same-line"),
                        Message.of("item-on-same-line-hint", item), Message.of("quote-one-text"));
                return;
            }
        }
    }

    /** Whether a line that YAML reads on from another was meant as an item of a list. */
    private boolean lookAtLine(int begun, int line) {
        String text = file.line(line).strip();
        Span at = Span.at(file.name(), line, file.line(line).indexOf(text) + 1);
        if (text.startsWith("- ")) {
            findings.error(at, Message.of("item-swallowed", begun), Message.of("item-swallowed-hint", begun));
            return true;
        }
        boolean begins = file.line(line - 1).strip().matches(".*[.!?:;]");
        Optional<Message> sign = begins ? PastedSigns.beforeItem(text) : Optional.empty();
        sign.ifPresent(message -> findings.error(at, message, Message.of("write-item", text.replaceFirst("^\\S\\s*", ""))));
        return sign.isPresent();
    }
}

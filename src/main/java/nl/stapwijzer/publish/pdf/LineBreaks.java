package nl.stapwijzer.publish.pdf;

import java.text.BreakIterator;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;

/**
 * Where a line may end: where the language allows it, and within what is longer than any word, such as an address. Not between a number
 * and what it counts: 2 dagen, € 5, art. 5, stap 4A.
 */
final class LineBreaks implements LineBreakingStrategy {
    private static final int LONGEST_WORD = 30;
    private static final int PIECE = 12;
    /** A word with the space behind it and what may not be parted from it. */
    private static final Pattern COUNTED =
            Pattern.compile("[(‘]?(?:(?:€|art\\.|artikel|lid|nr\\.|[Ss]t(?:ap|ep)|[Ff]ase|[Pp]hase|[Gg]roep|[Kk]amer|[Ll]okaal) "
                    + "(?=[0-9]|[A-Z][0-9])"
            + "|[0-9]+(?:[.,][0-9]+)? "
            + "(?=(?:school|werk)?dag(?:en)?\\b|we(?:ek|ken)\\b|maand(?:en)?\\b|uur\\b|minuten\\b|jaar\\b|keer\\b|euro\\b"
            + "|(?:school |working |calendar )?days?\\b|weeks?\\b|months?\\b|hours?\\b|minutes\\b|years?\\b|times\\b))");
    private static final String JOINTS = "@./_-?&=:";

    @Override
    public BreakPointsProvider getBreakPointsProvider(String text, String language, CalculatedStyle style) {
        BreakIterator between = BreakIterator.getLineInstance(Locale.forLanguageTag(language));
        between.setText(text);
        return new Points(text, between);
    }

    /** Found when they are asked for: of all that is left of a text, only those of its next line are. */
    private static final class Points implements BreakPointsProvider {
        private final String text;
        private final BreakIterator between;
        private final Matcher counted;
        private final Queue<BreakPoint> found = new ArrayDeque<>();

        Points(String text, BreakIterator between) {
            this.text = text;
            this.between = between;
            this.counted = COUNTED.matcher(text);
        }

        @Override
        public BreakPoint next() {
            while (found.isEmpty()) {
                int start = between.current();
                int end = between.next();
                if (end == BreakIterator.DONE) {
                    return BreakPoint.getDonePoint();
                }
                find(start, end);
            }
            return found.remove();
        }

        private void find(int start, int end) {
            if (end - start > LONGEST_WORD) {
                within(text, start, end, found);
            }
            if (!counted.region(start, text.length()).lookingAt() && !isInWord(text, end)) {
                found.add(SoftHyphens.breakPoint(text, end));
            }
        }
    }

    /** Behind an apostrophe: collega’s. */
    private static boolean isInWord(String text, int at) {
        return at > 1 && at < text.length() && "'’".indexOf(text.charAt(at - 1)) >= 0 && Character.isLetter(text.charAt(at - 2))
                && Character.isLetter(text.charAt(at));
    }

    private static void within(String text, int start, int end, Queue<BreakPoint> points) {
        int last = start;
        for (int i = start + 1; i < end; i++) {
            boolean joint = JOINTS.indexOf(text.charAt(i - 1)) >= 0;
            if ((joint || i - last >= PIECE) && !Character.isLowSurrogate(text.charAt(i))) {
                points.add(new BreakPoint(i));
                last = i;
            }
        }
    }
}

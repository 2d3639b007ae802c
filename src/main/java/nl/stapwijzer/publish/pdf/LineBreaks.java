package nl.stapwijzer.publish.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;
import org.xhtmlrenderer.layout.breaker.ListBreakPointsProvider;

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
        List<BreakPoint> points = new ArrayList<>();
        int start = between.first();
        for (int end = between.next(); end != BreakIterator.DONE; start = end, end = between.next()) {
            if (end - start > LONGEST_WORD) {
                within(text, start, end, points);
            }
            if (!COUNTED.matcher(text).region(start, text.length()).lookingAt() && !isInWord(text, end)) {
                points.add(SoftHyphens.breakPoint(text, end));
            }
        }
        return new ListBreakPointsProvider(points);
    }

    /** Behind an apostrophe: collega’s. */
    private static boolean isInWord(String text, int at) {
        return at > 1 && at < text.length() && "'’".indexOf(text.charAt(at - 1)) >= 0 && Character.isLetter(text.charAt(at - 2))
                && Character.isLetter(text.charAt(at));
    }

    private static void within(String text, int start, int end, List<BreakPoint> points) {
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

package nl.stapwijzer.docx;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A piece of a text, in the order of reading.
 *
 * @param level of a heading from 1, of an item from 0 for what does not stand below another; 0 for the rest
 * @param text on one line, without signs that nobody sees; never empty
 */
public record Block(Kind kind, int level, String text) {
    public enum Kind { TITLE, HEADING, ITEM, PARAGRAPH }

    /** The level of a line that is a heading by its looks alone: below all that are made as headings. */
    static final int BY_LOOKS = 10;
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00A0\\u2028\\u2029\\p{Zs}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]+");

    static String clean(String text) {
        return UNSEEN.matcher(BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ")).replaceAll("").strip();
    }
}

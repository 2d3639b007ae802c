package nl.stapwijzer.publish.pdf;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;

/**
 * How much text fits in a field on paper, in whatever viewer it is typed. Sizes are in points.
 *
 * @param size of the letters, as the style asks
 */
record Room(Rectangle area, float size) {
    /** Where the viewers stop shrinking a line that is too long, and people reading it. */
    private static final float SMALLEST = 5;
    /** Of an ordinary text, as a part of the size. */
    private static final float LETTER = 0.5f;
    /** From line to line, as a part of the size, in the viewer that takes most. */
    private static final float LEADING = 1.35f;
    private static final float PADDING = 4;
    /** Letters that a line may be short of its width, where the next word does not fit. */
    private static final int WORD = 6;

    /** How many letters, in the smallest size. */
    int ofOneLine() {
        return (int) ((area.getWidth() - PADDING) / (SMALLEST * LETTER));
    }

    /** How many letters of a text without lines of its own. */
    int ofLines() {
        int lines = Math.max(1, (int) ((area.getHeight() - PADDING) / (size * LEADING)));
        int letters = Math.max(1, (int) ((area.getWidth() - PADDING) / (size * LETTER)) - WORD);
        return lines * letters;
    }

    /** The largest size, up to its own, in which a text fits on one line. */
    float sizeFor(String text, BaseFont font) {
        float wide = font.getWidthPoint(text, 1);
        return Math.max(SMALLEST, Math.min(size, wide == 0 ? size : (area.getWidth() - PADDING) / wide));
    }
}

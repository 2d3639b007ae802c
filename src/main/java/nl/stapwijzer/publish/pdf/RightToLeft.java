package nl.stapwijzer.publish.pdf;

import java.text.Bidi;
import org.w3c.dom.Element;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.LineBox;

/** Reading from right to left, which Flying Saucer does not know: it lays every line out from the left. */
final class RightToLeft {
    private static final String OPEN = "()[]{}<>«»";
    private static final String MIRRORED = ")(][}{><»«";

    private RightToLeft() {}

    /** Whether the text around a box runs from right to left, by the nearest {@code dir} attribute. */
    static boolean surrounds(Box box) {
        for (Box b = box; b != null; b = b.getParent()) {
            if (b.getElement() != null) {
                return Elements.nearest(b.getElement(), e -> e.hasAttribute("dir")).filter(e -> isRightToLeft(e)).isPresent();
            }
        }
        return false;
    }

    private static boolean isRightToLeft(Element e) {
        return e.getAttribute("dir").equals("rtl");
    }

    static boolean occursIn(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** The characters of one stretch of text from left to right, as they are drawn. */
    static String visual(String text, boolean rightToLeft) {
        String shaped = ArabicShaping.shape(text);
        Bidi bidi = new Bidi(shaped, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        String[] runs = new String[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String run = shaped.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            runs[i] = levels[i] % 2 == 0 ? run : mirror(new StringBuilder(run).reverse());
        }
        Bidi.reorderVisually(levels, 0, runs, 0, count);
        return String.join("", runs);
    }

    private static String mirror(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            int bracket = OPEN.indexOf(text.charAt(i));
            if (bracket >= 0) {
                text.setCharAt(i, MIRRORED.charAt(bracket));
            }
        }
        return text.toString();
    }

    /** Mirrors what stands on each line that runs from right to left. */
    static void mirrorLines(Box box) {
        if (box instanceof LineBox line && surrounds(line)) {
            int width = line.getContentWidth();
            for (int i = 0; i < line.getChildCount(); i++) {
                mirror(line.getChild(i), width);
            }
            line.calcChildLocations();
        }
        for (int i = 0; i < box.getChildCount(); i++) {
            mirrorLines(box.getChild(i));
        }
    }

    private static void mirror(Object child, int width) {
        if (child instanceof InlineText text) {
            text.setX(width - text.getX() - text.getWidth());
        } else if (child instanceof InlineLayoutBox box) {
            box.getInlineChildren().forEach(inner -> mirror(inner, box.getInlineWidth()));
            box.setX(width - box.getX() - box.getInlineWidth());
        } else if (child instanceof Box box) {
            box.setX(width - box.getX() - box.getWidth());
        }
    }
}

package nl.stapwijzer.publish.pdf;

import org.xhtmlrenderer.layout.breaker.BreakPoint;

/** Where a word may be broken at the end of a line, with a hyphen that is seen only there. */
final class SoftHyphens {
    private static final char SOFT = '\u00AD';
    private static final String SEEN = "-";

    private SoftHyphens() {}

    static String without(String text) {
        return text.indexOf(SOFT) < 0 ? text : text.replace(String.valueOf(SOFT), "");
    }

    /** The end of a line at {@code at}, with what is then to be seen there. */
    static BreakPoint breakPoint(String text, int at) {
        BreakPoint point = new BreakPoint(at);
        point.setHyphen(text.charAt(at - 1) == SOFT ? SEEN : "");
        return point;
    }
}

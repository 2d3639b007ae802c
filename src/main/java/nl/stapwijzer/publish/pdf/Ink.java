package nl.stapwijzer.publish.pdf;

import java.awt.BasicStroke;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.parser.FSColor;
import org.xhtmlrenderer.css.parser.FSRGBColor;

/** How the parts of a drawing look: the presentation attributes of SVG, which go down from an element to what is in it. */
record Ink(String fill, String stroke, double width, String dashes, double size, boolean bold, String anchor, boolean round) {
    static final Ink FIRST = new Ink("black", "none", 1, "none", 16, false, "start", false);
    private static final Map<String, Integer> NAMES = Map.of("black", 0, "white", 0xFFFFFF, "gray", 0x808080, "grey", 0x808080, "red",
            0xFF0000);

    Ink with(Element e) {
        return new Ink(or(e, "fill", fill), or(e, "stroke", stroke), number(e, "stroke-width", width), or(e, "stroke-dasharray", dashes),
                number(e, "font-size", size), e.hasAttribute("font-weight") ? e.getAttribute("font-weight").matches("bold|[6-9]00") : bold,
                or(e, "text-anchor", anchor), or(e, "stroke-linecap", round ? "round" : "butt").equals("round"));
    }

    private static String or(Element e, String attribute, String inherited) {
        return e.hasAttribute(attribute) ? e.getAttribute(attribute).strip() : inherited;
    }

    static double number(Element e, String attribute, double otherwise) {
        String value = e.getAttribute(attribute).strip().replaceFirst("px$", "");
        return value.matches("[-+]?[0-9]*\\.?[0-9]+") ? Double.parseDouble(value) : otherwise;
    }

    /** Empty for {@code none}; {@code current} for {@code currentColor}. What is not known is black. */
    static Optional<FSColor> colour(String written, FSColor current) {
        if (written.equals("none") || written.equals("transparent")) {
            return Optional.empty();
        } else if (written.equals("currentColor")) {
            return Optional.of(current);
        }
        String hex = written.matches("#[0-9a-fA-F]{3}") ? written.replaceAll("([0-9a-fA-F])", "$1$1") : written;
        return Optional.of(new FSRGBColor(hex.matches("#[0-9a-fA-F]{6}") ? Integer.parseInt(hex.substring(1), 16)
                : NAMES.getOrDefault(written, 0)));
    }

    BasicStroke pen(double scale) {
        float[] parts = new float[0];
        if (dashes.matches("[0-9., ]+")) {
            double[] given = Arrays.stream(dashes.strip().split("[, ]+")).mapToDouble(Double::parseDouble).toArray();
            parts = new float[given.length];
            for (int i = 0; i < given.length; i++) {
                parts[i] = (float) (given[i] * scale);
            }
        }
        float wide = (float) (width * scale);
        int cap = round ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        int join = round ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER;
        return parts.length == 0 ? new BasicStroke(wide, cap, join) : new BasicStroke(wide, cap, join, 10, parts, 0);
    }
}

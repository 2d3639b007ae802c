package nl.stapwijzer.publish.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Walking over a DOM tree. */
final class Elements {
    private static final int SHOWN = 50;

    private Elements() {}

    /** Those directly below. */
    static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                found.add(e);
            }
        }
        return found;
    }

    /** All of a document, in its order. */
    static List<Element> all(Document document) {
        NodeList nodes = document.getElementsByTagName("*");
        List<Element> found = new ArrayList<>(nodes.getLength());
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /** The nearest around {@code e}, or {@code e} itself. */
    static Optional<Element> nearest(Node e, Predicate<Element> wanted) {
        for (Node n = e; n instanceof Element found; n = n.getParentNode()) {
            if (wanted.test(found)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    static boolean isA(Element e, String tag) {
        return e.getTagName().equals(tag);
    }

    /** Its text on one line. */
    static String text(Node e) {
        return SoftHyphens.without(e.getTextContent()).strip().replaceAll("\\s+", " ");
    }

    /** The text of the first element in which {@code part} stands, on one line. */
    static Optional<String> around(String part, Document document) {
        return all(document).stream().filter(e -> children(e).stream().noneMatch(child -> child.getTextContent().contains(part)))
                .map(Elements::text).filter(text -> text.contains(part)).findFirst();
    }

    /** As it is shown in a message: between quotes, and of a long one only the beginning. */
    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN ? "\"" + text + "\""
                : "\"" + text.substring(0, text.offsetByCodePoints(0, SHOWN)).strip() + "…\"";
    }

    static int number(Element e, String attribute, int otherwise) {
        String value = e.getAttribute(attribute);
        return value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : otherwise;
    }

    /** A character as Unicode counts it: U+20AC. */
    static String code(String character) {
        return String.format(Locale.ROOT, "U+%04X", character.codePointAt(0));
    }
}

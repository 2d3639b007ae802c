package nl.stapwijzer.publish.pdf;

import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What every PDF for everybody must have in its text: a title, a language, and headings that skip no level (PDF/UA-1, 7.4). */
final class TextCheck {
    private TextCheck() {}

    static void check(Document dom, Problems problems) {
        if (dom.getDocumentElement().getAttribute("lang").isBlank()) {
            problems.error("pdf-without-language");
        }
        if (DocumentIdentity.title(dom).isEmpty()) {
            problems.error("pdf-without-title");
        }
        int level = 0;
        for (Element e : Elements.all(dom)) {
            if (e.getTagName().matches("h[1-6]")) {
                int next = e.getTagName().charAt(1) - '0';
                if (next > level + 1) {
                    problems.error("pdf-heading-skipped", Elements.text(e), "h" + next, "h" + (level + 1));
                }
                level = next;
            }
        }
    }

    /** A character as Unicode counts it: U+20AC. */
    static String code(String character) {
        return String.format(Locale.ROOT, "U+%04X", character.codePointAt(0));
    }
}

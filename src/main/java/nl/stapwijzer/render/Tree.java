package nl.stapwijzer.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Makes the tree of a page from what a template printed.
 *
 * <p>Headings within the texts of authors get the level that fits the place: below the heading that the template put above the
 * text, and without jumps. An author can't know that level, since the same text stands in several documents.
 */
final class Tree {
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";
    /** How deep a heading lies within its text, from 1. */
    private static final String DEPTH = "data-depth";
    private static final int LOWEST = 6;

    private static final Set<String> AS_WRITTEN = Set.of("pre", "textarea");

    private Tree() {}

    static Document of(String html, Locale language) {
        Document tree = Jsoup.parse(html);
        tree.outputSettings().prettyPrint(false);
        tree.selectFirst("html").attr("lang", language.toLanguageTag());
        tree.nodeStream(TextNode.class).forEach(Tree::collapse);
        tree.select("p:empty").remove(); // what the end tag of a paragraph leaves behind after a text of several
        placeHeadings(tree);
        return tree;
    }

    /** Notes on each heading of a text how deep it lies among the others. */
    static void markHeadings(Element text) {
        Deque<Integer> above = new ArrayDeque<>();
        for (Element heading : text.select(HEADINGS)) {
            above.removeIf(level -> level >= level(heading));
            above.push(level(heading));
            heading.attr(DEPTH, String.valueOf(above.size()));
        }
    }

    private static void placeHeadings(Document tree) {
        int level = 0;
        for (Element heading : tree.select(HEADINGS)) {
            if (heading.hasAttr(DEPTH)) {
                heading.tagName("h" + Math.min(LOWEST, level + Integer.parseInt(heading.attr(DEPTH)))).removeAttr(DEPTH);
            } else {
                level = level(heading);
            }
        }
    }

    private static int level(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }

    /** Whether an element has one of these names, or lies within one that has. */
    static boolean isWithin(Element element, Set<String> names) {
        Element here = element;
        while (here != null && !names.contains(here.normalName())) {
            here = here.parent();
        }
        return here != null;
    }

    private static void collapse(TextNode text) {
        if (text.parentElement() != null && !isWithin(text.parentElement(), AS_WRITTEN)) {
            text.text(collapsed(text.getWholeText()));
        }
    }

    /** Leaves one blank or one line end where the template left many. */
    private static String collapsed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int end = i;
            while (end < text.length() && isSpace(text.charAt(end))) {
                end++;
            }
            boolean endsLine = text.substring(i, end).indexOf('\n') >= 0;
            if (endsLine) {
                out.append('\n');
                i = end - 1;
            } else if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
                out.append(text.charAt(i));
            } else if (i == 0 || text.charAt(i - 1) != ' ' && text.charAt(i - 1) != '\t') {
                out.append(' ');
            }
        }
        return out.toString();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\n';
    }
}

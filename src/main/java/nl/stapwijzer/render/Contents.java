package nl.stapwijzer.render;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.stapwijzer.source.PlainName;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Gives every heading of a page an address, and the page its table of contents. The address is that of the section it opens, which
 * comes from the definition; else it follows from its words.
 */
final class Contents {
    private static final int WORTH_A_LIST = 4;

    private static final Set<String> HOLDERS = Set.of("section", "li", "div");

    private Contents() {}

    static void add(Document page) {
        Set<String> taken = page.select("[id]").stream().map(Element::id).collect(Collectors.toSet());
        page.select("main :is(h2, h3)").forEach(heading -> address(heading, taken));
        page.select("main nav.contents").forEach(nav -> fill(nav,
                page.select("main h2:not(main :is(nav, aside) h2), main section.step > :is(h3, h4)")));
    }

    /** A list of a few headings that are all in sight helps nobody. */
    private static void fill(Element nav, List<Element> headings) {
        if (headings.size() < WORTH_A_LIST) {
            nav.remove();
            return;
        }
        Element list = nav.appendElement("ul").addClass("jump-list");
        headings.forEach(heading -> list.appendElement("li").addClass(heading.is("h2") ? "" : "within").appendElement("a")
                .attr("href", "#" + place(heading).id()).text(words(heading)));
    }

    private static String words(Element heading) {
        Element plain = heading.clone();
        plain.select(".badge").remove();
        return plain.text();
    }

    private static void address(Element heading, Set<String> taken) {
        if (place(heading).id().isEmpty()) {
            String words = slug(heading.text());
            String id = words;
            for (int i = 2; !taken.add(id); i++) {
                id = words + "-" + i;
            }
            heading.id(id);
        }
    }

    /** What has the address: the heading itself, or the section that it is the first of. */
    private static Element place(Element heading) {
        Element above = heading.parent();
        boolean opens = HOLDERS.contains(above.normalName()) && above.hasAttr("id") && heading.equals(above.firstElementChild());
        return heading.id().isEmpty() && opens ? above : heading;
    }

    private static String slug(String words) {
        String plain = PlainName.of(words);
        return plain.isEmpty() ? "kop" : plain;
    }
}

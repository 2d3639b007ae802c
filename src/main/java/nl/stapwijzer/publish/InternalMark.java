package nl.stapwijzer.publish;

import nl.stapwijzer.render.Page;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Says on a document of the internal edition, whatever its template, that it is not for everybody; and asks search engines to leave it out. */
public final class InternalMark {
    private static final String WORDS = "Intern – niet publiceren";

    private InternalMark() {}

    /** Marks the tree itself. */
    public static Page on(Page page) {
        Document tree = page.tree();
        tree.head().appendElement("meta").attr("name", "robots").attr("content", "noindex");
        tree.title("Intern: " + tree.title());
        Element main = tree.selectFirst("main");
        (main == null ? tree.body() : main).prependElement("p").addClass("internal").text(WORDS);
        return page;
    }
}

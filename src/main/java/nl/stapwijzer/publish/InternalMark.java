package nl.stapwijzer.publish;

import nl.stapwijzer.render.Page;
import nl.stapwijzer.words.Phrases;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Says on a document of the internal edition, whatever its template, that it is not for everybody: a page at its top, a paper in its
 * margin, unless parents or pupils get it. Asks search engines to leave it out.
 */
public final class InternalMark {
    private InternalMark() {}

    /** Marks the tree itself. */
    public static Page on(Page page) {
        Document tree = page.tree();
        Phrases phrases = Phrases.in(page.output().language());
        tree.head().appendElement("meta").attr("name", "robots").attr("content", "noindex");
        tree.title(phrases.text("internal.title", tree.title()));
        Element main = tree.selectFirst("main");
        if (main != null) {
            main.prependElement("p").addClass("internal").text(phrases.text("internal"));
        } else if (tree.select("meta[name=reader][content=home]").isEmpty()) {
            tree.head().appendElement("link").attr("rel", "stylesheet").attr("href", phrases.text("internal.style"));
        }
        return page;
    }
}

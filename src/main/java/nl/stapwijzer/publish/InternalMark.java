package nl.stapwijzer.publish;

import nl.stapwijzer.render.Page;
import nl.stapwijzer.words.Phrases;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Says on a document of the internal edition, whatever its template, that it is not for everybody; and asks search engines to leave it out.
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
        (main == null ? tree.body() : main).prependElement("p").addClass("internal").text(phrases.text("internal"));
        return page;
    }
}

package nl.stapwijzer.publish;

import nl.stapwijzer.render.Page;
import org.jsoup.nodes.Document;

/** What a reader holds: a screen or paper. Each has parts of a page that the other has not. */
enum Medium {
    SCREEN(".print-only"), PAPER(".screen-only");

    private final String absent;

    Medium(String absent) {
        this.absent = absent;
    }

    static Medium of(String path) {
        return path.endsWith(".html") ? SCREEN : PAPER;
    }

    /** A tree of its own, with only what belongs on this medium. */
    Document show(Page page) {
        Document tree = page.tree().clone();
        tree.select(absent).remove();
        return tree;
    }
}

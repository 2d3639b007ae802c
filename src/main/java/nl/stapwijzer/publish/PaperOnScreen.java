package nl.stapwijzer.publish;

import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Checked;
import org.jsoup.nodes.Document;

/** The tree that a PDF is made of, for a browser: what stands on a card can be looked at without setting it. Never published. */
public final class PaperOnScreen implements Format {
    @Override
    public Checked<byte[]> encode(Page page, String path) {
        Document tree = Medium.PAPER.show(page);
        References.rewrite(tree, written -> LocalLink.of(written, path).map(link -> link.relativeTo(path)).orElse(written));
        return Html.file(tree, Html.OWN_FILES);
    }
}

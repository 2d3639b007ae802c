package nl.stapwijzer.publish;

import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Checked;
import org.jsoup.nodes.Document;

/** The web page, with only relative links, so that the folder works on any host and from a stick. */
final class HtmlFormat implements Format {
    private final Sharing sharing;
    private final PrintedSizes sizes;

    /** @param sizes of the documents that were made before */
    HtmlFormat(Sharing sharing, PrintedSizes sizes) {
        this.sharing = sharing;
        this.sizes = sizes;
    }

    @Override
    public Checked<byte[]> encode(Page page, String path) {
        Document tree = Medium.SCREEN.show(page);
        References.rewrite(tree, written -> LocalLink.of(written, path).map(link -> link.relativeTo(path)).orElse(written));
        sharing.describe(tree, path);
        sizes.tell(tree);
        return Html.file(tree, Html.OWN_FILES);
    }
}

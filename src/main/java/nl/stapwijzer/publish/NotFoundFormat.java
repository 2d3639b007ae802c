package nl.stapwijzer.publish;

import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Checked;
import org.jsoup.nodes.Document;

/** The page that a host shows at any address where nothing is: its links count from the host, or it needs no other file. */
final class NotFoundFormat implements Format {
    private final SiteAddress address;
    private final Format otherwise;

    /** @param otherwise for a page whose address is not known */
    NotFoundFormat(SiteAddress address, Format otherwise) {
        this.address = address;
        this.otherwise = otherwise;
    }

    @Override
    public Checked<byte[]> encode(Page page, String path) {
        if (!address.isKnown()) {
            return otherwise.encode(page, path);
        }
        Document tree = Medium.SCREEN.show(page);
        References.rewrite(tree, written -> written.startsWith("#") ? written : LocalLink.of(written, path).map(address::onHost)
                .orElse(written));
        return Html.file(tree, Html.OWN_FILES);
    }
}

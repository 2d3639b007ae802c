package nl.stapwijzer.publish;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself to programs that show a link to it: title and sentence, and if the school's address is known also
 * where the page stands and with which picture. Nothing of it is fetched by the page.
 *
 * @param picture a file of the publication that such programs can show; none for a drawing
 * @see <a href="https://ogp.me">Open Graph</a>
 */
record Sharing(SiteAddress address, Optional<String> picture) {
    void describe(Document tree, String path) {
        Element head = tree.head();
        property(head, "og:type", "website");
        property(head, "og:title", tree.title());
        property(head, "og:description", tree.select("meta[name=description]").attr("content"));
        property(head, "og:locale", tree.select("html").attr("lang").replace('-', '_'));
        if (address.isKnown()) {
            String here = address.of(new LocalLink(path, "", ""));
            head.appendElement("link").attr("rel", "canonical").attr("href", here);
            property(head, "og:url", here);
            picture.ifPresent(file -> property(head, "og:image", address.of(new LocalLink(file, "", ""))));
        }
    }

    private static void property(Element head, String name, String value) {
        if (!value.isEmpty()) {
            head.appendElement("meta").attr("property", name).attr("content", value);
        }
    }
}

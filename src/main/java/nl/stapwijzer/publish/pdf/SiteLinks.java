package nl.stapwijzer.publish.pdf;

import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What becomes of the links of a page in its PDF. */
final class SiteLinks {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private final String address;

    SiteLinks(String address) {
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** Points each link of the tree to where it leads from a PDF; a link that leads nowhere from there keeps only its text. */
    void resolve(Element tree) {
        for (Element link : tree.select("a[href]")) {
            target(link.attr("href"), tree).ifPresentOrElse(to -> link.attr("href", to), link::unwrap);
        }
    }

    private Optional<String> target(String href, Element tree) {
        if (href.startsWith("#")) {
            return Optional.of(href).filter(id -> tree.getElementById(id.substring(1)) != null);
        }
        if (href.startsWith("/") && !href.startsWith("//")) {
            return address.isEmpty() ? Optional.empty() : Optional.of(address + href);
        }
        int colon = href.indexOf(':');
        return Optional.of(href).filter(to -> colon > 0 && SCHEMES.contains(href.substring(0, colon).toLowerCase(java.util.Locale.ROOT)));
    }
}

package nl.stapwijzer.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Resources;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The web page on its own: style and pictures within it, no script, and links to the other pages by their whole address. Where that
 * is not known, links become the words that they are. For systems that take one page, and for a page that may show at any address.
 */
final class LooseFormat implements Format {
    private static final Map<String, String> TYPES = Map.of("svg", "image/svg+xml", "png", "image/png", "jpg", "image/jpeg", "jpeg",
            "image/jpeg", "gif", "image/gif");
    private static final List<String> SVG_OR_NOT = List.of("href", "xlink:href");

    private final Resources files;
    private final SiteAddress address;

    LooseFormat(Resources files, SiteAddress address) {
        this.files = files;
        this.address = address;
    }

    @Override
    public Checked<byte[]> encode(Page page, String path) {
        Document tree = Medium.SCREEN.show(page);
        tree.select("script, .with-script, link[rel=preload]").remove();
        tree.select("noscript").unwrap();
        tree.select("link[rel=stylesheet]").forEach(link -> style(link, path));
        tree.select("img[src], link[rel=icon]").forEach(picture -> picture(picture, path));
        tree.select("a").forEach(link -> link(link, path));
        tree.select("nav:not(:has(a[href])), .to-search:not([href])").remove();
        return Html.file(tree, policy(tree));
    }

    /** No style can end the element that holds it. Letters are files: the page is set in those of the machine that shows it. */
    private void style(Element link, String path) {
        Element style = new Element("style");
        style.appendChild(new DataNode(content(link.attr("href"), path).map(css -> new String(css, StandardCharsets.UTF_8)).orElse("")
                .replaceAll("@font-face\\s*\\{[^{}]*url\\([^{}]*}", "").replace("</", "<\\/")));
        link.replaceWith(style);
    }

    private void picture(Element picture, String path) {
        String attribute = picture.hasAttr("src") ? "src" : "href";
        String name = picture.attr(attribute);
        content(name, path).ifPresent(bytes -> picture.attr(attribute,
                "data:" + TYPES.get(name.substring(name.lastIndexOf('.') + 1)) + ";base64," + Base64.getEncoder().encodeToString(bytes)));
    }

    private void link(Element element, String path) {
        for (String attribute : SVG_OR_NOT) {
            Optional<LocalLink> link = element.hasAttr(attribute) ? LocalLink.of(element.attr(attribute), path) : Optional.empty();
            if (link.isEmpty()) {
                continue;
            } else if (link.get().path().equals(path) && !link.get().fragment().isEmpty()) {
                element.attr(attribute, "#" + link.get().fragment());
            } else if (address.isKnown()) {
                element.attr(attribute, address.of(link.get()));
            } else {
                SVG_OR_NOT.forEach(element::removeAttr);
                element.tagName(element.closest("svg") == null ? "span" : "g");
                return;
            }
        }
    }

    /** The page may show what is in it, by the hash of its style, and nothing else. */
    private static String policy(Document tree) {
        String styles = tree.select("style").stream().map(style -> " 'sha256-" + hash(style.data()) + "'").distinct()
                .reduce("", String::concat);
        return "default-src 'none'; style-src" + (styles.isEmpty() ? " 'none'" : styles)
                + "; img-src data:; form-action 'none'; base-uri 'none'";
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Optional<byte[]> content(String written, String path) {
        return LocalLink.of(written, path).flatMap(link -> files.find(Assets.kept(link.path())));
    }
}

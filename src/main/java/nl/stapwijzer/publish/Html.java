package nl.stapwijzer.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Checked;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A finished web page as bytes: UTF-8, lines that end with LF, and the policy that ties the page down, whatever its template says. */
final class Html {
    /** What a page may fetch and run: files of the publication itself, and nothing else. Also works from a stick. */
    static final String OWN_FILES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
            + "form-action 'none'; base-uri 'none'";

    private Html() {}

    /** @param policy its Content-Security-Policy (W3C), which holds for what stands after it and so comes first */
    static Checked<byte[]> file(Document tree, String policy) {
        tree.select("[" + Page.WRITTEN_AT + "]").removeAttr(Page.WRITTEN_AT);
        tree.select("meta[charset]").remove();
        tree.head().prependChild(new Element("meta").attr("http-equiv", "Content-Security-Policy").attr("content", policy));
        tree.head().prependChild(new Element("meta").attr("charset", "utf-8"));
        tree.outputSettings().charset(StandardCharsets.UTF_8).prettyPrint(false);
        String html = tree.outerHtml().replace("\r\n", "\n").replace('\r', '\n').stripTrailing() + "\n";
        return Checked.of(html.getBytes(StandardCharsets.UTF_8), List.of());
    }
}

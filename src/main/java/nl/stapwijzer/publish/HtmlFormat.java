package nl.stapwijzer.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Checked;
import org.jsoup.nodes.Document;

/** The web page: UTF-8, lines that end with LF, and only relative links, so that the folder works on any host and from a stick. */
public final class HtmlFormat implements Format {
    @Override
    public Checked<byte[]> encode(Page page, String path) {
        Document tree = Medium.SCREEN.show(page);
        References.rewrite(tree, written -> Link.of(written, path).map(link -> link.relativeTo(path)).orElse(written));
        tree.outputSettings().charset(StandardCharsets.UTF_8).prettyPrint(false);
        String html = tree.outerHtml().replace("\r\n", "\n").replace('\r', '\n').stripTrailing() + "\n";
        return Checked.of(html.getBytes(StandardCharsets.UTF_8), List.of());
    }
}

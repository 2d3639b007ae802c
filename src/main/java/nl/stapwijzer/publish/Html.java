package nl.stapwijzer.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Checked;
import org.jsoup.nodes.Document;

/** A finished web page as bytes: UTF-8, and lines that end with LF. */
final class Html {
    private Html() {}

    static Checked<byte[]> file(Document tree) {
        tree.select("[" + Page.WRITTEN_AT + "]").removeAttr(Page.WRITTEN_AT);
        tree.outputSettings().charset(StandardCharsets.UTF_8).prettyPrint(false);
        String html = tree.outerHtml().replace("\r\n", "\n").replace('\r', '\n').stripTrailing() + "\n";
        return Checked.of(html.getBytes(StandardCharsets.UTF_8), List.of());
    }
}

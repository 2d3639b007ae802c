package nl.stapwijzer.publish.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * In what order parts of a document stand where several pages make a sheet to cut, so that none that takes more pages begins half-way one:
 * a later part that fits there goes first.
 */
final class SheetOrder {
    private SheetOrder() {}

    /** @param parts with the pages that each takes; they get their place in the tree */
    static void bring(Document tree, Map<Element, Integer> parts) {
        int wide = pagesOnASheet(tree.select("meta[name=pages-per-sheet]").attr("content"));
        List<Element> left = new ArrayList<>(parts.keySet());
        for (int page = 0; wide > 1 && !left.isEmpty();) {
            int room = wide - page % wide;
            Element next = left.stream().filter(part -> room == wide || parts.get(part) <= room).findFirst().orElse(left.get(0));
            left.remove(next);
            next.parent().appendChild(next);
            page += parts.get(next) > room ? room + parts.get(next) : parts.get(next);
        }
    }

    /** As the document asks with {@code <meta name="pages-per-sheet" content="2">}: pages side by side, to cut apart. */
    static int pagesOnASheet(String asked) {
        return asked.matches("[1-9][0-9]?") ? Integer.parseInt(asked) : 1;
    }
}

package nl.stapwijzer.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.stapwijzer.publish.pdf.PageCount;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * How large each document became, for pages that lead to it: an element with {@code data-size-of}, the address of a document, and what to
 * say of it in {@code data-one} and {@code data-other}, where {0} is the number of pages and {1} that of kilobytes. What is not known is
 * not said. Safe for use by many threads.
 */
final class PrintedSizes {
    private static final int KILOBYTE = 1000;

    private final Map<String, Size> sizes = new ConcurrentHashMap<>();

    private record Size(int pages, int kilobytes) {}

    /** @param path below the root of the publication */
    void note(String path, byte[] pdf) {
        sizes.put("/" + path, new Size(PageCount.of(pdf), Math.max(1, Math.round((float) pdf.length / KILOBYTE))));
    }

    /** Of the document at this address. */
    String of(String address) {
        return String.valueOf(sizes.get(address));
    }

    /** The addresses of the documents whose sizes it says. */
    static List<String> on(Document page) {
        return page.select("[data-size-of]").eachAttr("data-size-of");
    }

    void tell(Document page) {
        page.select("[data-size-of]").forEach(this::tell);
    }

    private void tell(Element place) {
        Optional.ofNullable(sizes.get(place.attr("data-size-of"))).ifPresent(size -> place.text(place
                .attr(size.pages() == 1 ? "data-one" : "data-other")
                .replace("{0}", Integer.toString(size.pages())).replace("{1}", Integer.toString(size.kilobytes()))));
        place.removeAttr("data-size-of").removeAttr("data-one").removeAttr("data-other");
    }
}

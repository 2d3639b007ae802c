package nl.stapwijzer.publish;

import java.util.List;
import java.util.Locale;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.render.Page;
import org.jsoup.Jsoup;

/** Pages to try things on. */
final class HtmlPages {
    private record Nothing() {}

    private HtmlPages() {}

    /** A page without a fault but for what {@code body} brings. */
    static Page page(String path, String body) {
        return whole(path, "<!doctype html><html lang=nl><head><title>Titel</title></head><body><h1>Kop</h1>" + body + "</body></html>");
    }

    static Page whole(String path, String html) {
        Output output = new Output(DocumentKind.OVERVIEW, Locale.forLanguageTag("nl-NL"), List.of(path), new Nothing());
        return new Page(output, Jsoup.parse(html));
    }
}

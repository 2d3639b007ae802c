package nl.stapwijzer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Messages;
import nl.stapwijzer.fixtures.Schools;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.render.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published more, and otherwise, when the school says where its site will stand. */
class SiteAddressTest {
    private static final SiteAddress UNKNOWN = new SiteAddress("");
    private static final SiteAddress DEEP = new SiteAddress("https://school.example/veilig");
    private static final Format NONE = (page, path) -> {
        throw new AssertionError("asked for " + path);
    };

    private record Nothing() {}

    @Test
    void theListOfPagesHasEveryWebPageButTheOneForWhatIsNotThere() {
        List<Output> pages = outputs(HtmlPages.page("index.html", ""), HtmlPages.page("a/ouders.html", ""), notFound(""));
        assertEquals(Map.of(), SiteMap.of(pages, UNKNOWN));
        assertEquals(List.of("sitemap.xml"), List.copyOf(SiteMap.of(pages, DEEP).keySet()));
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>https://school.example/veilig/</loc></url>
                <url><loc>https://school.example/veilig/a/ouders.html</loc></url>
                </urlset>""", text(SiteMap.of(pages, DEEP).get("sitemap.xml")));
    }

    @Test
    void aHostOfItsOwnAlsoSaysWhereTheListIs() {
        Map<String, byte[]> files = SiteMap.of(outputs(HtmlPages.page("index.html", "")), new SiteAddress("https://school.example"));
        assertEquals("User-agent: *\nAllow: /\nSitemap: https://school.example/sitemap.xml\n", text(files.get("robots.txt")));
    }

    @Test
    void aPageSaysWhatItIsAndWhereItStands() {
        Document page = shared(DEEP, Optional.of("assets/logo.png"));
        assertEquals("https://school.example/veilig/a/", page.selectFirst("link[rel=canonical]").attr("href"));
        assertEquals("{og:description=Zin., og:image=https://school.example/veilig/assets/logo.png, og:locale=nl_NL, og:title=Titel, "
                + "og:type=website,"
                + " og:url=https://school.example/veilig/a/}", properties(page));
    }

    @Test
    void withoutAnAddressItSaysNothingOfWhere() {
        Document page = shared(UNKNOWN, Optional.of("assets/logo.png"));
        assertEquals(0, page.select("link[rel=canonical]").size());
        assertEquals("{og:description=Zin., og:locale=nl_NL, og:title=Titel, og:type=website}", properties(page));
    }

    @Test
    void thePageForWhatIsNotThereWorksAtAnyDepth() {
        String links = "<link rel=stylesheet href='/assets/style.css'><a href='/index.html'>x</a><a href='#kop'>y</a><a "
                + "href='https://elders.example'>z</a>";
        Page page = notFound(links);
        assertEquals("[/veilig/assets/style.css, /veilig/, #kop, https://elders.example]",
                References.all(html(new NotFoundFormat(DEEP, NONE).encode(page, "404.html").value().orElseThrow())).toList().toString());
        Format otherwise = new LooseFormat(name -> Optional.of("p{}".getBytes(StandardCharsets.UTF_8)), UNKNOWN);
        Document loose = html(new NotFoundFormat(UNKNOWN, otherwise).encode(page, "404.html").value().orElseThrow());
        assertEquals("[#kop, https://elders.example]", References.all(loose).toList().toString());
        assertTrue(loose.text().contains("x"));
        assertFalse(loose.select("style").isEmpty());
    }

    private static Document shared(SiteAddress address, Optional<String> picture) {
        Page page = HtmlPages.whole("a/index.html",
                "<!doctype html><html lang=nl-NL><head><title>Titel</title><meta name=description "
                + "content='Zin.'></head><body></body></html>");
        return html(new HtmlFormat(new Sharing(address, picture), new PrintedSizes()).encode(page, "a/index.html").value().orElseThrow());
    }

    private static String properties(Document page) {
        Map<String, String> all = new TreeMap<>();
        page.select("meta[property]").forEach(meta -> all.put(meta.attr("property"), meta.attr("content")));
        return all.toString();
    }

    private static List<Output> outputs(Page... pages) {
        return Stream.of(pages).map(Page::output).toList();
    }

    private static Page notFound(String body) {
        return new Page(new Output(DocumentKind.NOT_FOUND, Locale.forLanguageTag("nl-NL"), List.of("404.html"), new Nothing()),
                Jsoup.parse("<!doctype html><html lang=nl><head><title>T</title></head><body><h1 id=kop>K</h1>" + body + "</body></html>"));
    }

    private static Document html(byte[] file) {
        return Jsoup.parse(text(file));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://school.example", "https://school.example/veilig", "http://localhost:8080/a%20b/c",
            "https://café.example/é"})
    void anAddressIsAHostWithFolders(String address) {
        assertEquals("", Messages.lines(Schools.read("naam: x\nadres: " + address + "\n").diagnostics()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://", "https:///veilig", "https://?a", "https://school.example?a=b", "https://school.example/a#b",
            "https://school.example//veilig", "https://school.example/veilig/", "https://school.example/a%zz", "https://a b.example",
            "https://gebruiker@school.example", "https://-.example", "ftp://school.example", "https://school.example/a|b"})
    void anAddressWithAnythingElseIsRefused(String address) {
        assertEquals("bad-address", Schools.read("naam: x\nadres: \"" + address + "\"\n").diagnostics().get(0).code());
    }
}

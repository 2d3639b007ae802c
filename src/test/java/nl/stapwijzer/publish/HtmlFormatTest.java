package nl.stapwijzer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.stapwijzer.render.Page;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HtmlFormatTest {
    private static final String PATH = "a/stappen/r1.html";
    private static final Format FORMAT = new HtmlFormat(new Sharing(new SiteAddress(""), Optional.empty()), new PrintedSizes());

    @Test
    void linksPicturesAndStylesBecomeRelative() {
        String html = html("<a href='/a/ouders.html#wie'>x</a><img src='/assets/logo.svg' alt=''>"
                + "<svg><a xlink:href='/a/'></a></svg><link rel=stylesheet href='/assets/style.css'>");
        assertEquals("[../ouders.html#wie, ../../assets/logo.svg, ../index.html, ../../assets/style.css]",
                References.all(Jsoup.parse(html)).toList().toString());
    }

    @Test
    void linksThatLeaveThePublicationStayAsTheyAre() {
        assertTrue(html("<a href='https://example.org/?a=1&amp;b=2'>x</a>").contains("href=\"https://example.org/?a=1&amp;b=2\""));
    }

    @Test
    void whatIsForPaperOnlyIsNotOnTheWebPage() {
        String html = html("<p class=print-only>papier</p><p class=screen-only>scherm</p>");
        assertFalse(html.contains("papier"));
        assertTrue(html.contains("scherm"));
    }

    @Test
    void theTreeItselfStaysAsItWas() {
        Page page = HtmlPages.page(PATH, "<p class=print-only>papier</p><a href='/a/'>x</a>");
        String before = page.tree().outerHtml();
        FORMAT.encode(page, PATH);
        assertEquals(before, page.tree().outerHtml());
    }

    @Test
    void linesEndWithLineFeedsOnlyAndTheFileWithOne() {
        String html = html("<pre>a\r\nb\rc</pre>\r\n\r\n");
        assertFalse(html.contains("\r"));
        assertTrue(html.endsWith("</html>\n"));
    }

    @Test
    void lettersOfEveryScriptAreWrittenAsThemselves() {
        assertTrue(html("<p>Yağmur Łukasz ё ع €</p>").contains("Yağmur Łukasz ё ع €"));
    }

    @Test
    void aPageTellsTheBrowserToFetchAndRunOnlyWhatIsOursBeforeAnythingElse() {
        assertTrue(html("<p>x</p>").contains("<head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" "
                + "content=\"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                + "form-action 'none'; base-uri 'none'\">"));
    }

    private static String html(String body) {
        return new String(FORMAT.encode(HtmlPages.page(PATH, body), PATH).value().orElseThrow(), StandardCharsets.UTF_8);
    }
}

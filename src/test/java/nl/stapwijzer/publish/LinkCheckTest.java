package nl.stapwijzer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkCheckTest {
    private static final Page OTHER = HtmlPages.page("a/ouders.html", "<h2 id=wie>Wie</h2><p id=papier class=print-only></p>");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <a href='/a/weg.html'>x</a>            | the link "/a/weg.html" leads to a file that is not there
            <a href='../../x.html'>x</a>           | the link "../../x.html" leads to a file that is not there
            <a href='ouders.html#waar'>x</a>       | the link "ouders.html#waar" leads to a place "waar" that is not on that page
            <a href='ouders.html#papier'>x</a>     | the link "ouders.html#papier" leads to a place "papier" that is not on that page
            <a href='#hier'>x</a>                  | the link "#hier" leads to a place "hier" that is not on that page
            <img src='/assets/weg.png' alt=''>     | the link "/assets/weg.png" leads to a file that is not there
            <img src='https://example.org/a' alt=''> | this page fetches "https://example.org/a" from elsewhere and that is not allowed
            <script src='//example.org/a'></script>  | this page fetches "//example.org/a" from elsewhere and that is not allowed
            <p id=a></p><p id=a></p>               | the id "a" stands twice on this page
            <h1>Nog een</h1>                       | this page has 2 main headings (h1) and it must have one
            <h3>Diep</h3>                          | the heading "Diep" jumps from level 1 to level 3
            """)
    void aFaultIsNamed(String body, String message) {
        assertEquals(List.of("a/index.html: " + message), check(HtmlPages.page("a/index.html", body), OTHER));
    }

    @Test
    void aPageWithoutTitleAndHeadingIsNamed() {
        assertEquals(List.of("x.html: this page has no title", "x.html: this page has 0 main headings (h1) and it must have one"),
                check(HtmlPages.whole("x.html", "<p>x</p>")));
    }

    @Test
    void aPageWithoutFaultsPasses() {
        Page page = HtmlPages.page("a/index.html", """
                <a href="/a/ouders.html#wie">x</a><a href="/documenten/kaart.pdf">x</a><a href="https://example.org">x</a>
                <a href="/a/">x</a><a href="#hier">x</a><img src="/assets/logo.svg" alt=""><img src="data:image/gif;base64,AA" alt="">
                <h2 id="hier">x</h2><h3>x</h3><h2>x</h2>""");
        assertEquals(List.of(), check(page, OTHER));
    }

    @Test
    void ofADocumentOnPaperOnlyWhereItsReaderMayGoMustBePublished() {
        String body = "<link rel=stylesheet href='/templates/shared/print.css'><img src='/assets/weg.png' alt=''><a href='/weg.html'>x</a>";
        assertEquals(List.of("a/kaart.pdf: the link \"/weg.html\" leads to a file that is not there"),
                check(HtmlPages.page("a/kaart.pdf", body)));
    }

    @Test
    void twoPagesAtOnePathAreNamed() {
        assertEquals(List.of("x.html: two documents both get the file name \"x.html\""),
                check(HtmlPages.page("x.html", ""), HtmlPages.page("x.html", "")));
    }

    private static List<String> check(Page... pages) {
        Catalogue english = new Catalogue(Catalogue.ENGLISH);
        List<PageFacts> facts = Arrays.stream(pages).flatMap(page -> PageFacts.of(page).stream()).toList();
        return LinkCheck.check(facts, Set.of("documenten/kaart.pdf", "assets/logo.svg")).stream()
                .filter(Diagnostic::isError).map(d -> d.span().file() + ": " + english.text(d.message())).toList();
    }
}

package nl.stapwijzer.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.words.Markdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    private static final TemplateFolder PROJECT = new TemplateFolder().file("site/beeld/plein.png", new byte[0]);
    private final Texts texts = new Texts(PROJECT);

    public record Page(Markdown text) {}

    private static Markdown text(String text) {
        return new Markdown(text, new Span("protocols/route.yaml", 3, 5, 900, 1));
    }

    private String html(String text) {
        Texts.Rendered html = texts.html(text(text));
        assertEquals("", TemplateFolder.said(html.diagnostics()));
        return html.block().strip();
    }

    private static String body(String template, String text) {
        return TemplateFolder.with(template).body(new Page(text(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            Praat **eerst** en *rustig*.       ¦ <p>Praat <strong>eerst</strong> en <em>rustig</em>.</p>
            a -- b --- c … d                   ¦ <p>a -- b --- c … d</p>
            Zeg "kom" en 'ga', of “blijf”.     ¦ <p>Zeg "kom" en 'ga', of “blijf”.</p>
            (c) (tm) 1/2 :-) :smile:           ¦ <p>(c) (tm) 1/2 :-) :smile:</p>
            www.example.org en a@example.org   ¦ <p>www.example.org en a@example.org</p>
            ~~weg~~ H~2~O x^2^ ==geel==        ¦ <p>~~weg~~ H~2~O x^2^ ==geel==</p>
            [ ] taak [x] gedaan                ¦ <p>[ ] taak [x] gedaan</p>
            <https://example.org>              ¦ <p><a href="https://example.org">https://example.org</a></p>
            <a@example.org>                    ¦ <p><a href="mailto:a@example.org">a@example.org</a></p>
            [bel](tel:+31-00-0000000)          ¦ <p><a href="tel:+31-00-0000000">bel</a></p>
            [stap](/de-route/stappen/r1.html)  ¦ <p><a href="/de-route/stappen/r1.html" data-written="protocols/route.yaml:3:5">stap</a></p>
            [hier](#wie)                       ¦ <p><a href="#wie" data-written="protocols/route.yaml:3:5">hier</a></p>
            [daar](../ouders.html "Voor u")    ¦ <p><a href="../ouders.html" title="Voor u" \
            data-written="protocols/route.yaml:3:5">daar</a></p>
            ![Het plein](site/beeld/plein.png) ¦ <p><img src="/assets/beeld/plein.png" alt="Het plein"></p>
            één & twee < drie                  ¦ <p>één &amp; twee &lt; drie</p>
            &euro; &amp; &copy;                ¦ <p>€ &amp; ©</p>
            """)
    void textComesOutAsItWasWritten(String text, String html) {
        assertEquals(html, html(text));
    }

    @Test
    void aTableHasHeadingsThatNameTheirColumn() {
        assertEquals("""
                <table>
                <thead>
                <tr><th scope="col">wie</th><th scope="col" class="right">dagen</th></tr>
                </thead>
                <tbody>
                <tr><td>mentor</td><td class="right">2</td></tr>
                </tbody>
                </table>""", html("| wie | dagen |\n|---|---:|\n| mentor | 2 |"));
    }

    @Test
    void headingsOfATextGoBelowTheHeadingAboveItWithoutJumps() {
        String text = "### Eerst\n\n##### Diep\n\n# Dan";
        assertEquals("<h2>a</h2><h3>Eerst</h3>\n<h4>Diep</h4>\n<h3>Dan</h3>\n", body("<h2>a</h2>${text}", text));
        assertEquals("<h2>a</h2><h3>b</h3><h4>Eerst</h4>\n<h5>Diep</h5>\n<h4>Dan</h4>\n", body("<h2>a</h2><h3>b</h3>${text}", text));
    }

    @Test
    void headingsStopAtTheLowestLevel() {
        assertEquals("<h5>a</h5><h6>b</h6>\n<h6>c</h6>\n", body("<h5>a</h5>${text}", "# b\n\n## c"));
    }

    @Test
    void whatIsWrongStandsOnItsLineInTheFile() {
        String text = "Eerste regel.\n\nTweede met <b>vet</b> en\n[een link](javascript:x).";
        assertEquals("""
                protocols/route.yaml:5:16: HTML werkt hier niet en komt letterlijk op de pagina (gebruik Markdown, zoals **vet**, of haal \
                het weg)
                protocols/route.yaml:6:5: de verwijzing "javascript:x" mag niet in een tekst (gebruik een adres dat begint \
                met https:, mailto:, tel: of #, of het pad van een eigen pagina)""",
                TemplateFolder.said(texts.html(text(text)).diagnostics()));
    }

    @Test
    void aTextThatWasFoldedInItsFileIsToldWithinItsLines() {
        Markdown folded = new Markdown("a\n\nb\n\n[c](x:y)", new Span("protocols/route.yaml", 3, 5, 4, 9));
        assertEquals(4, texts.html(folded).diagnostics().get(0).span().line());
    }

    @Test
    void whatIsRefusedLeavesItsWords() {
        assertEquals("<p>een plein hier</p>\n", texts.html(text("een ![plein](https://example.org/a.png) [hier](x:y)")).block());
    }

    @Test
    void aTextIsTurnedOnceHoweverOftenItIsShown() {
        assertSame(texts.html(text("a")), texts.html(text("a")));
    }

    static Stream<Arguments> limits() {
        return Stream.of(
                Arguments.of("characters", ("a".repeat(1_999) + "\n").repeat(10), "a"),
                Arguments.of("line", "a".repeat(2_000), "a"),
                Arguments.of("lines", "a\n".repeat(499) + "a", "\na"),
                Arguments.of("signs in a row", "a" + "-".repeat(80), "-"),
                Arguments.of("markup", ("&a".repeat(200) + "\n").repeat(2), "&"),
                Arguments.of("lists", "- ".repeat(7) + "- a\n", "- ".repeat(9) + "a"),
                Arguments.of("quotes", "> ".repeat(8) + "a\n", "> ".repeat(9) + "a"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void aTextMayGoUpToTheLimitAndNoFurther(String name, String most, String more) {
        html(most);
        assertEquals(Optional.of(""), Optional.of(texts.html(text(most + more))).filter(html -> !html.diagnostics().isEmpty())
                .map(Texts.Rendered::block));
    }

    @Test
    void markupIsCountedByParagraph() {
        html(("&a".repeat(300) + "\n\n").repeat(20));
    }

    @Test
    void anItemBelowAnotherCountsAsDeepAndOneBesideItDoesNot() {
        html("- a\n".repeat(100));
        html("- a\n  - b\n    - c\n- d\n  - e\n    - f\n".repeat(20));
    }
}

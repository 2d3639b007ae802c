package nl.stapwijzer.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a style is said where it stands, and nothing is printed with it. */
class StylesTest {
    private static final Catalogue DUTCH = new Catalogue(Catalogue.DUTCH);

    private static Resources project(String style) {
        return PrintFixtures.project(Map.of("templates/eigen/eigen.css", style.getBytes(StandardCharsets.UTF_8)));
    }

    private static Checked<Styles> read(String style) {
        return Styles.of(List.of("/templates/eigen/eigen.css"), project(style));
    }

    private static String said(String style) {
        return String.join("; ", read(style).diagnostics().stream().map(d -> d.span().line() + ":" + d.span().column() + " "
                + DUTCH.text(d.message()) + " – " + DUTCH.text(d.hints().get(0))).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            h2 { colour: red }                        | 1:6 een PDF kent de eigenschap "colour" niet – bedoelde u "color"?
            h2 { text-shadow: 1px 1px red }           | 1:6 een PDF kent de eigenschap "text-shadow" niet – laat hem weg; een PDF kent CSS \
            2.1, en geen flex, grid of schaduw
            .a { display: flex }                      | 1:15 "flex" kan niet bij de eigenschap "display" – kijk of de waarde goed gespeld \
            is, of er een maat bij staat (mm, pt) en of er na de vorige regel een ; staat
            /* x */ .a { font-size: 12 }              | 1:25 "12" kan niet bij de eigenschap "font-size" – kijk of de waarde goed gespeld \
            is, of er een maat bij staat (mm, pt) en of er na de vorige regel een ; staat
            .a { color: red margin: 0 }               | 1:13 "red margin: 0" kan niet bij de eigenschap "color" – kijk of de waarde goed \
            gespeld is, of er een maat bij staat (mm, pt) en of er na de vorige regel een ; staat
            .a { color: var(--coluor) } b { --colour: red } | 1:13 niemand geeft "--coluor" een waarde – bedoelde u "--colour"?
            h2 > { color: red }                       | 1:1 een PDF kan "h2 >" niet lezen als aanduiding van een onderdeel – gebruik namen \
            van elementen en klassen, zoals h2, .head of .steps th
            @keyframes x { color: red }               | 1:1 een PDF kent "@keyframes" niet – een stijl voor druk kent @page, @media en \
            @font-face, en staat in een bestand
            .a { nonsens }                            | 1:6 "nonsens" is geen eigenschap met een waarde – schrijf een eigenschap tussen \
            accolades als naam: waarde; en kijk of er geen accolade te veel staat
            @import url(https://x.example/y.css);     | 1:1 deze stijl vraagt om "@import url(https://x.example/y.css)", en een PDF haalt \
            niets van buiten het project – een stijl voor druk kent @page, @media en @font-face, en staat in een bestand
            p { background-image: url(https://x.example/z.png) } | 1:23 deze stijl vraagt om "https://x.example/z.png", en een PDF haalt \
            niets van buiten het project – zet het bestand in het project en schrijf het pad met een schuine streep vooraan, zoals \
            /site/logo.png
            p { background-image: url("/site/../../z.png") } | 1:23 deze stijl vraagt om "/site/../../z.png", en een PDF haalt niets van \
            buiten het project – zet het bestand in het project en schrijf het pad met een schuine streep vooraan, zoals /site/logo.png
            """)
    void eachMistakeIsSaidInItsPlace(String style, String expected) {
        assertEquals(expected, said(style));
    }

    @Test
    void allMistakesAreSaidInOneRun() {
        assertEquals(List.of("2:3", "3:11", "6:1"), read("h1 {\n  colour: red;\n  margin: veel;\n}\n\nh2 > {}\n").diagnostics().stream()
                .map(d -> d.span().line() + ":" + d.span().column()).toList());
    }

    @Test
    void aStyleWithoutMistakesIsReadAsItStands() {
        String style = "@page { size: A4; margin: 1cm; @bottom-right { content: \"a;b\" counter(page) } }\n@media print { "
                + "a[href=x]:before { content: \"{\" } }\n";
        assertEquals("", said(style));
        assertEquals(style, read(style).value().orElseThrow().text("/templates/eigen/eigen.css"));
    }

    @Test
    void theLastOneToNameAValueWins() {
        String style = ":root { --colour: red; --maat: 2mm; } :root { --colour: blue } p { color: var(--colour); margin: var(--maat) }";
        assertTrue(read(style).value().map(found -> found.text("/templates/eigen/eigen.css")).orElse(said(style))
                .endsWith("p { color: blue; margin: 2mm }"), said(style));
    }

    @Test
    void nothingIsPrintedWithAStyleThatHasAMistake() {
        Checked<byte[]> printed = new PdfEngine(project("h1 { colour: red }"), PrintFixtures.PUBLISHED)
                .print(org.jsoup.Jsoup.parse("<html lang=nl><title>x</title><link rel=stylesheet href=/templates/eigen/eigen.css><p>x"),
                        "x.pdf");
        assertTrue(printed.value().isEmpty());
        assertEquals("templates/eigen/eigen.css", printed.diagnostics().get(0).span().file());
    }
}

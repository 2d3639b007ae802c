package nl.stapwijzer.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text on paper is set as its language is printed. */
class TypographyTest {
    private static final String NARROW =
            "@page { size: 60mm 200mm; margin: 5mm } body { font-family: \"Stapletter\"; font-size: 12pt }";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Beleid met "De Route"             | Beleid met ‘De Route’
            "Stop," zei hij ("nu").           | ‘Stop,’ zei hij (‘nu’).
            foto's van 't kamp, 's ochtends   | foto’s van ’t kamp, ’s ochtends
            in '26 zei ze 'stop hou op'       | in ’26 zei ze ‘stop hou op’
            't Hooft's idee                   | ’t Hooft’s idee
            """)
    void typedQuotesBecomePrintedOnes(String typed, String printed) {
        assertEquals(printed, Quotes.of("nl-NL").orElseThrow().printed(typed, ""));
    }

    @Test
    void anEnglishTextHasTheQuotesOfEnglish() {
        Quotes english = Quotes.of("en").orElseThrow();
        assertEquals("‘Stop’ isn’t enough: ’tis the pupils’ own word in ’26, not ‘s’", english.printed(
                "\"Stop\" isn't enough: 'tis the pupils' own word in '26, not 's'", ""));
    }

    @Test
    void aQuoteBehindAnEmphasisedWordClosesAndOneInCodeOrAnotherLanguageStays() {
        assertEquals("de ‘afspraak’ en x=\"1\", isn’t, l'ami", Preparation.prepare(PrintFixtures.page(
                "<p>de \"<em>afspraak</em>\" en <code>x=\"1\"</code>, <span lang=en>isn't</span>, <span lang=fr>l'ami</span>"))
                        .getElementsByTagName("p").item(0)
                        .getTextContent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 schooldagen", "€ 5", "art. 5", "stap 4A", "1,5 uur", "stap R2", "collega’s"})
    void whatBelongsTogetherIsNotParted(String together) throws IOException {
        for (int filler = 0; filler < 24; filler++) {
            List<String> lines = lines(NARROW, "<p>" + "x".repeat(filler) + " " + "na " + together + " en dan");
            assertTrue(lines.stream().anyMatch(line -> line.contains(together)), filler + ": " + lines);
        }
    }

    @Test
    void otherWordsArePartedWhereALineEnds() throws IOException {
        assertFalse(lines(NARROW, "<p>" + "woord ".repeat(30)).isEmpty());
        assertTrue(lines(NARROW, "<p>" + "2 woorden ".repeat(30)).stream().anyMatch(line -> line.endsWith(" 2") || line.equals("2")));
    }

    @Test
    void aSoftHyphenIsSeenOnlyWhereALineIsBrokenAtIt() throws IOException {
        String word = "Groeps\u00ADgesprekken\u00ADbegeleidings\u00ADmomenten";
        assertEquals(List.of("Groepsgesprekken-", "begeleidingsmomenten"), lines(NARROW, "<p>" + word));
        assertEquals(List.of("een dag"), lines(NARROW, "<p>een d\u00ADag"));
        assertEquals(List.of("nog drie groepsgesprek-", "ken"), lines(NARROW, "<p>nog drie groeps\u00ADgesprek\u00ADken"));
        for (int filler = 0; filler < 30; filler++) {
            String text = String.join("", lines(NARROW, "<p>" + "x".repeat(filler) + " " + word + " en <b>" + word + "</b>"));
            assertFalse(text.contains("\u00AD"), text);
            assertTrue(text.replace("-", "").replace(" ", "")
                    .endsWith("Groepsgesprekkenbegeleidingsmomentenen" + "Groepsgesprekkenbegeleidingsmomenten"), text);
        }
    }

    @Test
    void nothingButALineHasASoftHyphen() throws IOException {
        byte[] file = pdf("", "<h1>Groeps\u00ADgesprek</h1><p><label>Groeps\u00ADgesprek <input name=a value=groeps\u00ADgesprek></label>"
                + "<textarea name=b aria-label=groeps\u00ADgesprek>groeps\u00ADgesprek</textarea>");
        try (PDDocument document = Loader.loadPDF(file)) {
            assertEquals("Groepsgesprek", document.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle());
            for (PDField field : document.getDocumentCatalog().getAcroForm().getFields()) {
                assertEquals("groepsgesprek groepsgesprek", (field.getAlternateFieldName() + " " + field.getValueAsString())
                        .toLowerCase(Locale.ROOT));
            }
        }
    }

    @Test
    void aWordThatDoesNotFitItsColumnOfTheQualityCardIsBrokenToItsLastLetter() throws IOException {
        String word = "onafscheidelijk".repeat(6);
        List<String> lines = lines(NARROW + " html .side-by-side { width: 50mm }",
                "<link rel=stylesheet href=/templates/shared/print.css><link rel=stylesheet "
                + "href=/templates/kwaliteitskaart/kwaliteitskaart.css><div class=side-by-side><div class=row>"
                + "<div class=cell>" + word + "</div><div class=cell>x</div></div></div>");
        assertTrue(String.join("", lines).contains(word), lines::toString);
        assertTrue(lines.stream().allMatch(line -> line.length() <= 16), lines::toString);
    }

    @Test
    void inAColumnOfFiguresAllAreEquallyWide() throws IOException {
        Set<Integer> widths = new TreeSet<>();
        PDFTextStripper reader = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                if (letter.getY() < letter.getPageHeight() / 2) { // above the number of the page
                    widths.add(Math.round(letter.getWidth() * 100));
                }
            }
        };
        try (PDDocument document = Loader.loadPDF(pdf("", "<link rel=stylesheet href=/templates/shared/print.css>"
                + "<link rel=stylesheet href=/templates/shared/page.css><table class=figures><tr><td>1<td>8<td>0</table>"))) {
            reader.getText(document);
        }
        assertEquals(1, widths.size(), widths::toString);
    }

    private static byte[] pdf(String style, String body) {
        PdfEngine engine = PrintFixtures.engine(Map.of("templates/eigen/eigen.css", style.getBytes(StandardCharsets.UTF_8)));
        return engine.print(Jsoup.parse("<html lang=nl><title>x</title><link rel=stylesheet href=/templates/eigen/eigen.css>" + body),
                "x.pdf").value().orElseThrow();
    }

    private static List<String> lines(String style, String body) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(style, body))) {
            return new PDFTextStripper().getText(document).strip().lines().map(String::strip).toList();
        }
    }
}

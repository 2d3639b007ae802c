package nl.stapwijzer.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document that says how many pages it may have takes the roomiest setting in which it fits. */
class FitTest {
    private static final Map<String, byte[]> FILES = Map.of("site/zetting.css", """
            @page { size: 100mm 100mm; margin: 0 }
            p { margin: 0; line-height: 1 }
            .ruim { font-size: 40pt }
            .gewoon { font-size: 20pt }
            .krap { font-size: 10pt }
            html .wijd p { line-height: 1.5 }
            html .ruimer p { line-height: 1.2 }
            """.getBytes(StandardCharsets.UTF_8));

    private static Document lines(String pages, int lines) {
        String text = IntStream.rangeClosed(1, lines).mapToObj(i -> "<p>r" + i + "</p>").collect(Collectors.joining());
        return Jsoup.parse("<html lang=nl><head><title>Kaart</title><link rel=stylesheet href=/site/zetting.css>" + pages
                + "<meta name=settings content='ruim gewoon krap'></head><body class=eigen>" + text + "</body></html>");
    }

    private static String print(Document document) throws IOException {
        Checked<byte[]> printed = PrintFixtures.engine(FILES).print(document, "a/kaart.pdf");
        try (PDDocument pdf = Loader.loadPDF(printed.value().orElseThrow())) {
            Set<String> lines = new TreeSet<>();
            Set<String> settings = new TreeSet<>();
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    lines.add(text);
                    settings.add(letters.get(0).getFontSizeInPt() > 30 ? "ruim" : letters.get(0).getFontSizeInPt() > 15 ? "gewoon"
                            : "krap");
                }
            }.getText(pdf);
            return pdf.getNumberOfPages() + " " + settings + ", " + lines.size() + " lines, "
                    + printed.diagnostics().stream().map(Diagnostic::code).toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1,   5, '1 [ruim], 5 lines, []'",
        "1,  12, '1 [gewoon], 12 lines, []'",
        "1,  25, '1 [krap], 25 lines, []'",
        "1 2, 25, '1 [krap], 25 lines, []'",
        "1 2, 50, '2 [krap], 50 lines, []'",
        "1:gewoon 2, 12, '1 [gewoon], 12 lines, []'",
        "1:gewoon 2, 25, '2 [gewoon], 25 lines, []'",
        "2,  12, '2 [ruim], 12 lines, []'",
        "2,  20, '2 [gewoon], 20 lines, []'",
        "1,  60, '3 [krap], 60 lines, [pdf-too-long]'",
    })
    void fewerPagesGoBeforeMoreRoomAndNothingIsCut(String pages, int lines, String expected) throws IOException {
        assertEquals(expected, print(lines("<meta name=pages content='" + pages + "'>", lines)));
    }

    @Test
    void aDocumentThatSetsNoNumberTakesWhatItNeedsInItsFirstSetting() throws IOException {
        assertEquals("2 [ruim], 12 lines, []", print(lines("", 12)));
    }

    @ParameterizedTest
    @CsvSource({"wijd ruimer, 25, 10", "wijd ruimer, 23, 12", "wijd ruimer, 18, 15", "wijd ruimer, 14, 20", "wijd ruimer, 11, 24",
        "wijd ruimer, 5, 48", "wijd+groot ruimer, 5, 48"})
    void whatRoomIsLeftGoesBetweenTheLines(String leadings, int lines, float apart) throws IOException {
        Document document = lines("<meta name=pages content=1><meta name=leadings content='" + leadings + "'>", lines);
        List<Float> heights = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(PrintFixtures.engine(FILES).print(document, "a/kaart.pdf").value().orElseThrow())) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    heights.add(letters.get(0).getYDirAdj());
                }
            }.getText(pdf);
            assertEquals(1, pdf.getNumberOfPages());
        }
        assertEquals(apart, heights.get(1) - heights.get(0), 0.2);
    }

    @Test
    void whatDoesNotFitIsNamedWithItsLongestTexts() {
        Document document = lines("<meta name=pages content=1>", 60);
        document.body().append("<ul><li>" + "lang ".repeat(40) + "<li>kort</ul>");
        Diagnostic said = PrintFixtures.engine(FILES).print(document, "a/kaart.pdf").diagnostics().get(0);
        Catalogue dutch = new Catalogue(Catalogue.DUTCH);
        assertEquals("a/kaart.pdf", said.span().file());
        assertEquals("\"Kaart\" is te lang: 3 bladzijden, ook in de krapste zetting, en er is plaats voor 1", dutch.text(said.message()));
        assertTrue(dutch.text(said.hints().get(0)).contains("\"" + "lang ".repeat(10).strip() + "…\", \"kort\""),
                dutch.text(said.hints().get(0)));
        assertTrue(!said.isError(), "it is published all the same");
    }

    @Test
    void theSameDocumentGivesTheSameBytesHoweverOftenItWasTried() {
        PdfEngine engine = PrintFixtures.engine(FILES);
        Document small = lines("<meta name=pages content=1>", 25);
        byte[] first = engine.print(small, "a.pdf").value().orElseThrow();
        engine.print(lines("", 70), "b.pdf");
        assertArrayEquals(first, engine.print(small, "a.pdf").value().orElseThrow());
    }
}

package nl.stapwijzer.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Small pages side by side on a sheet, to cut apart, and parts that each choose a setting of their own. */
class SheetsTest {
    private static final String STYLE = """
            @page { size: 148.5mm 210mm; margin: 10mm; @bottom-right { content: "pagina " counter(page) " van " counter(pages) } }
            body { font-family: "Stapletter" } section { page-break-before: always; -fs-page-sequence: start }
            .ruim { font-size: 14pt } .krap { font-size: 9pt }""";

    private static Checked<byte[]> print(String long_) {
        String part = "<section aria-label='Kaart %s' data-pages='1' data-settings='ruim krap'><h2 id=k%s>Kaart %s</h2><p>%s</p></section>";
        return PrintFixtures.engine(Map.of("templates/eigen/eigen.css", STYLE.getBytes(StandardCharsets.UTF_8))).print(Jsoup.parse(
                "<html lang=nl><title>Kaarten</title><meta name=pages-per-sheet content=2><link rel=stylesheet "
                + "href=/templates/eigen/eigen.css>"
                        + "<h1>Kaarten</h1><p><a href='#k1'>kaart 1</a></p>" + part.replace("%s</p>", "kort</p>").replace("%s", "1")
                        + part.replace("%s</p>", long_ + "</p>").replace("%s", "2")), "kaarten.pdf");
    }

    private static final class Places extends PDFTextStripper {
        private final List<String> found = new ArrayList<>();

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            TextPosition first = positions.get(0);
            found.add(getCurrentPageNo() + (first.getX() < first.getPageWidth() / 2 ? " links " : " rechts ")
                    + Math.round(first.getFontSizeInPt()) + " " + text.strip());
        }
    }

    @Test
    void pagesStandSideBySideInTheOrderInWhichTheyAreReadEachPartInItsOwnSetting() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(print("een lange tekst ".repeat(150).strip()).value().orElseThrow())) {
            assertEquals(2, pdf.getNumberOfPages());
            assertEquals(List.of(842, 595), List.of(Math.round(pdf.getPage(0).getMediaBox().getWidth()),
                    Math.round(pdf.getPage(0).getMediaBox().getHeight())));
            Places places = new Places();
            places.getText(pdf);
            assertTrue(places.found.stream().anyMatch(text -> text.matches("1 rechts 1[34] kort")), places.found.toString());
            assertTrue(places.found.stream().anyMatch(text -> text.startsWith("2 links 9 een lange")), places.found.toString());
            assertTrue(places.found.stream().anyMatch(text -> text.startsWith("2 links") && text.endsWith("pagina 1 van 1")),
                    places.found.toString());
            PDOutlineItem card = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild().getFirstChild();
            assertEquals("Kaart 1", card.getTitle());
            PDPageXYZDestination place = (PDPageXYZDestination) card.getDestination();
            assertTrue(place.retrievePageNumber() == 0 && place.getLeft() > 400, "the bookmark leads to the right half of the first sheet");
        }
    }

    @Test
    void theyAreForEveryReaderAndCanBeKept() {
        byte[] pdf = print("kort").value().orElseThrow();
        assertEquals(List.of(), VeraPdf.broken(pdf, "ua1", "2a"));
    }

    @Test
    void aPartThatCannotFitIsNamed() {
        Diagnostic said = print("een veel te lange tekst ".repeat(300)).diagnostics().get(0);
        assertEquals("pdf-too-long", said.code());
        assertEquals("Kaart 2", said.message().arguments().get(0));
    }
}

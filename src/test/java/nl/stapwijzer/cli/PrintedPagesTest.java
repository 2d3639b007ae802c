package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A web page that somebody prints from the browser. */
@Tag("slow")
class PrintedPagesTest {
    /** One of each kind. */
    private static final List<String> PAGES = List.of("index", "formulieren", "stappen/bemiddeling", "ouders", "rollen/leerkracht",
            "wat-nu/bemiddeling");

    @TempDir Path folder;

    @Test
    void aPrintedPageHasNoMenuAndBeginsWithMoreThanItsTitle() throws IOException, InterruptedException {
        assumeTrue(Chromium.isInstalled(), "Chromium is not there; ./verify installs it");
        List<String> found = new ArrayList<>();
        for (String page : PAGES) {
            List<String> sheets = sheets(printed(FiveProtocols.site().resolve("zonder-schuldvraag").resolve(page + ".html")));
            String all = String.join(" ", sheets);
            if (all.contains("Toegankelijkheid") || all.contains("Naar de inhoud")) {
                found.add(page + " prints its menu");
            }
            if (sheets.get(0).length() < 150) {
                found.add(page + " begins with an empty sheet: " + sheets.get(0));
            }
            if (page.equals("index") && all.split("Praat met de hele groep", -1).length < 3) {
                found.add(page + " prints no picture of the route: " + all);
            }
        }
        assertEquals(List.of(), found);
    }

    private byte[] printed(Path page) throws IOException, InterruptedException {
        Path pdf = folder.resolve("page.pdf");
        new ProcessBuilder("chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                "--user-data-dir=" + folder.resolve("profile"), "--print-to-pdf=" + pdf, page.toUri().toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        return Files.readAllBytes(pdf);
    }

    private static List<String> sheets(byte[] pdf) throws IOException {
        List<String> sheets = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                sheets.add(text.getText(document).strip());
            }
        }
        return sheets;
    }
}

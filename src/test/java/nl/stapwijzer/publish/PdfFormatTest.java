package nl.stapwijzer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Resources;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfFormatTest {
    private static final String PATH = "a/documenten/kaart.pdf";
    private static final Resources PROJECT = name -> {
        try {
            return Files.exists(Path.of(name)) ? Optional.of(Files.readAllBytes(Path.of(name))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    };

    private static PDDocument print(String body, String address) throws IOException {
        Page page = HtmlPages.page(PATH, body);
        page.tree().selectFirst("html").attr("lang", "nl");
        return Loader.loadPDF(new PdfFormat(PROJECT, LocalDate.of(2026, 9, 1), address).encode(page, PATH).value().orElseThrow());
    }

    private static String links(String body, String address) throws IOException {
        try (PDDocument pdf = print(body, address)) {
            List<String> links = new ArrayList<>();
            for (PDAnnotation annotation : pdf.getPage(0).getAnnotations()) {
                links.add(((PDAnnotationLink) annotation).getAction() instanceof PDActionURI uri ? uri.getURI() : "binnen");
            }
            return links + " " + new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ").replaceFirst("Kop ", "").strip();
        }
    }

    @Test
    void linksToTheSiteLeadToItsAddress() throws IOException {
        assertEquals("[https://s.example/p/a/ouders.html#wie, https://s.example/p/a/documenten/x.html, https://s.example/p/index.html] "
                + "een twee drie",
                links("<a href='/a/ouders.html#wie'>een</a> <a href=x.html>twee</a> <a href='/'>drie</a>", "https://s.example/p"));
    }

    @Test
    void withoutAnAddressTheyKeepTheirTextOnly() throws IOException {
        assertEquals("[] een", links("<a href='/a/ouders.html#wie'>een</a>", ""));
    }

    @Test
    void linksThatWorkFromPaperStay() throws IOException {
        assertEquals("[https://x.example/?a=1&b=2, mailto:a@b.example, tel:+310000] een twee drie",
                links("<a href='https://x.example/?a=1&amp;b=2'>een</a> <a href='mailto:a@b.example'>twee</a> <a "
                        + "href='tel:+310000'>drie</a>", ""));
    }

    @Test
    void linksWithinTheDocumentWorkAndThoseToNoPlaceInItAreText() throws IOException {
        assertEquals("[binnen] een twee vier", links("<a href='#vier'>een</a> <a href='#nergens'>twee</a> <span id=vier>vier</span>", ""));
    }

    @Test
    void whatIsForTheScreenOnlyIsNotPrinted() throws IOException {
        assertEquals("[] papier", links("<p class=print-only>papier</p><p class=screen-only>scherm</p>", ""));
    }
}

package nl.stapwijzer.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.source.Checked;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drawings take the colours of the style around them, and a picture keeps its shape within the room that it gets. */
class DrawingsTest {
    private static final Map<String, byte[]> PICTURES = Map.of("site/breed.png", PrintFixtures.png(600, 240),
            "site/hoog.png", PrintFixtures.png(240, 600), "site/streep.png", PrintFixtures.png(1, 2000),
            "site/lang.png", PrintFixtures.png(2000, 1), "site/groot.png", PrintFixtures.png(4000, 4000));

    private static Document sheet(String body) {
        Document page = PrintFixtures.page(body);
        page.head().append("<link rel=stylesheet href=/templates/eigen/eigen.css>");
        return page;
    }

    private static Checked<byte[]> print(String style, String body) {
        Map<String, byte[]> files = new HashMap<>(PICTURES);
        files.put("templates/eigen/eigen.css", style.getBytes(StandardCharsets.UTF_8));
        return PrintFixtures.engine(files).print(sheet(body), "proef.pdf");
    }

    @Test
    void everyDrawingOfTheTemplatesIsPrintedAsItIs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("templates/drawings"))) {
            List<Path> drawings = files.filter(file -> file.toString().endsWith(".svg")).sorted().toList();
            assertTrue(drawings.size() > 30);
            String all = drawings.stream().map(Repository::text).collect(Collectors.joining());
            assertEquals(List.of(), print("p { margin: 0 }", "<p>" + all + "</p>").diagnostics());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            :root { --colour: #00ff00 } | var(--colour, #ff0000) | ff00ff00
            :root { --other: #00ff00 }  | var(--colour, #ff0000) | ffff0000
            svg { color: #0000ff }      | currentColor           | ff0000ff
            """)
    void aColourIsThatOfTheStyleElseTheOneOfTheDrawing(String style, String fill, String expected) throws IOException {
        String square = "<svg viewBox='0 0 10 10' width=200 height=200><rect width=10 height=10 fill='" + fill + "' /></svg>";
        byte[] pdf = print("@page { size: 50mm 50mm; margin: 0 } body { margin: 0 } " + style, square).value().orElseThrow();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(expected, Integer.toHexString(new PDFRenderer(document).renderImage(0).getRGB(20, 20)));
        }
    }

    @ParameterizedTest
    @CsvSource({"breed", "hoog", "streep", "lang", "groot"})
    void aPictureOfAnyShapeStaysWithinTheWidthAndTheHeightThatItMayHave(String name) throws IOException {
        String style = "@page { size: 60mm 22mm; margin: 2mm } body { margin: 0 } img { width: 60mm; max-width: 40mm; max-height: 16mm }";
        Checked<byte[]> printed = print(style, "<img src=/site/" + name + ".png alt=Logo>");
        assertEquals(List.of(), printed.diagnostics());
        try (PDDocument document = Loader.loadPDF(printed.value().orElseThrow())) {
            assertEquals(1, document.getNumberOfPages());
        }
    }
}

package nl.stapwijzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Golden;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.publish.pdf.TagTree;
import nl.stapwijzer.render.Page;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of document that is printed, of a small protocol, of a case and of a year, as an independent reader finds it. */
class PrintedDocumentsTest {
    private static final Path FOLDER = Path.of("src/test/resources/documents");
    private static List<Page> pages;
    private static Map<String, byte[]> documents;

    @BeforeAll
    static void print() throws IOException {
        Protocol protocol = Protocols.of("proef", Files.readString(FOLDER.resolve("proef.yaml")));
        pages = Stream.concat(Documents.pages(protocol).stream(), Documents.apart(protocol).stream()).toList();
        documents = Documents.printed(pages);
    }

    static Set<String> printed() {
        return documents.keySet();
    }

    private static Path golden(String path) {
        return FOLDER.resolve(path.substring(path.lastIndexOf('/') + 1).replace(".pdf", ".tags.txt"));
    }

    @ParameterizedTest
    @MethodSource("printed")
    void theStructureIsWhatAListenerNeeds(String path) throws IOException {
        Golden.agrees(golden(path), TagTree.of(documents.get(path)));
    }

    @Test
    void everyKindThatIsPrintedForOneOfTheFiveProtocolsIsAmongThem() {
        Set<DocumentKind> here = kinds(pages);
        for (String protocol : List.of("vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart",
                "zonder-schuldvraag")) {
            Set<DocumentKind> missing = kinds(Documents.published(protocol));
            missing.removeAll(here);
            assertEquals(Set.of(), missing);
        }
    }

    private static Set<DocumentKind> kinds(List<Page> pages) {
        Set<DocumentKind> kinds = EnumSet.noneOf(DocumentKind.class);
        pages.stream().map(Page::output).filter(PrintedDocumentsTest::isPrinted).forEach(output -> kinds.add(output.kind()));
        return kinds;
    }

    private static boolean isPrinted(Output output) {
        return output.paths().stream().anyMatch(path -> path.endsWith(".pdf"));
    }

    @Test
    void noStructureIsKeptOfADocumentThatIsNoLongerMade() throws IOException {
        try (Stream<Path> kept = Files.list(FOLDER)) {
            assertEquals(printed().stream().map(PrintedDocumentsTest::golden).sorted().toList(),
                    kept.filter(file -> file.toString().endsWith(".tags.txt")).sorted().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("printed")
    void aDocumentSaysWhatItIsAndOfNobody(String path) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(documents.get(path))) {
            PDDocumentCatalog catalog = pdf.getDocumentCatalog();
            String title = pdf.getDocumentInformation().getTitle();
            assertFalse(title.isBlank());
            assertEquals("nl-NL", catalog.getLanguage());
            assertTrue(catalog.getViewerPreferences().displayDocTitle());
            assertNotNull(catalog.getDocumentOutline(), "bookmarks");
            assertEquals(Stream.iterate(1, i -> i + 1).limit(pdf.getNumberOfPages()).map(String::valueOf).toList(),
                    List.of(catalog.getPageLabels().getLabelsByPageIndices()));
            String metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(metadata.contains(">" + title.replace("&", "&amp;") + "<"), metadata);
            assertEquals(Optional.ofNullable(pdf.getDocumentInformation().getAuthor()).stream().toList(),
                    Pattern.compile("<dc:creator><rdf:Seq><rdf:li>(.*?)</rdf:li>").matcher(metadata).results().map(found -> found.group(1))
                            .toList());
            assertTrue(Set.of("", "Voorbeeldschool De Brug").contains(Objects.toString(pdf.getDocumentInformation().getAuthor(), "")),
                    "no person");
            assertEquals("Stapwijzer Stapwijzer", pdf.getDocumentInformation().getProducer() + " "
                    + pdf.getDocumentInformation().getCreator());
        }
    }

    @ParameterizedTest
    @MethodSource("printed")
    void everyFontIsInTheFile(String path) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(documents.get(path))) {
            for (PDPage page : pdf.getPages()) {
                mustBeEmbedded(page.getResources());
            }
            PDAcroForm form = pdf.getDocumentCatalog().getAcroForm(null); // as the file has it: PDFBox adds fonts of its own
            if (form != null) {
                mustBeEmbedded(form.getDefaultResources());
            }
        }
    }

    private static void mustBeEmbedded(PDResources resources) throws IOException {
        for (COSName font : resources.getFontNames()) {
            assertTrue(resources.getFont(font).isEmbedded(), resources.getFont(font).getName());
        }
    }
}

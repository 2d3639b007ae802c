package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is internal stands in the edition for the staff, and in no file of the one for everybody. */
class InternalEditionTest {
    private static final Path SOURCES = Path.of("src/test/resources/cli");
    private static final Pattern SECRET = Pattern.compile("zegel\\p{L}+");

    @TempDir static Path project;
    private static Map<String, String> everybody;
    private static Map<String, String> staff;

    @BeforeAll
    static void buildBoth() throws IOException {
        Files.createDirectories(project.resolve("protocols"));
        Files.createDirectories(project.resolve("site"));
        Files.copy(SOURCES.resolve("intern.yaml"), project.resolve("protocols/klein.yaml"));
        Files.copy(SOURCES.resolve("school/site/school.yaml"), project.resolve("site/school.yaml"));
        for (String edition : List.of("openbaar", "intern")) {
            Run run = Run.in(project, "build", "--edition", edition);
            assertEquals(ExitCode.FINE.number(), run.code(), run.err());
        }
        everybody = texts(project.resolve("publicatie"));
        staff = texts(project.resolve("publicatie-intern"));
    }

    /** Each file with its name, in small letters; of a document its bytes, its text and what it says of itself. */
    private static Map<String, String> texts(Path site) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = site.relativize(file).toString();
                String text = name + "\n" + new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                texts.put(name, (name.endsWith(".pdf") ? text + words(file) : text).toLowerCase(Locale.ROOT));
            }
        }
        return texts;
    }

    private static String words(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            return text.getText(document) + document.getDocumentInformation().getTitle()
                    + document.getDocumentCatalog().getAcroForm();
        }
    }

    private static TreeSet<String> secrets(String text) {
        return SECRET.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noFileForEverybodyHoldsAWordOfWhatIsInternal() {
        everybody.forEach((name, text) -> assertEquals(new TreeSet<>(), secrets(text), name));
        assertFalse(everybody.keySet().stream().anyMatch(name -> name.contains("verslag")), everybody.keySet().toString());
    }

    @Test
    void theEditionForTheStaffHoldsAllOfIt() throws IOException {
        assertEquals(secrets(Files.readString(SOURCES.resolve("intern.yaml"))), secrets(String.join("\n", staff.values())));
    }

    @Test
    void everyPageAndDocumentSaysSoButWhatGoesHomeAndPagesAskNotToBeFound() {
        assertFalse(staff.get("klein/documenten/ouderinformatie.pdf").contains("niet publiceren"));
        List<String> unmarked = staff.entrySet().stream().filter(file -> file.getKey().matches(".*\\.(html|pdf)"))
                .filter(file -> !file.getKey().endsWith("/ouderinformatie.pdf"))
                .filter(file -> !file.getValue().contains("intern – niet publiceren") || file.getKey().endsWith(".html")
                        && !file.getValue().contains("content=\"noindex\""))
                .map(Map.Entry::getKey).toList();
        assertEquals(List.of(), unmarked);
        assertTrue(everybody.values().stream().noneMatch(text -> text.contains("niet publiceren")));
    }

    @Test
    void neitherEditionTakesThePlaceOfTheOther() {
        for (List<String> wrong : List.of(List.of("openbaar", "publicatie-intern"), List.of("intern", "publicatie"))) {
            Run run = Run.in(project, "build", "--edition", wrong.get(0), "--out", wrong.get(1));
            assertEquals(ExitCode.COULD_NOT_WRITE.number(), run.code(), run.err());
            assertTrue(run.err().contains("uitgave"), run.err());
        }
    }
}

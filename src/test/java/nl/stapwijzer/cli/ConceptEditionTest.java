package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not laid down is marked for who fills it in, and there for nobody else to read. */
@Tag("slow")
class ConceptEditionTest {
    private static final Pattern GAP = Pattern.compile("nog niet (is )?vastgelegd|not decided yet");

    @TempDir static Path folder;
    private static Path concept;

    @BeforeAll
    static void build() {
        concept = folder.resolve("concept");
        Run run = Run.in(Path.of("").toAbsolutePath(), "build", "--edition", "concept", "--out", concept.toString());
        assertEquals(ExitCode.FINE.number(), run.code(), run.err());
    }

    private static List<Path> files(Path site, String extension) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
        }
    }

    private static String words(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void nobodyElseReadsOfAGap() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path page : FiveProtocols.files(".html")) {
            collect(page, Files.readString(page), found);
        }
        for (Path document : FiveProtocols.files(".pdf")) {
            collect(document, words(document), found);
        }
        for (Path dates : FiveProtocols.files(".js")) {
            collect(dates, Files.readString(dates), found);
        }
        assertEquals(List.of(), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openbaar", "intern"})
    void norDoesWhoReadsAProtocolThatLeavesEverythingOpen(String edition, @TempDir Path project) throws IOException {
        Files.createDirectories(project.resolve("protocols"));
        Files.createDirectories(project.resolve("site"));
        Files.copy(Path.of("src/test/resources/cli/alles-open.yaml"), project.resolve("protocols/open.yaml"));
        Files.writeString(project.resolve("site/school.yaml"), "naam: Voorbeeldschool\n");
        Run run = Run.in(project, "build", "--edition", edition, "--out", "uit");
        assertEquals(ExitCode.FINE.number(), run.code(), run.err());
        List<String> found = new ArrayList<>();
        for (Path page : files(project.resolve("uit"), ".html")) {
            collect(page, Files.readString(page), found);
        }
        // the sheet of the staff for the inspection says what is missing: that is what it is for
        for (Path document : files(project.resolve("uit"), ".pdf").stream().filter(pdf -> !pdf.endsWith("inspectieblad.pdf")).toList()) {
            collect(document, words(document), found);
        }
        assertEquals(List.of(), found);
    }

    private static void collect(Path file, String text, List<String> found) {
        GAP.matcher(text).results().forEach(match -> found.add(file + ": "
                + text.substring(Math.max(0, match.start() - 60), Math.min(text.length(), match.end() + 20))));
    }

    @Test
    void everyPageSaysThatItIsAConceptAndHowManyGapsItHas() throws IOException {
        for (Path file : files(concept, ".html")) {
            Document page = Jsoup.parse(file);
            int marked = page.select(".missing").size();
            String said = page.select("main > .concept p").text();
            assertTrue(said.startsWith(marked == 0 ? "Dit is een concept. " : marked == 1 ? "Dit is een concept. Hier is nog 1 open plek. "
                    : "Dit is een concept. Hier zijn nog " + marked + " open plekken. ") || said.startsWith("This is a concept."),
                    file + ": " + said);
            assertEquals("noindex", page.select("meta[name=robots]").attr("content"), file.toString());
            assertEquals(0, page.select("[data-at]").size(), file.toString());
        }
        for (Path document : files(concept, ".pdf")) {
            assertTrue(words(document).matches("(?s).*([Cc]oncept).*"), document.toString());
        }
    }

    @Test
    void aMarkLeadsToTheQuestionOfCheckThatAsksForIt() throws IOException {
        int marks = 0;
        for (Path file : files(concept, ".html")) {
            for (Element mark : Jsoup.parse(file).select(".missing")) {
                marks++;
                Element question = mark.selectFirst(".asked");
                assertTrue(question != null && question.text().matches("(vraag|question) \\d+"), file + ": " + mark.outerHtml());
            }
        }
        assertTrue(marks > 500, "marks: " + marks);
    }

    @Test
    void thePageOfAllGapsNamesEachQuestionOfCheckOnceAndLeadsToItsMarks() throws IOException {
        Run check = Run.in(Path.of("").toAbsolutePath(), "check", "--all");
        String out = flat(check.out().replaceAll("\\n +(?:- |Schrijf het in: .*|Zo schrijft u het: .*)", " "));
        for (Path file : files(concept, "open-plekken.html")) {
            Document page = Jsoup.parse(file);
            Set<String> numbers = new HashSet<>();
            for (Element asked : page.select("li[id^=vraag-]")) {
                assertTrue(numbers.add(asked.id()), asked.id());
                String question = asked.select("h3").text().replaceFirst("^\\S+ \\d+: ", "");
                String[] pieces = question.replaceFirst("( (En nog|And) \\d+( more)?\\.|\\?)$", "").split("; |(?<=\\?) ");
                Stream.of(pieces).forEach(piece -> assertTrue(out.contains(flat(piece)), piece));
                for (Element place : asked.select("a[href*=#gat-]")) {
                    String[] to = place.attr("href").split("#");
                    assertEquals(1, Jsoup.parse(file.resolveSibling(to[0])).select("#" + to[1] + ".missing").size(), place.outerHtml());
                }
            }
        }
        assertEquals(6, files(concept, "open-plekken.html").size());
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void aConceptIsNeverPutWhereThePublicSiteStands() {
        Run run = Run.in(Path.of("").toAbsolutePath(), "build", "--edition", "openbaar", "--out", concept.toString());
        assertEquals(ExitCode.COULD_NOT_WRITE.number(), run.code(), run.err());
        assertTrue(run.err().contains("concept"), run.err());
    }
}

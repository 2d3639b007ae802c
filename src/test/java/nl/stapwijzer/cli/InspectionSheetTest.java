package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.stapwijzer.fixtures.Repository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The inspection sheet goes to a meeting: it says where the school stands, and has a box for each answer that is still owed. */
class InspectionSheetTest {
    private static final String PROTOCOL = """
            protocol: klein
            titel: Een klein protocol
            taal: nl-NL
            schoolsoort: basisschool
            beheer: {eigenaar: leerkracht, vastgesteld-door: [de raad], vastgesteld-op: 2025-08-01, volgende-herziening: 2026-08-01}
            rollen:
              leerkracht: {naam: Leerkracht, taak: coordinator}
            begrippen: {pesten: Iemand steeds opnieuw pijn doen.}
            stappen:
              praten: {titel: Praten, wie: onbekend, termijn: binnen 2 schooldagen, daarna: klaar}
            einden: {klaar: Het is klaar}
            """;

    @TempDir
    private Path project;

    @Test
    void everyQuestionHasABox() throws IOException {
        Path sheet = project();
        assertEquals(ExitCode.FINE.number(), Run.in(project, "check", "--sheet", sheet.toString(), "--day", "2026-09-01").code());
        List<String> boxes = boxes(sheet);
        assertTrue(boxes.contains("klein--wie-doet-het"), boxes.toString());
        assertTrue(boxes.contains("school--aanspreekpunt"), boxes.toString());
    }

    @Test
    void aReviewThatHasPassedStandsOut() throws IOException {
        Path sheet = project();
        Run.in(project, "check", "--sheet", sheet.toString(), "--day", "2026-09-01");
        assertTrue(text(sheet).contains("Deze dag is voorbij"));
        Files.delete(sheet);
        Run.in(project, "check", "--sheet", sheet.toString(), "--day", "2026-08-01");
        assertFalse(text(sheet).contains("Deze dag is voorbij"));
    }

    @Test
    void eachDutyInLawIsThereWithItsArticleAndWhetherItIsMet() throws IOException {
        Path sheet = project();
        Run.in(project, "check", "--sheet", sheet.toString());
        String text = text(sheet);
        assertTrue(text.contains("WPO artikel 4c") && text.contains("Ja Iemand die het beleid coördineert Leerkracht")
                && text.contains("Nee Iemand bij wie leerlingen en ouders terechtkunnen"), text);
    }

    /** The five protocols of this project have more to ask than most: ten questions each, and some of the school. */
    @Test
    @Tag("slow")
    void aSheetIsOnePageForEachProtocol() throws IOException {
        Path all = project.resolve("alle.pdf");
        Run.in(Path.of(""), "check", "--sheet", all.toString(), "--day", "2026-12-01");
        Path one = project.resolve("een.pdf");
        Run.in(Path.of(""), "check", "--sheet", one.toString(), "--day", "2026-12-01", "protocols/kwaliteitskaart.yaml");
        assertEquals(List.of(5 + 1, 1), List.of(pages(all), pages(one)));
    }

    /** As the only protocol of a school, whose own questions stand among the others then. */
    @ParameterizedTest
    @ValueSource(strings = {"protocols/de-route.yaml", "protocols/vlaams-secundair.yaml", "src/test/resources/cli/intern.yaml",
        "src/test/resources/check/ander-onderwerp-medicijnen.yaml",
        "src/test/resources/check/ander-onderwerp-meldcode.yaml", "src/test/resources/words/english/protocols/anti-bullying.yaml"})
    void theSheetOfAnyOneProtocolIsOnePage(String definition) throws IOException {
        Path sheet = project();
        Files.delete(project.resolve("protocols/klein.yaml"));
        String text = Repository.text(Path.of(definition));
        String id = text.lines().filter(line -> line.startsWith("protocol:")).findFirst().orElseThrow().split("[ #]+")[1];
        Files.writeString(project.resolve("protocols/" + id + ".yaml"), text);
        Run run = Run.in(project, "check", "--sheet", sheet.toString(), "--day", "2026-12-01");
        assertTrue(Files.exists(sheet), run.err());
        assertEquals(1, pages(sheet));
        List<String> asked = boxes(sheet).stream().filter(box -> !box.endsWith("--on") && !box.endsWith("--by")).toList();
        assertTrue(asked.size() <= 10, asked.toString());
    }

    @Test
    void howFarItIsIsSeenAtAGlance() throws IOException {
        Path sheet = project();
        Run.in(project, "check", "--sheet", sheet.toString(), "--day", "2026-09-01");
        String text = text(sheet);
        for (String words : List.of("1 van 3 plichten hier geregeld", "Ja Wie het protocol bijhoudt", "Nee Opnieuw bekijken op",
                "vragen nog open", "Besproken op", "Wie het protocol bijhoudt, neemt het over in protocols/klein.yaml")) {
            assertTrue(text.contains(words), () -> words + " is not in " + text);
        }
    }

    @Test
    void theLawOfOneCountryIsAskedOnNoSheetOfAnother() throws IOException {
        project();
        Files.writeString(project.resolve("protocols/vlaams.yaml"), PROTOCOL.replace("klein", "vlaams").replace("nl-NL", "nl-BE")
                .replace(", taak: coordinator", ""));
        Run.in(project, "build", "--edition", "intern", "--out", project.resolve("in").toString());
        String dutch = text(project.resolve("in/klein/documenten/inspectieblad.pdf"));
        String flemish = text(project.resolve("in/vlaams/documenten/inspectieblad.pdf"));
        assertTrue(dutch.contains("De wet vraagt een aanspreekpunt") && dutch.contains("andere zaken geregeld"), dutch);
        assertFalse(flemish.contains("De wet vraagt") || flemish.contains("WPO"), flemish);
        assertFalse(flemish.contains("andere zaken"), flemish);
        assertEquals(1, flemish.split("Wat de wet bij dit protocol vraagt, is hier niet bekend", -1).length - 1, flemish);
    }

    @Test
    void aDutyThatOnlyAnotherProtocolMeetsIsNoYes() throws IOException {
        project();
        String other = PROTOCOL.replace("klein", "groot").replace(", taak: coordinator", "");
        Files.writeString(project.resolve("protocols/groot.yaml"), other);
        Files.writeString(project.resolve("protocols/hoog.yaml"), other.replace("groot", "hoog").replace("basisschool", "havo"));
        Run.in(project, "build", "--edition", "intern", "--out", project.resolve("in").toString());
        String text = text(project.resolve("in/groot/documenten/inspectieblad.pdf"));
        assertTrue(text.contains("0 van 3 plichten hier geregeld"), text);
        assertTrue(text.contains("Elders Iemand die het beleid coördineert Geregeld in: Een klein protocol."), text);
        String higher = text(project.resolve("in/hoog/documenten/inspectieblad.pdf"));
        assertTrue(higher.contains("Nee Iemand die het beleid coördineert"), higher);
    }

    /** De Route is for secondary schools, and stands beside protocols for primary schools. */
    @Test
    void whatTheLawAsksIsAskedInItsOwnWordsAndWrittenInItsOwnFile() throws IOException {
        Path sheet = project.resolve("route.pdf");
        Run.in(Path.of(""), "check", "--sheet", sheet.toString(), "--day", "2026-12-01", "protocols/de-route.yaml");
        String text = text(sheet);
        assertTrue(text.contains("WVO 2020 artikel 3.40") && !text.contains("WPO"), text);
        assertFalse(text.contains("anti-pest-handelingsplan.yaml"), text);
    }

    private static int pages(Path sheet) throws IOException {
        try (PdfReader reader = new PdfReader(Files.readAllBytes(sheet))) {
            return reader.getNumberOfPages();
        }
    }

    @Test
    void aSheetThatIsThereIsNeverOverwritten() throws IOException {
        Path sheet = project();
        Files.writeString(sheet, "ingevuld");
        Run run = Run.in(project, "check", "--sheet", sheet.toString());
        assertEquals("ingevuld", Files.readString(sheet));
        assertTrue(run.err().contains("er is al een bestand \"blad.pdf\""), run.err());
    }

    @Test
    void theInternalEditionHasASheetForEachProtocolAndThePublicOneHasNone() throws IOException {
        project();
        Run.in(project, "build", "--out", project.resolve("uit").toString());
        Run.in(project, "build", "--edition", "intern", "--out", project.resolve("in").toString());
        assertTrue(Files.exists(project.resolve("in/klein/documenten/inspectieblad.pdf")));
        assertTrue(Files.notExists(project.resolve("uit/klein/documenten/inspectieblad.pdf")));
    }

    private Path project() throws IOException {
        Files.createDirectories(project.resolve("protocols"));
        Files.createDirectories(project.resolve("site"));
        Files.writeString(project.resolve("protocols/klein.yaml"), PROTOCOL);
        Files.writeString(project.resolve("site/school.yaml"), "naam: Voorbeeldschool\ntaal: nl-NL\n");
        return project.resolve("blad.pdf");
    }

    private static List<String> boxes(Path sheet) throws IOException {
        try (PdfReader reader = new PdfReader(Files.readAllBytes(sheet))) {
            return List.copyOf(reader.getAcroFields().getAllFields().keySet());
        }
    }

    private static String text(Path sheet) throws IOException {
        try (PdfReader reader = new PdfReader(Files.readAllBytes(sheet))) {
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append(' ');
            }
            return text.toString().replaceAll("\\s+", " ");
        }
    }
}

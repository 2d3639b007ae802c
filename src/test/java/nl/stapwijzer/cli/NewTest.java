package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.stapwijzer.start.SchoolInWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder of a school, from its first moment. */
class NewTest {
    private static final List<String> FILES = List.of("protocols/ons-protocol.yaml", "protocols/schema/board-school.schema.json",
            "protocols/schema/protocol.schema.json", "protocols/schema/school.schema.json", "site/school.yaml");

    @TempDir
    private Path folder;

    @Test
    void whereNobodyCanBeAskedSensibleAnswersAreTakenAndNamed() throws IOException {
        Run run = Run.in(folder, "new", "--name", "Basisschool De Linde");
        assertEquals(0, run.code(), run.err());
        assertEquals(FILES, files("basisschool-de-linde"));
        assertTrue(run.out().contains("Niet gezegd, dus zo gekozen:\n  land: nl (zelf kiezen: --country)\n  soort school: basisschool"
                + " (zelf kiezen: --kind)\n  regio: nog open (zelf kiezen: --region)\n"), run.out());
        assertTrue(text("basisschool-de-linde/site/school.yaml").contains("\nnaam: Basisschool De Linde\ntaal: nl-NL\n"));
    }

    @Test
    void somebodyAtAKeyboardIsAskedWhatWasNotSaid() throws IOException {
        Run run = Run.asked(folder, List.of("be", "2", "", "000-000 00 00", "geen"), "nieuw", "school", "--name", "Het Atheneum");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("Wat voor school is het? Kies een nummer, of schrijf het zelf.\n  1. basisschool\n"), run.out());
        assertTrue(!run.out().contains("Niet gezegd"), run.out());
        assertEquals(List.of("naam: Het Atheneum", "taal: nl-BE", "regio: BE-VLG", "telefoon: 000-000 00 00"),
                text("school/site/school.yaml").lines().filter(line -> line.matches("[a-z].*")).toList());
        assertTrue(text("school/protocols/ons-protocol.yaml").contains("schoolsoort: secundair onderwijs\n"));
    }

    @Test
    void anAnswerThatIsNoneOfTheChoicesIsAskedAgain() {
        Run run = Run.asked(folder, List.of("nl", "basisschool", "NL-oost", "3", "", "1"), "new", "--name", "De Linde");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().startsWith("fout: \"NL-oost\" staat niet bij de keuzes\n  = hulp: "), run.err());
    }

    @Test
    void whoeverLeavesHalfwayGetsTheUsualForTheRest() {
        Run run = Run.asked(folder, List.of("De Linde", "nl"), "new");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("soort school: basisschool (zelf kiezen: --kind)"), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"geen", "anti-pest-handelingsplan", "de-route", "kwaliteitskaart", "vlaams-secundair", "zonder-schuldvraag"})
    void eachExampleIsAProjectWithoutErrors(String example) throws IOException {
        assertEquals(0, Run.in(folder, "new", "school", "--example", example).code());
        Run check = Run.in(folder, "check", "--project", "school", "--format", "short");
        assertEquals(0, check.code(), check.err());
        String protocol = text("school/protocols/ons-protocol.yaml");
        assertTrue(protocol.startsWith("# yaml-language-server: $schema=schema/protocol.schema.json\n"), protocol);
        assertTrue(protocol.contains("\nprotocol: ons-protocol\n"), protocol);
    }

    @Test
    void itBuildsAtOnce() throws IOException {
        assertEquals(0, Run.in(folder, "new", "school", "--example", "geen").code());
        Run build = Run.in(folder, "build", "--project", "school");
        assertEquals(0, build.code(), build.err());
        assertTrue(Files.exists(folder.resolve("school/publicatie/ons-protocol/index.html")));
    }

    @Test
    void nothingComesInAFolderThatHasSomethingElse() throws IOException {
        Files.createDirectories(folder.resolve("school"));
        Files.writeString(folder.resolve("school/eigen.txt"), "van mij");
        Run run = Run.in(folder, "new", "school");
        assertEquals(1, run.code());
        assertTrue(run.err().startsWith("fout: in de map \"school\" staat al iets, en een nieuwe school komt alleen in een lege map\n"),
                run.err());
        assertEquals(List.of("eigen.txt"), files("school"));
        assertEquals(1, Run.in(folder, "new", "school/eigen.txt").code());
    }

    @Test
    void anEmptyFolderIsFilledAndWhatAKilledRunLeftIsCleared() throws IOException {
        Files.createDirectories(folder.resolve("school/.stapwijzer-nieuw/site"));
        assertEquals(0, Run.in(folder, "new", "school").code());
        assertEquals(FILES, files("school"));
    }

    @Test
    void anAnswerThatCannotBePrintedIsRefusedAndLeavesNothing() throws IOException {
        Run run = Run.in(folder, "new", "school", "--name", "De Linde \uD83C\uDF33");
        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("fout: "), run.err());
        assertTrue(Files.notExists(folder.resolve("school")));
    }

    /** With names, numbers and pictograms in it, which a definition may not have. */
    @Test
    void aProtocolInWordBecomesAProjectWithoutErrorsAndNothingOfItIsLost() throws IOException {
        Files.write(folder.resolve("pestprotocol.docx"), SchoolInWord.bytes());
        Run run = Run.in(folder, "new", "school", "--from", "pestprotocol.docx");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("Uit uw tekst is een eerste protocol gemaakt. Kijk dit na:\n  - Stap \"Signaleren\": gevonden"),
                run.out());
        String place = "niet overgenomen bij stappen/tweede-evaluatie/acties/0: ";
        assertTrue(run.err().contains(place + "\"Bespreek of het beter gaat \uD83D\uDE42.\""), run.err());
        Run build = Run.in(folder, "build", "--project", "school");
        assertEquals(0, build.code(), build.err());
        String all = text("school/protocols/ons-protocol.yaml") + text("school/nakijken.txt");
        for (String words : List.of("Vragen?", "Bel mevrouw Jansen op 030-123 45 67.", "Bouw de hulp rustig af.", "lesboek", "Beste ou")) {
            assertTrue(all.contains(words), words + " in " + all);
        }
        assertTrue(!text("school/protocols/ons-protocol.yaml").contains("Jansen"), all);
    }

    @Test
    void theWorkbenchOpensOnlyAFolderOfASchoolThatIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("leeg"));
        assertTrue(Run.in(folder, "serve", "leeg").err().startsWith("fout: hier is geen map \"protocols\" met protocollen\n"));
    }

    @Test
    void aFileThatIsNoDocumentMakesNothing() throws IOException {
        Files.write(folder.resolve("leeg.docx"), new byte[0]);
        Run run = Run.in(folder, "new", "school", "--from", "leeg.docx");
        assertEquals("2 fout: dit bestand is leeg\n  = hulp: kies het bestand met de tekst erin\n", run.code() + " " + run.err());
        assertEquals(2, Run.in(folder, "new", "school", "--from", "weg.docx").code());
        assertTrue(Files.notExists(folder.resolve("school")));
    }

    private List<String> files(String name) throws IOException {
        Path inside = folder.resolve(name);
        try (Stream<Path> all = Files.walk(inside)) {
            return all.filter(Files::isRegularFile).map(file -> inside.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}

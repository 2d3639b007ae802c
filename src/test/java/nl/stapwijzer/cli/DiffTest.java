package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed between two versions, wherever the two stand, and which printed sheets to replace. */
class DiffTest {
    private static final String PROTOCOL = """
            protocol: klein
            titel: Een klein protocol
            taal: nl-NL
            rollen: {leerkracht: Leerkracht, ib: Intern begeleider}
            stappen:
              praten: {titel: Praten, wie: leerkracht, termijn: binnen 2 schooldagen, daarna: klaar}
            einden: {klaar: Het is klaar}
            """;
    private static final String LONGER = "De termijn van stap 1 (Praten) gaat van 2 naar 3 schooldagen. Dat merken: leerkracht.";

    @TempDir
    private Path folder;

    @BeforeEach
    void twoVersions() throws IOException {
        school("oud", PROTOCOL);
        school("nieuw", PROTOCOL.replace("2 schooldagen", "3 schooldagen"));
    }

    @Test
    void theDocumentsThatDifferAreNamed() {
        Run run = Run.in(folder, "diff", "oud", "nieuw");
        assertEquals(ExitCode.FINE.number(), run.code(), run.err());
        assertTrue(run.out().contains(LONGER), run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.startsWith("Vervang: kaart-leerkracht, ")), run.out());
        assertTrue(run.out().lines().noneMatch(line -> line.contains("kaart-ib")), run.out());
    }

    @Test
    void whatABoardChangedIsToldOfTheBoardAndOfEachSchoolThatDoesNotDeviateThere() throws IOException {
        BoardFolder board = BoardFolder.ofThree(folder);
        Path before = BoardFolder.ofThree(folder.resolve("eerst")).path();
        board.replace("protocols/samen.yaml", "termijn: binnen 2 schooldagen", "termijn: binnen 4 schooldagen");
        String changed = "De termijn van stap 1 (Luister naar de leerling) gaat van 2 naar 4 schooldagen.";
        assertTrue(board.run("diff", before.toString()).out().contains(changed));
        Run linde = board.run("diff", before.toString(), "--school", "de-linde");
        assertTrue(linde.out().contains(changed) && linde.out().contains("kaart-leerkracht"), linde.out() + linde.err());
        Run beuk = board.run("diff", before.toString(), "--school", "de-beuk");
        assertEquals("Er is niets veranderd.\n", beuk.out(), beuk.err());
    }

    @Test
    void nothingChangedSaysSo() {
        assertEquals("Er is niets veranderd.\n", Run.in(folder, "diff", "oud", "oud").out());
    }

    @Test
    void aZipIsAVersionTooAndTheFolderHereIsTheNewerOne() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("oud.zip")))) {
            for (String name : new String[] {"protocols/klein.yaml", "site/school.yaml"}) {
                zip.putNextEntry(new ZipEntry("school/" + name));
                zip.write(Files.readAllBytes(folder.resolve("oud").resolve(name)));
            }
        }
        assertTrue(Run.in(folder, "verschil", "oud.zip", "--project", "nieuw").out().contains(LONGER));
    }

    @Test
    void thereIsAPageAndAPdfForTheCouncil() throws IOException {
        Run run = Run.in(folder, "diff", folder.resolve("oud").toString(), "nieuw", "--out", "raad");
        assertEquals(ExitCode.FINE.number(), run.code(), run.err());
        assertTrue(Files.readString(folder.resolve("raad/index.html")).contains("gaat van 2 naar 3 schooldagen"));
        assertTrue(Files.readString(folder.resolve("raad/index.html")).contains("Van oud naar nieuw."), "without the folders above");
        assertTrue(Files.size(folder.resolve("raad/wijzigingen.pdf")) > 1000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nergens          | "nergens" is geen map, geen zip, en geen versie die git hier kent
            leeg             | in "leeg" staat geen map "protocols", dus er is niets om te vergelijken
            kapot.zip        | "kapot.zip" is geen zip die gelezen kan worden
            half.zip         | "half.zip" is geen zip die gelezen kan worden
            """)
    void whatIsNoVersionIsNamed(String written, String said) throws IOException {
        Files.createDirectories(folder.resolve("leeg"));
        Files.writeString(folder.resolve("kapot.zip"), "dit is geen zip");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(whole)) {
            zip.putNextEntry(new ZipEntry("protocols/klein.yaml"));
            zip.write(PROTOCOL.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("half.zip"), Arrays.copyOf(whole.toByteArray(), 60));
        Run run = Run.in(folder, "diff", written, "nieuw");
        assertEquals(ExitCode.USAGE.number(), run.code());
        assertTrue(run.err().contains(said), run.err());
    }

    @Test
    void aVersionWithErrorsIsNotCompared() throws IOException {
        school("fout", PROTOCOL.replace("daarna: klaar", "daarna: nergens"));
        Run run = Run.in(folder, "diff", "oud", "fout");
        assertEquals(ExitCode.DEFINITION_ERRORS.number(), run.code());
        assertTrue(run.err().contains("er is geen stap en geen einde \"nergens\""), run.err());
    }

    /** Another school's protocols: each is new or gone, and nothing of the one is taken for the other. */
    @Test
    void protocolsThatHaveNothingInCommonAreNewAndGone() throws IOException {
        school("elders", PROTOCOL);
        Files.delete(folder.resolve("elders/protocols/klein.yaml"));
        Files.writeString(folder.resolve("elders/protocols/ander.yaml"), PROTOCOL.replace("protocol: klein", "protocol: ander")
                .replace("Een klein protocol", "Een ander protocol"));
        Run run = Run.in(folder, "diff", "oud", "elders");
        assertEquals(ExitCode.FINE.number(), run.code(), run.err());
        assertTrue(run.out().contains("Een ander protocol\n==================\nDit protocol is nieuw."), run.out());
        assertTrue(run.out().contains("Een klein protocol\n==================\nDit protocol is vervallen."), run.out());
        assertTrue(run.out().lines().noneMatch(line -> line.startsWith("- De termijn")), run.out());
    }

    /** That is said at the top: nothing of the other school is a change of this one. */
    @Test
    void anotherSchoolIsNamedAsOne() throws IOException {
        school("elders", PROTOCOL);
        Files.move(folder.resolve("elders/protocols/klein.yaml"), folder.resolve("elders/protocols/ander.yaml"));
        Files.writeString(folder.resolve("elders/protocols/ander.yaml"), PROTOCOL.replace("protocol: klein", "protocol: ander"));
        assertTrue(Run.in(folder, "diff", "oud", "elders").out().startsWith("De school\n=========\n"
                + "Geen enkel protocol staat in allebei de versies. Zijn het wel twee versies van dezelfde school?\n"));
        Files.writeString(folder.resolve("elders/site/school.yaml"), "naam: De Linde\ntaal: nl-NL\n");
        assertTrue(Run.in(folder, "diff", "oud", "elders").out().startsWith("De school\n=========\n"
                + "Dit zijn twee scholen: Voorbeeldschool en De Linde. Geen enkel protocol staat in allebei.\n"));
    }

    @Test
    void anotherProtocolInAFileOfTheSameNameIsNamedAsOne() throws IOException {
        school("elders", PROTOCOL.replace("Een klein protocol", "Op reis met school")
                .replace("praten: {titel: Praten", "gaan: {titel: Gaan"));
        Run run = Run.in(folder, "diff", "oud", "elders");
        assertTrue(run.out().startsWith("Op reis met school\n==================\nHier staat een heel ander protocol: "
                + "Op reis met school in plaats van Een klein protocol. "), run.out());
        assertTrue(run.out().lines().noneMatch(line -> line.startsWith("- ")), run.out());
    }

    @Test
    void nothingOfSomebodyElseIsOverwritten() throws IOException {
        Files.createDirectories(folder.resolve("raad"));
        Files.writeString(folder.resolve("raad/notulen.txt"), "van de raad");
        Run run = Run.in(folder, "diff", "oud", "nieuw", "--out", "raad");
        assertTrue(run.err().contains("in de map \"raad\" staan bestanden die niet van Stapwijzer zijn"), run.err());
        assertArrayEquals(new String[] {"notulen.txt"}, folder.resolve("raad").toFile().list());
    }

    @Test
    void aVersionThatGitKeepsIsAVersion() throws IOException, InterruptedException {
        for (List<String> command : List.of(List.of("init", "-q"), List.of("add", "-A"),
                List.of("-c", "user.email=proef@voorbeeld.example", "-c", "user.name=proef", "commit", "-q", "-m", "oud"))) {
            List<String> whole = Stream.concat(Stream.of("git"), command.stream()).toList();
            assertEquals(0, new ProcessBuilder(whole).directory(folder.resolve("oud").toFile()).start().waitFor(), whole.toString());
        }
        school("oud", PROTOCOL.replace("2 schooldagen", "3 schooldagen"));
        assertTrue(Run.in(folder.resolve("oud"), "diff", "HEAD").out().contains(LONGER));
    }

    private void school(String name, String protocol) throws IOException {
        Files.createDirectories(folder.resolve(name).resolve("protocols"));
        Files.createDirectories(folder.resolve(name).resolve("site"));
        Files.writeString(folder.resolve(name).resolve("protocols/klein.yaml"), protocol);
        Files.writeString(folder.resolve(name).resolve("site/school.yaml"), "naam: Voorbeeldschool\ntaal: nl-NL\n");
    }
}

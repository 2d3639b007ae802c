package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading and the rules together, as an author sees them. */
class DefinitionsTest {
    private static final Path SCHOOL = Path.of("src/test/resources/cli/school");

    @TempDir Path project;

    @BeforeEach
    void makeProject() throws IOException {
        write("protocols/klein.yaml", Files.readString(SCHOOL.resolve("protocols/klein.yaml")));
        write("site/school.yaml", "naam: Voorbeeldschool\ntaal: nl-NL\ncontacten:\n  directie: {waar: lokaal 1}\n");
    }

    @Test
    void rulesSpeakOfProtocolsAndOfTheSchool() throws IOException {
        change("daarna: klaar", "daarna: klar");
        Run run = check();
        assertTrue(run.err().contains("protocols/klein.yaml:21:13: fout: er is geen stap en geen einde \"klar\" [unknown-step-or-end]\n"),
                run.err());
        assertTrue(run.err().contains("site/school.yaml:4:3: fout: er is een contact voor de rol \"directie\""), run.err());
    }

    @Test
    void aLineThatCannotBeReadIsNamedOnce() throws IOException {
        change("daarna: klaar", "daarna: {klaar: ja}");
        assertEquals(1, check().err().lines().filter(line -> line.startsWith("protocols/klein.yaml:21:")).count(), check().err());
    }

    @Test
    void aContactIsNotWrongForARoleThatCouldNotBeRead() throws IOException {
        change("  ouders:", "  directie: []\n  ouders:");
        Run run = check();
        assertTrue(run.err().contains("protocols/klein.yaml:8:3: fout: "), run.err());
        assertFalse(run.err().contains("site/school.yaml"), run.err());
    }

    @Test
    void twoProtocolsWithOneNameAreAnError() throws IOException {
        write("protocols/tweede.yaml", Files.readString(SCHOOL.resolve("protocols/klein.yaml")));
        Run run = check();
        assertEquals(ExitCode.DEFINITION_ERRORS.number(), run.code());
        assertTrue(run.err().contains("protocols/tweede.yaml:2:11: fout: het protocol \"klein\" staat ook al in protocols/klein.yaml "
                + "[protocol-twice]\n"), run.err());
    }

    @Test
    void aFileWithAnotherNameThanItsProtocolIsNamed() throws IOException {
        change("protocol: klein", "protocol: groot");
        Run run = check();
        assertTrue(run.err().contains("protocols/klein.yaml:2:11: let op: dit bestand heet \"klein.yaml\", maar het protocol erin heet "
                + "\"groot\""), run.err());
    }

    @Test
    void aFileNameThatDoesNotSuitIsNamedAndNotTakenForAnEmptyFolder() throws IOException {
        Files.move(project.resolve("protocols/klein.yaml"), project.resolve("protocols/Klein.yml"));
        assertEquals("protocols/Klein.yml:1:1: fout: deze bestandsnaam is niet geschikt voor een protocol [definition-name-not-plain]\n",
                check().err());
    }

    @Test
    void aMissingSchoolIsSaidOnceWithWhatToPutInIt() throws IOException {
        Files.delete(project.resolve("site/school.yaml"));
        Run run = Run.in(project, "check");
        assertTrue(run.err().contains("""
                fout[file-missing]: dit bestand is er niet
                 --> site/school.yaml:1:1
                  = hulp: maak dit bestand; de eerste regel is de naam van de school, zoals naam: De Voorbeeldschool
                """), run.err());
    }

    @Test
    void aSchoolThatCannotBeReadIsSaidOnce() throws IOException {
        Files.delete(project.resolve("site/school.yaml"));
        Files.createDirectory(project.resolve("site/school.yaml"));
        assertEquals(1, check().err().lines().filter(line -> line.startsWith("site/school.yaml:")).count(), check().err());
    }

    @Test
    void aLogoThatIsTooLargeIsNotCalledMissing() throws IOException {
        write("site/school.yaml", "naam: Voorbeeldschool\ntaal: nl-NL\nlogo: logo.png\n");
        write("site/logo.png", "x".repeat((16 << 20) + 1));
        assertTrue(check().err().contains("site/logo.png:1:1: fout: dit bestand is groter dan 16384 kB [file-too-large]\n"), check().err());
        assertFalse(check().err().contains("logo-missing"));
    }

    private Run check() {
        return Run.in(project, "check", "--format=short");
    }

    private void change(String from, String to) throws IOException {
        String text = Files.readString(project.resolve("protocols/klein.yaml"));
        assertTrue(text.contains(from));
        write("protocols/klein.yaml", text.replace(from, to));
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

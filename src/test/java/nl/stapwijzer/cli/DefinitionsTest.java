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
        assertTrue(run.err().contains("protocols/klein.yaml:21:13: fout: er is geen stap en geen einde \"klar\" [unknown-step-or-end]\n"), run.err());
        assertTrue(run.err().contains("site/school.yaml:4:3: fout: er is een contact voor de rol \"directie\""), run.err());
    }

    @Test
    void aLineThatCannotBeReadIsNamedOnce() throws IOException {
        change("daarna: klaar", "daarna: [klaar]");
        assertEquals(1, check().err().lines().filter(line -> line.startsWith("protocols/klein.yaml:21:")).count(), check().err());
    }

    @Test
    void aContactIsNotWrongForARoleThatCouldNotBeRead() throws IOException {
        change("  ouders:", "  directie: []\n  ouders:");
        Run run = check();
        assertTrue(run.err().contains("protocols/klein.yaml:8:3: fout: "), run.err());
        assertFalse(run.err().contains("site/school.yaml"), run.err());
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

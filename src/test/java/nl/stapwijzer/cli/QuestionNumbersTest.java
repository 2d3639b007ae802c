package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.stapwijzer.fixtures.Protocols;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A school that talks of question 10 means one question. */
class QuestionNumbersTest {
    @TempDir
    private Path project;

    @Test
    void aQuestionHasOneNumberWhetherTheFirstTenAreShownOrAll() throws IOException {
        Files.createDirectories(project.resolve("protocols"));
        Files.createDirectories(project.resolve("site"));
        Files.writeString(project.resolve("protocols/kwaliteitskaart.yaml"), Protocols.definition("kwaliteitskaart"));
        Files.writeString(project.resolve("site/school.yaml"), "naam: Voorbeeldschool\ntaal: nl-NL\n");
        List<String> first = numbered(Run.in(project, "check"));
        List<String> all = numbered(Run.in(project, "check", "--all"));
        assertTrue(first.size() < all.size(), all::toString);
        assertEquals(first.subList(0, 10), all.subList(0, 10));
    }

    private static List<String> numbered(Run run) {
        return run.out().lines().filter(line -> line.matches(" ?\\d+\\. .*")).toList();
    }
}

package nl.stapwijzer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.stapwijzer.fixtures.Golden;
import nl.stapwijzer.fixtures.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small definitions that once went wrong, as one project: of each exactly what check says of it, in {@code definition/check.txt}. */
class DefinitionCasesTest {
    private static final Path CASES = Repository.resource("definition");
    /** What is said of every small definition that lacks most of what a school has. */
    private static final List<String> OF_MOST = List.of("review-without-", "no-definition", "no-reporting", "no-records", "no-coordinator",
            "no-contact-point", "no-monitoring", "no-confidant");

    @TempDir
    private Path project;

    @Test
    void eachCaseIsToldWhatItIs() throws IOException {
        Files.createDirectories(project.resolve("protocols"));
        Files.createDirectories(project.resolve("site"));
        Files.writeString(project.resolve("site/school.yaml"), "naam: Voorbeeldschool\ntaal: nl-NL\n");
        for (Path file : Repository.files(CASES, ".yaml")) {
            Files.copy(file, project.resolve("protocols").resolve(file.getFileName()));
        }
        String said = Run.in(project, "check", "--format=short").err().lines().filter(line -> line.startsWith("protocols/"))
                .filter(line -> OF_MOST.stream().noneMatch(code -> line.contains("[" + code)))
                .map(line -> line.substring("protocols/".length()) + "\n").collect(Collectors.joining());
        Golden.agrees(CASES.resolve("check.txt"), said);
    }
}

package nl.stapwijzer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Repository;
import org.junit.jupiter.api.Test;

/** What {@code docs/toegankelijkheid.md} says decides a criterion is there. */
class AccessTableTest {
    private static final String TABLE = Repository.source("docs/toegankelijkheid.md").text();
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([1-4][.]\\d[.]\\d+) [^|]+ \\| (A|AA) \\| [^|]+ \\| "
            + "(voldoet|niet van toepassing) \\|$");
    private static final Pattern DECIDES = Pattern.compile("`([A-Z]\\w+Test)[.](\\w+)`");

    @Test
    void eachOfTheCriteriaOfLevelAAndAAStandsInItOnce() {
        List<String> criteria = ROW.matcher(TABLE).results().map(row -> row.group(1)).toList();
        assertEquals(55, criteria.size());
        assertEquals(55, criteria.stream().distinct().count());
    }

    @Test
    void eachTestThatItNamesIsThere() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Map<String, Path> tests = files.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(file -> file.getFileName().toString().replace(".java", ""), file -> file));
            assertEquals(List.of(), DECIDES.matcher(TABLE).results().filter(named -> !isThere(named, tests)).map(MatchResult::group)
                    .distinct().toList());
        }
    }

    private static boolean isThere(MatchResult named, Map<String, Path> tests) {
        Path file = tests.get(named.group(1));
        return file != null && Repository.source(file.toString()).text().contains("void " + named.group(2) + "(");
    }
}

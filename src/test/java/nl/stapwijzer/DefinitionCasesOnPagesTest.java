package nl.stapwijzer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small definitions that once gave wrong or missing words, of which check has nothing to say: what stands on their pages now. */
class DefinitionCasesOnPagesTest {
    private static final Path CASES = Repository.resource("definition");

    static Stream<String> cases() throws IOException {
        return Files.readAllLines(CASES.resolve("pages.csv")).stream().filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatOnceWentWrongIsSaidAsItShouldBe(String line) throws IOException {
        List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        Map<String, String> pages = pages(cells.get(0));
        Stream<String> named = cells.get(1).equals("*") ? pages.keySet().stream() : Stream.of(cells.get(1).split(" "));
        assertEquals("", named.flatMap(page -> Stream.concat(
                patterns(cells.get(2)).filter(words -> !words.matcher(pages.get(page)).find())
                        .map(words -> page + " lacks: " + words + " in: " + pages.get(page)),
                patterns(cells.get(3)).filter(words -> words.matcher(pages.get(page)).find()).map(words -> page + " says: " + words)))
                .collect(Collectors.joining("\n")));
    }

    private static Stream<Pattern> patterns(String cell) {
        return Arrays.stream(cell.split(";;")).map(String::strip).filter(words -> !words.isEmpty()).map(Pattern::compile);
    }

    private static Map<String, String> pages(String name) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        Documents.pages(Protocols.of(Files.readString(CASES.resolve(name + ".yaml")))).forEach(page -> page.output().paths()
                .forEach(path -> pages.put(path.replaceFirst("^" + name + "/", ""), page.tree().text())));
        return pages;
    }
}

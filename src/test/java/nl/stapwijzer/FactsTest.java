package nl.stapwijzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each fact of the five protocols stands on the page of the step or role where it belongs, and on the card or form where that is its
 * place. The facts are in {@code facts/<protocol>.csv}: the fact, the pages, and the words that must stand on each of them.
 */
class FactsTest {
    private static final Path FACTS = Path.of("src/test/resources/facts");

    /** @param parts of which each stands on each page */
    private record Fact(String name, List<String> pages, List<String> parts) {
        static Fact of(String line) {
            List<String> cells = split(line, "\\|");
            assertEquals(3, cells.size(), line);
            return new Fact(cells.get(0), split(cells.get(1), " "), split(cells.get(2), " \\+ "));
        }

        private static List<String> split(String text, String between) {
            return Arrays.stream(text.split(between)).map(String::strip).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void eachFactStandsWhereItBelongs(String protocol) throws IOException {
        List<Fact> facts = Files.readAllLines(FACTS.resolve(protocol + ".csv")).stream().filter(line -> !line.startsWith("#")).map(Fact::of).toList();
        assertFalse(facts.isEmpty());
        Map<String, Document> documents = Documents.of(protocol, Documents.definition(protocol));
        assertEquals("", String.join("\n", facts.stream().flatMap(fact -> missing(fact, protocol, documents)).toList()));
    }

    private static Stream<String> missing(Fact fact, String protocol, Map<String, Document> documents) {
        return fact.pages().stream().flatMap(page -> {
            Optional<String> text = Optional.ofNullable(documents.get(protocol + "/" + page)).map(FactsTest::text);
            return fact.parts().stream().filter(part -> text.filter(words -> words.contains(part)).isEmpty())
                    .map(part -> fact.name() + ": " + page + text.map(words -> " lacks: " + part).orElse(" is not published"));
        });
    }

    /** What the document itself says, with single spaces, without the menu around it and the route beside it. */
    private static String text(Document document) {
        Document copy = document.clone();
        copy.select("nav, [aria-labelledby=de-route]").remove();
        return Optional.ofNullable(copy.selectFirst("main")).orElse(copy.body()).text();
    }
}

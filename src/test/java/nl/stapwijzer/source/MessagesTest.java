package nl.stapwijzer.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue and the code that speaks from it, held together. */
class MessagesTest {
    private static final Path CODE = Path.of("src/main/java");
    private static final Path CATALOGUE = Path.of("src/main/resources/nl/stapwijzer/source/messages.properties");
    private static final Pattern SPOKEN = Pattern.compile("\\b(?:Message\\.of|catalogue(?:\\(\\))?\\.text|problem)\\(\\s*\"([a-z0-9-]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9-]+)\"");

    /** Where the name is made of what it is about, some sentence begins with the part that is known. */
    @Test
    void everySentenceThatTheCodeSaysIsInTheCatalogue() throws IOException {
        Set<String> missing = found(SPOKEN);
        missing.removeAll(keys());
        missing.removeIf(part -> part.endsWith("-") && keys().stream().anyMatch(key -> key.startsWith(part)));
        assertEquals(Set.of(), missing);
    }

    /** Some stages give each of their sentences a hint of the same name, or make the name of what they look for. */
    @Test
    void everySentenceOfTheCatalogueIsSaidSomewhere() throws IOException {
        Set<String> said = found(LITERAL);
        Set<String> silent = keys();
        silent.removeIf(key -> said.contains(key) || said.contains("-hint") && said.contains(key.replaceFirst("-hint$", ""))
                || said.stream().anyMatch(part -> part.endsWith("-") && key.startsWith(part)));
        assertEquals(Set.of(), silent);
    }

    @Test
    void noSentenceStandsInTheCatalogueTwice() throws IOException {
        List<String> names = Files.readAllLines(CATALOGUE).stream().filter(line -> line.contains("="))
                .map(line -> line.substring(0, line.indexOf('='))).toList();
        List<String> twice = names.stream().filter(name -> Collections.frequency(names, name) > 1).distinct().toList();
        assertEquals(List.of(), twice);
    }

    private static Set<String> keys() {
        return new Catalogue(Catalogue.DUTCH).names().stream().map(name -> name.substring(0, name.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }
}

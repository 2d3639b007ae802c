package nl.stapwijzer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Repository;
import org.junit.jupiter.api.Test;

/** What a class asks of others stands in order, once, and no longer than it is used. */
class ImportsTest {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (static )?([\\w.]+[.](\\w+|\\*));\n");

    @Test
    void importsAreSortedAndEachIsUsed() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            assertEquals(List.of(), files.filter(file -> file.toString().endsWith(".java")).sorted().flatMap(ImportsTest::faults).toList());
        }
    }

    private static Stream<String> faults(Path file) {
        String text = Repository.source(file.toString()).text();
        List<MatchResult> imports = IMPORT.matcher(text).results().toList();
        String code = IMPORT.matcher(text).replaceAll("");
        List<String> names = imports.stream().map(one -> (one.group(1) == null ? "b " : "a ") + one.group(2)).toList();
        return Stream.concat(names.equals(names.stream().sorted().distinct().toList()) ? Stream.of() : Stream.of(file + ": order"),
                imports.stream().map(one -> one.group(3)).filter(name -> !name.equals("*"))
                        .filter(name -> !Pattern.compile("\\b" + name + "\\b").matcher(code).find()).map(name -> file + ": " + name));
    }
}

package nl.stapwijzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the length of a line in everything that is code. */
class LinesTest {
    private static final int MOST = 140;
    private static final List<Path> PLACES = Stream.of("src", "templates", "site", "verify", "stapwijzer").map(Path::of).toList();
    private static final Pattern CODE = Pattern.compile("src/.*\\.java|src/main/resources/.*\\.(ftlh|css|js)"
            + "|src/test/resources/.*\\.(js|mjs|py)"
            + "|templates/.*\\.(ftlh|css)|site/.*\\.(css|js)|verify|stapwijzer");

    @Test
    void aLineHasAtMost140Characters() {
        List<Path> files = PLACES.stream().flatMap(LinesTest::files).filter(LinesTest::isCode).sorted().toList();
        assertFalse(files.isEmpty());
        assertEquals(List.of(), files.stream().flatMap(LinesTest::tooLong).toList());
    }

    private static boolean isCode(Path file) {
        return CODE.matcher(file.toString().replace('\\', '/')).matches();
    }

    private static Stream<Path> files(Path place) {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each as file:line. */
    private static Stream<String> tooLong(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return IntStream.range(0, lines.size()).filter(at -> lines.get(at).codePointCount(0, lines.get(at).length()) > MOST)
                    .mapToObj(at -> file + ":" + (at + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

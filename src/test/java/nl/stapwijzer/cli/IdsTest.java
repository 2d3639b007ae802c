package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever id check lets pass, build publishes: also one that pages use for a place of their own. */
@Tag("slow")
class IdsTest {
    /** In templates, whether an id or the argument of a macro that makes one. */
    private static final Pattern ID = Pattern.compile("[\"']([a-z](?:-?[a-z0-9]){1,30})[\"']");
    private static final Pattern REFUSED = Pattern.compile("protocols/klein\\.yaml:(\\d+):\\d+: .*\\[(?:id-of-page|id-twice|reserved-id)]");
    private static final String BEFORE = """
            protocol: klein
            titel: Klein
            rollen: {leerkracht: Leerkracht}
            toezicht: [{wat: Dit beleid, wie: leerkracht, moment: elk jaar}]
            regels: [Iedereen doet mee.]
            grondslag: {wet: Een wet}
            stappen: {praten: {titel: Praten, wie: leerkracht, termijn: dezelfde dag, daarna: klaar}}
            einden: {klaar: Klaar}
            """;

    @TempDir Path project;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            begrippen    | {naam: Woord, uitleg: Uitleg.}
            preventie    | {doe: Houd toezicht., wie: leerkracht}
            steun        | {titel: Hulp, voor: leerkracht, door: leerkracht, punten: [Help.]}
            methoden     | {naam: Methode, uitleg: Uitleg., wie: leerkracht}
            sancties     | {titel: Maatregel, door: leerkracht}
            verwijzingen | {titel: Stuk, waar: bij de directie}
            bijlagen     | {titel: Tips, soort: tips, tekst: Tekst.}
            """)
    void whatCheckLetsPassBuildPublishes(String key, String thing) throws IOException {
        Stream<String> things = Stream.concat(Stream.of(key + ":"), ids().stream().map(id -> "  " + id + ": " + thing));
        List<String> lines = Stream.concat(BEFORE.lines(), things).toList();
        writeWithoutRefused(lines);
        Run run = Run.in(project, "build", "--format=short");
        assertEquals(List.of(), run.err().lines().filter(line -> line.contains(": fout: ")).toList());
        assertEquals(0, run.code(), run.out());
    }

    /** Takes out what check refuses, until it refuses nothing more: what cannot be read hides the rest. */
    private void writeWithoutRefused(List<String> lines) throws IOException {
        write(lines);
        Set<Integer> refused = new TreeSet<>();
        REFUSED.matcher(Run.in(project, "check", "--format=short").err()).results()
                .map(found -> Integer.valueOf(found.group(1))).forEach(refused::add);
        if (!refused.isEmpty()) {
            writeWithoutRefused(IntStream.rangeClosed(1, lines.size()).filter(line -> !refused.contains(line))
                    .mapToObj(line -> lines.get(line - 1)).toList());
        }
    }

    private static Set<String> ids() throws IOException {
        Set<String> ids = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("templates"))) {
            templates.filter(path -> path.toString().endsWith(".ftlh")).map(IdsTest::read)
                    .forEach(text -> ID.matcher(text).results().map(found -> found.group(1)).forEach(ids::add));
        }
        assertFalse(ids.size() < 50, "only " + ids);
        return ids;
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<String> protocol) throws IOException {
        Files.createDirectories(project.resolve("protocols"));
        Files.createDirectories(project.resolve("site"));
        Files.writeString(project.resolve("protocols/klein.yaml"), String.join("\n", protocol) + "\n");
        Files.writeString(project.resolve("site/school.yaml"), "naam: Voorbeeldschool\ntaal: nl-NL\n");
    }
}

package nl.stapwijzer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.StandardForms;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What real protocols have can be said as data: each structure has its own place in a definition. */
class StructuresTest {
    private static final Path FILES = Path.of("src/test/resources/read");
    /** Contacts by role stand in the school's file; steps by role are a page, not data; a protocol may do without steps. */
    private static final List<Integer> ELSEWHERE = List.of(48, 53, 54);

    static Stream<String> structures() throws IOException {
        return Files.readAllLines(FILES.resolve("structuren.csv")).stream().filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("structures")
    void aStructureHasItsOwnPlace(String line) throws IOException {
        String[] cells = line.split(";");
        Object place = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FILES.resolve("alles.yaml")));
        for (String key : cells[2].split("\\.")) {
            place = place instanceof List<?> list ? list.get(Integer.parseInt(key)) : ((Map<?, ?>) place).get(key);
            assertNotNull(place, "structure " + cells[0] + ", " + cells[1] + ": no " + key + " of " + cells[2]);
        }
    }

    @Test
    void noStructureIsForgotten() throws IOException {
        List<Integer> numbers = Stream.concat(structures().map(line -> Integer.valueOf(line.split(";")[0])), ELSEWHERE.stream()).sorted()
                .toList();
        assertEquals(IntStream.rangeClosed(1, 56).boxed().toList(), numbers);
    }

    @Test
    void aContactStandsInTheSchoolsFileByRole() throws IOException {
        SourceFile file = new SourceFile("site/school.yaml", Files.readString(FILES.resolve("school.yaml")));
        assertTrue(SchoolReader.read(file).value().orElseThrow().contact("coordinator").isPresent());
    }

    @Test
    void aProtocolMayDoWithoutSteps() {
        Checked<Protocol> protocol = ProtocolReader.read(new SourceFile("protocols/klein.yaml",
                "protocol: klein\ntitel: Klein\ntaal: nl-NL\n"), StandardForms.NONE, OtherProtocols.NONE);
        assertFalse(protocol.hasErrors());
        assertTrue(protocol.value().orElseThrow().course().steps().isEmpty());
    }
}

package nl.stapwijzer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schemas serve editors, the readers serve the program. They must say yes and no to the same files. */
class SchemaAgreementTest {
    private static final String TEXT_NOT_VALUES = "a schema sees values, not how they were written";
    /** Faulty files that a schema cannot refuse, each with the reason. */
    private static final Map<String, String> BEYOND_A_SCHEMA = Map.ofEntries(
            Map.entry("anker-en-verwijzing.yaml", TEXT_NOT_VALUES),
            Map.entry("aanwijzing.yaml", TEXT_NOT_VALUES),
            Map.entry("en-teken-vooraan.yaml", TEXT_NOT_VALUES),
            Map.entry("onzichtbaar-teken.yaml", TEXT_NOT_VALUES),
            Map.entry("apostrof-als-aanhalingsteken.yaml", TEXT_NOT_VALUES),
            Map.entry("gekrulde-aanhalingstekens.yaml", TEXT_NOT_VALUES),
            Map.entry("hekje-in-een-zin.yaml", TEXT_NOT_VALUES),
            Map.entry("komma-in-een-lijst.yaml", TEXT_NOT_VALUES),
            Map.entry("kommas-in-een-lijst.yaml", TEXT_NOT_VALUES),
            Map.entry("punt-een-spatie-te-veel.yaml", TEXT_NOT_VALUES),
            Map.entry("onzichtbaar-teken-als-code.yaml", TEXT_NOT_VALUES),
            Map.entry("dag-die-niet-bestaat.yaml", "a pattern does not know how long February is"));

    private final Schemas schemas = new Schemas();

    @TestFactory
    Stream<DynamicTest> schemaAndReaderAcceptTheSameFiles() {
        return Stream.of(List.of(Fixtures.FOLDER.resolve("alles.yaml")), Fixtures.files(Path.of("protocols"), ".yaml")).flatMap(List::stream)
                .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> {
                    assertEquals("", Fixtures.lines(Fixtures.protocol(Fixtures.text(path)).diagnostics()));
                    assertTrue(schemas.acceptsProtocol(Fixtures.text(path)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> schemaAndReaderAcceptTheSameSchools() {
        return Stream.of(Fixtures.FOLDER.resolve("school.yaml"), Path.of("site/school.yaml"))
                .map(path -> DynamicTest.dynamicTest(path.toString(), () -> {
                    assertEquals("", Fixtures.lines(Fixtures.school(Fixtures.text(path)).diagnostics()));
                    assertTrue(schemas.acceptsSchool(Fixtures.text(path)));
                }));
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefusesButForTheListedFaults() {
        Set<String> accepted = new TreeSet<>();
        for (Path path : Fixtures.files(FaultyFilesTest.FOLDER, ".yaml")) {
            String name = path.getFileName().toString();
            boolean isAccepted = name.startsWith("school-") ? schemas.acceptsSchool(Fixtures.text(path)) : schemas.acceptsProtocol(Fixtures.text(path));
            if (isAccepted) {
                accepted.add(name);
            }
        }
        assertEquals(new TreeSet<>(BEYOND_A_SCHEMA.keySet()), accepted);
    }

    @Test
    void theReaderKnowsTheKeysOfAWholeFileAsTheSchemaDoes() {
        Map<?, ?> schema = (Map<?, ?>) Schemas.load(Fixtures.text(Schemas.FOLDER.resolve("protocol.schema.json")));
        assertEquals(((Map<?, ?>) schema.get("properties")).keySet(), ProtocolReader.KEYS);
    }

    @Test
    void theSchemaReadsDeadlinesByTheGrammarOfTheReader() {
        Map<?, ?> definitions = (Map<?, ?>) ((Map<?, ?>) Schemas.load(Fixtures.text(Schemas.FOLDER.resolve("protocol.schema.json")))).get("$defs");
        Map<?, ?> duration = (Map<?, ?>) definitions.get("duur");
        Map<?, ?> sentence = (Map<?, ?>) ((List<?>) ((Map<?, ?>) definitions.get("termijn")).get("anyOf")).get(0);
        assertEquals("^" + DeadlineGrammar.DURATION.pattern() + "$", duration.get("pattern"));
        assertEquals("^" + DeadlineGrammar.SENTENCE.pattern() + "$", sentence.get("pattern"));
    }
}

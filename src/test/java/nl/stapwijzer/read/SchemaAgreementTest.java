package nl.stapwijzer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.EachLanguage;
import nl.stapwijzer.fixtures.Messages;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.fixtures.Schools;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            Map.entry("overgenomen-van-niets.yaml", "a schema sees one file"),
            Map.entry("dag-die-niet-bestaat.yaml", "a pattern does not know how long February is"));

    private static final Pattern WORD = Pattern.compile("(?<=[:\\[,-] |\\[)[a-z]+(?:-[a-z]+)*(?= *(?:[,\\]}#]|$))", Pattern.MULTILINE);

    private final Schemas schemas = new Schemas();

    @TestFactory
    Stream<DynamicTest> schemaAndReaderAcceptTheSameFiles() {
        return Stream.of(List.of(Repository.resource("read/alles.yaml")), Repository.files(Path.of("protocols"), ".yaml"))
                .flatMap(List::stream)
                .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> {
                    assertEquals("", Messages.lines(Protocols.read(Repository.text(path)).diagnostics()));
                    assertTrue(schemas.acceptsProtocol(Repository.text(path)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> schemaAndReaderAcceptTheSameSchools() {
        return Stream.of(Repository.resource("read/school.yaml"), Path.of("site/school.yaml"))
                .map(path -> DynamicTest.dynamicTest(path.toString(), () -> {
                    assertEquals("", Messages.lines(Schools.read(Repository.text(path)).diagnostics()));
                    assertTrue(schemas.acceptsSchool(Repository.text(path)));
                }));
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefusesButForTheListedFaults() {
        Set<String> accepted = new TreeSet<>();
        for (Path path : Repository.files(FaultyFilesTest.FOLDER, ".yaml")) {
            String name = path.getFileName().toString();
            boolean isAccepted = name.startsWith("school-") ? schemas.acceptsSchool(Repository.text(path))
                    : schemas.acceptsProtocol(Repository.text(path));
            if (isAccepted) {
                accepted.add(name);
            }
        }
        assertEquals(new TreeSet<>(BEYOND_A_SCHEMA.keySet()), accepted);
    }

    @Test
    void theReaderKnowsTheKeysOfAWholeFileAsTheSchemaDoes() {
        Map<?, ?> schema = (Map<?, ?>) Schemas.load(Repository.text(Schemas.FOLDER.resolve("protocol.schema.json")));
        assertEquals(((Map<?, ?>) schema.get("properties")).keySet(), ProtocolReader.KEYS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"protocol.schema.json", "school.schema.json"})
    void aSchemaAllowsTheLanguagesThatDocumentsCanHave(String file) {
        Map<?, ?> schema = (Map<?, ?>) Schemas.load(Repository.text(Schemas.FOLDER.resolve(file)));
        List<?> allowed = (List<?>) ((Map<?, ?>) ((Map<?, ?>) schema.get("properties")).get("taal")).get("enum");
        assertEquals("", EachLanguage.difference(Languages.LANGUAGES.keySet(),
                allowed.stream().map(Object::toString).toList()), file + ", taal");
    }

    /** Where one of a few words must stand, another is answered with all of them; the schema has them in one place too. */
    @ParameterizedTest
    @CsvSource({"alles.yaml,protocol.schema.json", "school.yaml,school.schema.json"})
    void theWordsThatTheReaderChoosesFromAreThoseOfTheSchema(String every, String schema) {
        Set<Set<String>> allowed = enums(Schemas.load(Repository.text(Schemas.FOLDER.resolve(schema)))).collect(Collectors.toSet());
        Set<String> words = allowed.stream().flatMap(Set::stream).collect(Collectors.toSet());
        String file = Repository.text(Repository.resource("read").resolve(every));
        Set<Set<String>> chosenFrom = WORD.matcher(file).results().filter(word -> words.contains(word.group()))
                .map(word -> file.substring(0, word.start()) + "qqqqqq" + file.substring(word.end()))
                .flatMap(mutant -> (every.startsWith("school") ? Schools.read(mutant) : Protocols.read(mutant)).diagnostics().stream())
                .filter(found -> found.code().equals("unknown-choice")).flatMap(found -> found.hints().stream())
                .map(hint -> Set.of(String.valueOf(hint.arguments().get(0)).split(", "))).collect(Collectors.toSet());
        assertTrue(chosenFrom.size() > 1, chosenFrom.toString());
        chosenFrom.removeAll(allowed);
        assertEquals(Set.of(), chosenFrom);
    }

    private static Stream<Set<String>> enums(Object schema) {
        if (schema instanceof Map<?, ?> map) {
            return Stream.concat(Stream.ofNullable((List<?>) map.get("enum"))
                    .map(list -> list.stream().map(String::valueOf).collect(Collectors.toSet())), map.values().stream()
                    .flatMap(SchemaAgreementTest::enums));
        }
        return schema instanceof List<?> list ? list.stream().flatMap(SchemaAgreementTest::enums) : Stream.of();
    }

    @Test
    void theSchemaReadsDeadlinesByTheGrammarOfTheReader() {
        Map<?, ?> definitions = (Map<?, ?>) ((Map<?, ?>) Schemas.load(Repository.text(Schemas.FOLDER.resolve("protocol.schema.json"))))
                .get("$defs");
        Map<?, ?> duration = (Map<?, ?>) definitions.get("duur");
        Map<?, ?> sentence = (Map<?, ?>) ((List<?>) ((Map<?, ?>) definitions.get("termijn")).get("anyOf")).get(0);
        assertEquals("^" + DeadlineGrammar.DURATION.pattern() + "$", duration.get("pattern"));
        assertEquals("^" + DeadlineGrammar.SENTENCE.pattern() + "$", sentence.get("pattern"));
    }
}

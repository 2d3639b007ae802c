package nl.stapwijzer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Messages;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.fixtures.Schools;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The reference page and the schemas cannot differ, and no example in them is wrong. Renew the page with {@code -Dgolden=renew}. */
class ReferencePageTest {
    private static final Path PAGE = Path.of("docs/definitie.md");
    private static final String MARK =
            "<!-- Vanaf hier maken de tests deze pagina uit protocols/schema (mvn test -Dtest=ReferencePageTest -Dgolden=renew). -->\n\n";
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private final Schemas schemas = new Schemas();

    @BeforeAll
    static void renew() throws IOException {
        if ("renew".equals(System.getProperty("golden"))) {
            Files.writeString(PAGE, introduction() + ReferencePage.made());
        }
    }

    private static String introduction() throws IOException {
        String page = Files.readString(PAGE);
        return page.substring(0, page.indexOf(MARK)) + MARK;
    }

    @Test
    void thePageSaysWhatTheSchemasSay() throws IOException {
        assertEquals(introduction() + ReferencePage.made(), Files.readString(PAGE));
    }

    @Test
    void everyKeyOfTheSchemasStandsOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        Set<String> missing = new TreeSet<>();
        for (Path schema : Repository.files(Schemas.FOLDER, ".json")) {
            keys(Schemas.load(Repository.text(schema))).filter(key -> !page.contains("`" + key + "`")).forEach(missing::add);
        }
        assertEquals(Set.of(), missing);
    }

    /** The names of all properties, at any depth. */
    private static Stream<String> keys(Object schema) {
        if (schema instanceof List<?> list) {
            return list.stream().flatMap(ReferencePageTest::keys);
        }
        if (!(schema instanceof Map<?, ?> map)) {
            return Stream.of();
        }
        Stream<String> own = map.get("properties") instanceof Map<?, ?> properties
                ? properties.keySet().stream().map(String::valueOf) : Stream.of();
        return Stream.concat(own, map.values().stream().flatMap(ReferencePageTest::keys));
    }

    @Test
    void everyDefinitionInTheIntroductionIsAccepted() throws IOException {
        String page = Files.readString(PAGE);
        List<String> examples = YAML.matcher(page.substring(0, page.indexOf(MARK))).results().map(found -> found.group(1)).toList();
        assertFalse(examples.isEmpty());
        for (String example : examples) {
            assertEquals("", Messages.lines(Protocols.read(example).diagnostics()), example);
            assertTrue(schemas.acceptsProtocol(example), example);
        }
    }

    @Test
    void everyExampleOfAProtocolIsAccepted() {
        assertEquals(List.of(), refused("protocol", yaml -> schemas.acceptsProtocol(yaml)
                && !Protocols.read(yaml, SchemaExamples.OTHERS).hasErrors()));
    }

    @Test
    void everyExampleOfASchoolIsAccepted() {
        assertEquals(List.of(), refused("school", yaml -> schemas.acceptsSchool(yaml) && !Schools.read(yaml).hasErrors()));
    }

    private static List<String> refused(String what, Predicate<String> accepts) {
        return SchemaExamples.of(what).stream().filter(example -> !accepts.test(example.file())).map(SchemaExamples::said).toList();
    }

    @Test
    void everyKeyHasATitleADescriptionAndAnExample() {
        Set<String> bare = new TreeSet<>();
        for (SchemaNode root : List.of(SchemaNode.root("protocol.schema.json"), SchemaNode.root("school.schema.json"))) {
            Stream.concat(Stream.of(root), root.definitions().keySet().stream().map(root::definition))
                    .forEach(owner -> owner.properties().forEach((key, property) -> {
                if (property.text("title").isEmpty() || property.text("description").isEmpty() || property.list("examples").isEmpty()) {
                    bare.add(owner.text("title") + "." + key);
                }
            }));
        }
        assertEquals(Set.of(), bare);
    }
}

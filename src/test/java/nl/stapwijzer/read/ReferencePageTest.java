package nl.stapwijzer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Messages;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.fixtures.Schools;
import nl.stapwijzer.source.SourceFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The reference page and the schemas cannot differ, and no example in them is wrong. Renew the page with {@code -Dgolden=renew}. */
class ReferencePageTest {
    private static final Path PAGE = Path.of("docs/definitie.md");
    private static final String MARK =
            "<!-- Vanaf hier maken de tests deze pagina uit protocols/schema (mvn test -Dtest=ReferencePageTest -Dgolden=renew). -->\n\n";
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private final Schemas schemas = new Schemas();
    private final Set<String> refused = new TreeSet<>();
    private final Set<String> seen = new TreeSet<>();

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

    /** A protocol from which an example takes something over. */
    private static final class Other implements OtherProtocols {
        @Override
        public List<String> ids() {
            return List.of("zonder-schuldvraag");
        }

        @Override
        public Optional<SourceFile> file(String id) {
            return Optional.of(new SourceFile("ander.yaml", "protocol: " + id + "\nrollen: {handelingsplan: Leerkracht}\n"));
        }
    }

    @Test
    void everyExampleOfAProtocolIsAccepted() {
        tryExamples(SchemaNode.root("protocol.schema.json"), UnaryOperator.identity(),
                yaml -> schemas.acceptsProtocol(yaml) && !Protocols.read(yaml, new Other()).hasErrors(), "protocol");
        assertEquals(Set.of(), refused);
    }

    @Test
    void everyExampleOfASchoolIsAccepted() {
        tryExamples(SchemaNode.root("school.schema.json"), UnaryOperator.identity(),
                yaml -> schemas.acceptsSchool(yaml) && !Schools.read(yaml).hasErrors(), "school");
        assertEquals(Set.of(), refused);
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

    /**
     * Puts each example of a schema, and of everything below it, where it belongs in a whole file.
     *
     * @param within makes that file of a value for this schema
     */
    private void tryExamples(SchemaNode schema, UnaryOperator<Object> within, Predicate<String> accepts, String place) {
        for (Object example : schema.list("examples")) {
            if (!accepts.test(YamlText.block(within.apply(example)))) {
                refused.add(place + ": " + YamlText.flow(example));
            }
        }
        schema.reference().filter(seen::add).ifPresent(name -> tryExamples(schema.definition(name), within, accepts, place));
        schema.alternatives().forEach(form -> tryExamples(form, within, accepts, place));
        schema.part("items").ifPresent(item -> tryExamples(item, value -> within.apply(List.of(value)), accepts, place + "/-"));
        schema.part("additionalProperties").ifPresent(each -> {
            String name = schema.part("propertyNames").flatMap(SchemaNode::reference).isPresent() ? "handelingsplan" : "1";
            tryExamples(each, value -> within.apply(Map.of(name, value)), accepts, place + "/*");
        });
        if (schema.node().containsKey("properties")) {
            schema.properties().forEach((key, property) ->
                    tryExamples(property, value -> within.apply(withNeeded(schema, key, value)), accepts, place + "/" + key));
        }
    }

    /** A key with its value, the keys that must be there, and those that come with this one. */
    private static Map<Object, Object> withNeeded(SchemaNode schema, String key, Object value) {
        Map<Object, Object> map = new LinkedHashMap<>();
        Stream.concat(schema.list("required").stream(), schema.part("dependentRequired").stream().flatMap(with -> with.list(key).stream()))
                .forEach(needed -> map.put(needed, schema.properties().get(needed).list("examples").get(0)));
        map.put(key, value);
        return map;
    }
}

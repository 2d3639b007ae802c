package nl.stapwijzer.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.stapwijzer.source.SourceFile;

/**
 * An example of a schema, and so of the reference.
 *
 * @param place its keys, from the whole file down
 * @param value the example itself
 * @param file a whole file with it in its place
 */
record SchemaExamples(String place, Object value, String file) {
    /** What an example takes over, it takes from this protocol. */
    static final OtherProtocols OTHERS = new OtherProtocols() {
        @Override
        public List<String> ids() {
            return List.of("zonder-schuldvraag");
        }

        @Override
        public Optional<SourceFile> file(String id) {
            return Optional.of(new SourceFile("ander.yaml", "protocol: " + id + "\nrollen: {handelingsplan: Leerkracht}\n"));
        }
    };

    /** Of a protocol or a school, each once. */
    static List<SchemaExamples> of(String what) {
        List<SchemaExamples> examples = new ArrayList<>();
        add(SchemaNode.root(what + ".schema.json"), UnaryOperator.identity(), what, new TreeSet<>(), examples);
        return examples;
    }

    /** On one line. */
    String said() {
        return place + ": " + YamlText.flow(value);
    }

    /** @param within makes a whole file of a value for this schema */
    private static void add(SchemaNode schema, UnaryOperator<Object> within, String place, Set<String> seen,
            List<SchemaExamples> examples) {
        schema.list("examples").forEach(example ->
                examples.add(new SchemaExamples(place, example, YamlText.block(within.apply(example)))));
        schema.reference().filter(seen::add).ifPresent(name -> add(schema.definition(name), within, place, seen, examples));
        schema.alternatives().forEach(form -> add(form, within, place, seen, examples));
        schema.part("items").ifPresent(item -> add(item, value -> within.apply(List.of(value)), place + "/-", seen, examples));
        schema.part("additionalProperties").ifPresent(each -> {
            String name = schema.part("propertyNames").flatMap(SchemaNode::reference).isPresent() ? "handelingsplan" : "1";
            add(each, value -> within.apply(Map.of(name, value)), place + "/*", seen, examples);
        });
        if (schema.node().containsKey("properties")) {
            schema.properties().forEach((key, property) ->
                    add(property, value -> within.apply(withNeeded(schema, key, value)), place + "/" + key, seen, examples));
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

package nl.stapwijzer.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.fixtures.Repository;

/**
 * A part of a JSON Schema, as the reference page looks at it.
 *
 * @param definitions the schemas that a {@code $ref} may name, by their name
 */
record SchemaNode(Map<?, ?> node, Map<String, Object> definitions) {
    /** The schema in a file of {@code protocols/schema}; one school's schema also names definitions of a protocol. */
    static SchemaNode root(String file) {
        Map<String, Object> definitions = new LinkedHashMap<>();
        for (String name : List.of("protocol.schema.json", file)) {
            ((Map<?, ?>) load(name).get("$defs")).forEach((key, value) -> definitions.put((String) key, value));
        }
        return new SchemaNode(load(file), definitions);
    }

    private static Map<?, ?> load(String file) {
        return (Map<?, ?>) Schemas.load(Repository.text(Schemas.FOLDER.resolve(file)));
    }

    String text(String key) {
        return Optional.ofNullable(node.get(key)).map(String::valueOf).orElse("");
    }

    List<?> list(String key) {
        return (List<?>) Optional.ofNullable(node.get(key)).orElse(List.of());
    }

    Optional<SchemaNode> part(String key) {
        return node.get(key) instanceof Map<?, ?> part ? Optional.of(at(part)) : Optional.empty();
    }

    List<SchemaNode> alternatives() {
        return list("anyOf").stream().map(this::at).toList();
    }

    /** The name of the definition that it stands for. */
    Optional<String> reference() {
        return Optional.of(text("$ref")).filter(ref -> !ref.isEmpty()).map(ref -> ref.substring(ref.lastIndexOf('/') + 1));
    }

    SchemaNode definition(String name) {
        return at(definitions.get(name));
    }

    /** Its keys: of its own, or of its long form. */
    Map<String, SchemaNode> properties() {
        Map<String, SchemaNode> properties = new LinkedHashMap<>();
        longForm().flatMap(form -> form.part("properties"))
                .ifPresent(all -> all.node().forEach((key, value) -> properties.put((String) key, at(value))));
        return properties;
    }

    boolean requires(String key) {
        return longForm().stream().anyMatch(form -> form.list("required").contains(key));
    }

    Optional<SchemaNode> longForm() {
        return node.containsKey("properties") ? Optional.of(this)
                : alternatives().stream().filter(form -> form.node().containsKey("properties")).findFirst();
    }

    private SchemaNode at(Object part) {
        return new SchemaNode((Map<?, ?>) part, definitions);
    }
}

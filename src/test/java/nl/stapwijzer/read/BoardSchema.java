package nl.stapwijzer.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.stapwijzer.fixtures.Repository;

/**
 * The schema of a school of a board, made from the two others: the keys of a school; which protocols; and what it changes in one, by the
 * keys of a protocol, each of which may stand alone.
 */
final class BoardSchema {
    private static final Set<String> KEPT = Set.of("title", "description", "$ref", "type", "enum", "const", "pattern", "propertyNames",
            "minimum", "maximum", "default");
    private static final String LEFT_OUT = "vervalt";

    private BoardSchema() {}

    static String made() {
        Map<?, ?> school = load("school.schema.json");
        Map<?, ?> protocol = load("protocol.schema.json");
        Map<String, Object> properties = new LinkedHashMap<>();
        ((Map<?, ?>) school.get("properties")).forEach((key, value) -> properties.put((String) key, ofSchool((String) key, value)));
        properties.put("protocollen", Map.of("title", "Protocollen", "description",
                "Welke protocollen van het bestuur de school gebruikt. Zonder deze sleutel: allemaal.", "type", "array", "items",
                Map.of("$ref", "protocol.schema.json#/$defs/naam"), "minItems", 1, "examples", List.of(List.of("pesten"))));
        properties.put("wijzigingen", Map.of("title", "Wijzigingen", "description",
                "Wat de school anders doet, per protocol, met de sleutels van het protocol. Wat hier niet staat, geldt zoals het bestuur"
                        + " het zegt.", "type", "object", "propertyNames", Map.of("$ref", "protocol.schema.json#/$defs/naam"),
                "additionalProperties", Map.of("$ref", "#/$defs/wijziging"), "minProperties", 1, "examples",
                List.of(Map.of("pesten", Map.of("stappen", Map.of("intake", Map.of("termijn", "binnen 3 schooldagen")))))));
        Map<String, Object> definitions = new LinkedHashMap<>();
        Map<String, Object> whole = changed(protocol);
        ((Map<?, ?>) whole.get("properties")).remove("protocol");
        definitions.put("wijziging", whole);
        ((Map<?, ?>) protocol.get("$defs")).forEach((key, value) -> definitions.put((String) key, changed((Map<?, ?>) value)));
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", school.get("$schema"));
        root.put("title", "School van een bestuur");
        root.put("description",
                "Een school van een bestuur: haar eigen gegevens, welke protocollen zij gebruikt en wat zij daarin anders doet.");
        root.put("type", "object");
        root.put("properties", properties);
        root.put("additionalProperties", false);
        root.put("required", List.of("naam"));
        root.put("$defs", definitions);
        return json(root) + "\n";
    }

    private static Map<?, ?> load(String file) {
        return (Map<?, ?>) Schemas.load(Repository.text(Schemas.FOLDER.resolve(file)));
    }

    /** The board's value can be taken away, and of what stands under names each. */
    private static Object ofSchool(String key, Object value) {
        Map<?, ?> node = (Map<?, ?>) value;
        Map<String, Object> made = new LinkedHashMap<>(Map.of("title", node.get("title"), "description", node.get("description")));
        if (!key.equals("naam")) {
            made.put("anyOf", List.of(Map.of("$ref", "school.schema.json#/properties/" + key), Map.of("const", LEFT_OUT)));
        } else {
            made.put("$ref", "school.schema.json#/properties/naam");
        }
        return made;
    }

    /** A part of which any key may be said alone. Lists are said whole, as in a protocol. */
    private static Map<String, Object> changed(Map<?, ?> node) {
        Map<String, Object> made = new LinkedHashMap<>();
        node.forEach((key, value) -> {
            if (KEPT.contains(key)) {
                made.put((String) key, key.equals("propertyNames") ? Map.of("$ref", "protocol.schema.json#/$defs/naam") : value);
            } else if (key.equals("properties")) {
                Map<String, Object> all = new LinkedHashMap<>();
                ((Map<?, ?>) value).forEach((name, property) -> all.put((String) name, value((Map<?, ?>) property)));
                all.put("na", Map.of("title", "Na", "description",
                        "Van iets nieuws: de naam van wat ervoor staat, of begin.", "type", "string"));
                made.put("properties", all);
            } else if (key.equals("additionalProperties")) {
                made.put("additionalProperties", value instanceof Map<?, ?> each ? value(each) : value);
            } else if (key.equals("anyOf")) {
                made.put("anyOf", ((List<?>) value).stream().map(each -> changed((Map<?, ?>) each)).toList());
            } else if (key.equals("items")) {
                made.put("items", whole((Map<?, ?>) value));
            }
        });
        return made;
    }

    private static Map<String, Object> value(Map<?, ?> property) {
        Map<String, Object> made = new LinkedHashMap<>();
        List.of("title", "description").forEach(key -> {
            if (property.containsKey(key)) {
                made.put(key, property.get(key));
            }
        });
        Map<String, Object> plain = changed(property);
        plain.remove("title");
        plain.remove("description");
        made.put("anyOf", List.of(plain, Map.of("const", LEFT_OUT), Map.of("type", "object", "properties",
                Map.of("wordt", Map.of("title", "Wordt", "description", "Wat de school zegt."),
                        "was", Map.of("title", "Was", "description", "Wat het bestuur zei toen de school dit wijzigde.")),
                "required", List.of("wordt"))));
        return made;
    }

    /** As in a protocol. */
    private static Object whole(Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<String, Object> made = new LinkedHashMap<>();
            map.forEach((key, value) -> made.put((String) key, key.equals("$ref") ? "protocol.schema.json" + value : whole(value)));
            return made;
        }
        return node instanceof List<?> list ? list.stream().map(BoardSchema::whole).toList() : node;
    }

    /** On few lines: nobody writes in it. */
    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().sorted((one, other) -> order(one.getKey()).compareTo(order(other.getKey())))
                    .map(entry -> json(entry.getKey()) + ": " + json(entry.getValue())).collect(Collectors.joining(",\n", "{", "}"));
        } else if (value instanceof List<?> list) {
            return list.stream().map(BoardSchema::json).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : String.valueOf(value);
    }

    /** Title and description first; the rest as it comes, in one order wherever the map came from. */
    private static String order(Object key) {
        return key.equals("title") ? "0" : key.equals("description") ? "1" : "2" + key;
    }
}

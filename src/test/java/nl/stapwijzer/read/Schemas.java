package nl.stapwijzer.read;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SimpleType;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.stapwijzer.fixtures.Repository;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** What an editor makes of a file with the schemas in {@code protocols/schema}: it reads numbers as numbers, as YAML does by itself. */
final class Schemas {
    static final Path FOLDER = Path.of("protocols/schema");
    private static final String BASE = "https://stapwijzer.example/";

    private final Validator validator = new ValidatorFactory().withDisabledSchemaValidation(true).withJsonNodeFactory(new YamlNodes())
            .createValidator();

    Schemas() {
        for (Path schema : Repository.files(FOLDER, ".json")) {
            validator.registerSchema(URI.create(BASE + schema.getFileName()), Repository.text(schema));
        }
    }

    boolean acceptsProtocol(String yaml) {
        return accepts("protocol.schema.json", yaml);
    }

    /** @param values as {@link #load} gives them */
    boolean isProtocol(Object values) {
        return holds("protocol.schema.json", values);
    }

    boolean acceptsSchool(String yaml) {
        return accepts("school.schema.json", yaml);
    }

    /** @param values as {@link #load} gives them */
    boolean isSchool(Object values) {
        return holds("school.schema.json", values);
    }

    boolean acceptsSchoolOfBoard(String yaml) {
        return accepts("board-school.schema.json", yaml);
    }

    /** As plain maps, lists and values, in the order of the file. */
    static Object load(String yaml) {
        return new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
    }

    private boolean accepts(String schema, String yaml) {
        try {
            return holds(schema, load(yaml));
        } catch (YamlEngineException notYaml) {
            return false;
        }
    }

    private boolean holds(String schema, Object values) {
        return validator.validate(URI.create(BASE + schema), new YamlNode(values, "")).isValid();
    }

    private static final class YamlNodes implements JsonNodeFactory {
        @Override
        public JsonNode wrap(Object node) {
            return node instanceof JsonNode wrapped ? wrapped : new YamlNode(node, "");
        }

        @Override
        public JsonNode create(String text) {
            return wrap(load(text));
        }
    }

    private record YamlNode(Object value, String getJsonPointer) implements JsonNode {
        @Override
        public SimpleType getNodeType() {
            if (value instanceof Map) {
                return SimpleType.OBJECT;
            } else if (value instanceof List) {
                return SimpleType.ARRAY;
            } else if (value instanceof Boolean) {
                return SimpleType.BOOLEAN;
            } else if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
                return SimpleType.INTEGER;
            } else if (value instanceof Number) {
                return SimpleType.NUMBER;
            }
            return value instanceof String ? SimpleType.STRING : SimpleType.NULL;
        }

        @Override
        public boolean asBoolean() {
            return (Boolean) value;
        }

        @Override
        public String asString() {
            return (String) value;
        }

        @Override
        public BigInteger asInteger() {
            return new BigInteger(value.toString());
        }

        @Override
        public BigDecimal asNumber() {
            return new BigDecimal(value.toString());
        }

        @Override
        public List<JsonNode> asArray() {
            List<?> items = (List<?>) value;
            return IntStream.range(0, items.size()).<JsonNode>mapToObj(i -> new YamlNode(items.get(i), getJsonPointer + "/" + i)).toList();
        }

        @Override
        public Map<String, JsonNode> asObject() {
            Map<String, JsonNode> object = new LinkedHashMap<>();
            ((Map<?, ?>) value).forEach((key, item) ->
                    object.put(String.valueOf(key), new YamlNode(item,
                            getJsonPointer + "/" + JsonNode.encodeJsonPointer(String.valueOf(key)))));
            return object;
        }
    }
}

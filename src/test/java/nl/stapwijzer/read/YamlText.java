package nl.stapwijzer.read;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Plain values as YAML that a person would write. */
final class YamlText {
    private YamlText() {}

    /** Keys on lines of their own; a list of plain words on one line. */
    static String block(Object value) {
        return block(value, "").strip() + "\n";
    }

    /** All on one line. */
    static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(e -> scalar(e.getKey(), "[", "]") + ": " + flow(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value instanceof List<?> list ? list.stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"))
                : scalar(value, "[", "]");
    }

    private static String block(Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(e -> indent + scalar(e.getKey(), "[", "]") + ":" + below(e.getValue(), indent))
                    .collect(Collectors.joining());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> indent + "- " + block(item, indent + "  ").strip() + "\n").collect(Collectors.joining());
        }
        return indent + scalar(value, "- ", "") + "\n";
    }

    private static String below(Object value, String indent) {
        boolean onOneLine = !(value instanceof Map<?, ?>)
                && !(value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance));
        return onOneLine ? " " + (value instanceof List<?> ? flow(value) : scalar(value, "- ", "")) + "\n"
                : "\n" + block(value, indent + "  ");
    }

    /** Between quotes only where it would be read as something else, within a list that is written with these signs. */
    private static String scalar(Object value, String before, String after) {
        String text = String.valueOf(value);
        boolean isPlain = !(value instanceof String) || List.of(text).equals(loaded(before + text + after));
        return isPlain ? text : "\"" + text + "\"";
    }

    private static Object loaded(String yaml) {
        try {
            return Schemas.load(yaml);
        } catch (YamlEngineException notPlain) {
            return null;
        }
    }
}

package nl.stapwijzer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.fixtures.Schools;
import nl.stapwijzer.source.Checked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Puts something else at each place of the files with every key: another kind of value, nothing, one key too few, one too many.
 * Schema and reader must judge each of the results alike.
 */
@Tag("slow")
class MutantAgreementTest {
    private static final List<Object> REPLACEMENTS = Arrays.asList(null, "", "onbekend", "gewoon-woord", "Een zin.", 7, 100, true, "ja",
            "2 weken",
            "binnen 2 weken", "2026-08-31", List.of(), List.of("gewoon-woord"), List.of(List.of("x")), Map.of(),
            Map.of("vreemde-sleutel", "x"));

    private final Schemas schemas = new Schemas();
    private final List<String> disagreements = new ArrayList<>();
    private Predicate<Object> schemaAccepts;
    private Predicate<String> readerAccepts;
    private Map<Object, Object> needed;
    private Object root;

    @Test
    void schemaAndReaderJudgeEveryMutantOfAProtocolAlike() {
        needed = Map.of("protocol", "pesten", "titel", "Pesten");
        schemaAccepts = schemas::isProtocol;
        readerAccepts = yaml -> isFine(Protocols.read(yaml));
        judgeMutantsOf("alles.yaml");
    }

    @Test
    void schemaAndReaderJudgeEveryMutantOfASchoolAlike() {
        needed = Map.of("naam", "De Brug");
        schemaAccepts = schemas::isSchool;
        readerAccepts = yaml -> isFine(Schools.read(yaml));
        judgeMutantsOf("school.yaml");
    }

    private void judgeMutantsOf(String file) {
        Map<Object, Object> whole = castMap(mutable(Schemas.load(Repository.text(Repository.resource("read/" + file)))));
        whole.forEach((key, value) -> judgeMutantsOf(key, value));
        assertEquals("", String.join("\n", disagreements));
    }

    /** In a file of its own, entry by entry: small files are soon read. */
    private void judgeMutantsOf(Object key, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, entry) -> judgeMutantsIn(key, new LinkedHashMap<>(Map.of(name, entry))));
        } else {
            judgeMutantsIn(key, value);
        }
    }

    private void judgeMutantsIn(Object key, Object value) {
        Map<Object, Object> small = new LinkedHashMap<>(needed);
        small.put(key, value);
        root = small;
        tryEach("/" + key, replacement -> small.put(key, replacement));
        small.put(key, value);
        visit("/" + key, value);
    }

    private void visit(String place, Object value) {
        if (value instanceof Map<?, ?>) {
            Map<Object, Object> map = castMap(value);
            for (Object key : List.copyOf(map.keySet())) {
                Object kept = map.get(key);
                tryEach(place + "/" + key, replacement -> map.put(key, replacement));
                map.remove(key);
                judge(place + "/" + key + " taken out");
                map.put(key, kept);
                visit(place + "/" + key, kept);
            }
            map.put("vreemde-sleutel", "x");
            judge(place + "/vreemde-sleutel added");
            map.remove("vreemde-sleutel");
        } else if (value instanceof List<?>) {
            List<Object> list = castList(value);
            for (int i = 0; i < list.size(); i++) {
                int at = i;
                Object kept = list.get(i);
                tryEach(place + "/" + i, replacement -> list.set(at, replacement));
                list.set(i, kept);
                visit(place + "/" + i, kept);
            }
        }
    }

    private void tryEach(String place, Consumer<Object> put) {
        for (Object replacement : REPLACEMENTS) {
            put.accept(replacement);
            judge(place + " = " + json(replacement));
        }
    }

    private void judge(String mutant) {
        String yaml = json(root);
        boolean schema = schemaAccepts.test(root);
        if (schema != readerAccepts.test(yaml)) {
            disagreements.add((schema ? "only the schema accepts " : "only the reader accepts ") + mutant);
        }
    }

    private static boolean isFine(Checked<?> read) {
        return !read.hasErrors();
    }

    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(e -> json(String.valueOf(e.getKey())) + ": " + json(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(MutantAgreementTest::json).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\""
                : String.valueOf(value);
    }

    private static Object mutable(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(key, mutable(item)));
            return copy;
        }
        return value instanceof List<?> list ? list.stream().map(MutantAgreementTest::mutable)
                .collect(Collectors.toCollection(ArrayList::new)) : value;
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Object> castMap(Object value) {
        return (Map<Object, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> castList(Object value) {
        return (List<Object>) value;
    }
}

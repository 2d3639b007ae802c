package nl.stapwijzer.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.PlainValue;
import nl.stapwijzer.edit.PlainValue.PlainEntry;
import nl.stapwijzer.edit.PlainValue.PlainList;
import nl.stapwijzer.edit.PlainValue.PlainMap;
import nl.stapwijzer.edit.PlainValue.PlainText;
import nl.stapwijzer.edit.ValuePath;
import nl.stapwijzer.source.SourceFile;

/**
 * The schemas of the definitions: which fields there are, how they are called and what may stand in them. Besides JSON Schema they say
 * which names a value may have ({@code x-names}), in which part of a form a key belongs ({@code x-group}), of which words a deadline is
 * made ({@code x-parts}), and which key a short value stands for ({@code x-short}; else the first that is required).
 */
final class Schema {
    private static final String PROTOCOL = "protocol.schema.json";
    private static final String SCHOOL = "school.schema.json";
    /** No names of keys. */
    private static final String ITEMS = "[]";
    private static final String NAMED = "{}";

    private final Map<String, PlainMap> files = new HashMap<>();
    private final Map<String, Spec> wholes = new HashMap<>();

    Schema() {
        for (String name : List.of(PROTOCOL, SCHOOL)) {
            // JSON is YAML too
            EditableFile file = EditableFile.open(new SourceFile(name, text(name)), "{").value().orElseThrow();
            files.put(name, (PlainMap) file.value());
        }
        files.forEach((name, schema) -> wholes.put(name, new Spec(name, schema)));
    }

    private static String text(String name) {
        try (InputStream in = Schema.class.getResourceAsStream("/examples/schema/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a definition as a whole is like. */
    Spec of(String file) {
        return wholes.get(file.startsWith("protocols/") ? PROTOCOL : SCHOOL);
    }

    /** What may stand at a place of a definition, which need not be there yet. */
    Optional<Spec> at(String file, ValuePath path) {
        Optional<Spec> here = Optional.of(of(file));
        for (String step : path.steps()) {
            here = here.flatMap(rule -> rule.child(step));
        }
        return here;
    }

    private static Optional<PlainValue> find(PlainValue map, String key) {
        if (map instanceof PlainMap of) {
            for (PlainEntry entry : of.entries()) {
                if (entry.key().equals(key)) {
                    return Optional.of(entry.value());
                }
            }
        }
        return Optional.empty();
    }

    /** What may stand at one place. */
    final class Spec {
        private final PlainValue own;
        /** What the rule says, and where it says nothing those that it refers to. */
        private final Map<String, PlainValue> said = new HashMap<>();
        private final List<String> references = new ArrayList<>();
        /** What stands in it, by key, as far as somebody asked: the same rule each time. */
        private final Map<String, Optional<Spec>> children = new ConcurrentHashMap<>();
        private volatile List<Spec> choice;
        private volatile List<Spec> ways;
        private String file;

        private Spec(String file, PlainValue node) {
            this.file = file;
            this.own = node;
            Optional<PlainValue> next = Optional.of(node);
            while (next.isPresent() && next.get() instanceof PlainMap map) {
                map.entries().forEach(entry -> said.putIfAbsent(entry.key(), entry.value()));
                next = find(map, "$ref").map(to -> follow(((PlainText) to).text()));
            }
        }

        private PlainValue follow(String reference) {
            String[] parts = reference.split("#/", 2);
            file = parts[0].isEmpty() ? file : parts[0];
            references.add(parts[1].substring(parts[1].lastIndexOf('/') + 1));
            PlainValue here = files.get(file);
            for (String step : parts[1].split("/")) {
                here = find(here, step).orElseThrow();
            }
            return here;
        }

        private Optional<PlainValue> get(String key) {
            return Optional.ofNullable(said.get(key));
        }

        private Spec rule(PlainValue node) {
            return new Spec(file, node);
        }

        /** A text of it, such as its title; empty if it has none. */
        String text(String key) {
            return get(key).filter(PlainText.class::isInstance).map(value -> ((PlainText) value).text()).orElse("");
        }

        /** A text of its own, and not of what it refers to. */
        String ownText(String key) {
            return find(own, key).filter(PlainText.class::isInstance).map(value -> ((PlainText) value).text()).orElse("");
        }

        List<String> texts(String key) {
            return get(key).filter(PlainList.class::isInstance).map(value -> ((PlainList) value).items().stream()
                    .filter(PlainText.class::isInstance).map(item -> ((PlainText) item).text()).toList()).orElse(List.of());
        }

        /** The first example, if it is a text. */
        String example() {
            return texts("examples").stream().findFirst().orElse("");
        }

        boolean refersTo(String name) {
            return references.contains(name);
        }

        /** What it is a choice of; none if it is no choice. */
        private List<Spec> choice() {
            if (choice == null) {
                choice = get("anyOf").map(all -> ((PlainList) all).items().stream().map(this::rule).toList()).orElse(List.of());
            }
            return choice;
        }

        /** Every way to write it, each without a choice in it. */
        List<Spec> ways() {
            if (ways == null) {
                ways = choice().isEmpty() ? List.of(this) : choice().stream().flatMap(way -> way.ways().stream()).toList();
            }
            return ways;
        }

        boolean mayBeUnknown() {
            return ways().stream().anyMatch(way -> way.refersTo("onbekend"));
        }

        /** Whether it may be a text of any kind: words, a number, a name. */
        boolean mayBeText() {
            return ways().stream().anyMatch(way -> !way.isMap() && !way.isList() && !way.refersTo("onbekend"));
        }

        /** As which keys of the definition names are given that may stand here; none if it is no name. */
        List<String> names() {
            return Stream.concat(texts("x-names").stream(), choice().stream().flatMap(way -> way.names().stream())).distinct().toList();
        }

        List<String> choices() {
            return ways().stream().flatMap(way -> way.texts("enum").stream()).distinct().toList();
        }

        /** What a choice is called; itself, if it has no other name. */
        String called(String choice) {
            return ways().stream().filter(way -> way.texts("enum").contains(choice) && !way.texts("enumDescriptions").isEmpty())
                    .map(way -> way.texts("enumDescriptions").get(way.texts("enum").indexOf(choice))).findFirst().orElse(choice);
        }

        /** The words of which a deadline is made, by their kind; none of anything else. */
        Map<String, List<String>> parts() {
            Map<String, List<String>> parts = new LinkedHashMap<>();
            deadline().flatMap(rule -> rule.get("x-parts")).ifPresent(map -> ((PlainMap) map).entries()
                    .forEach(entry -> parts.put(entry.key(), ((PlainList) entry.value()).items().stream()
                            .map(item -> ((PlainText) item).text()).toList())));
            return parts;
        }

        private Optional<Spec> deadline() {
            return Stream.concat(Stream.of(this), choice().stream()).filter(way -> way.get("x-parts").isPresent()).findFirst();
        }

        /** The pattern of a text here; empty if any will do. */
        String pattern() {
            return ways().stream().filter(way -> !way.refersTo("onbekend")).map(way -> way.text("pattern"))
                    .filter(pattern -> !pattern.isEmpty()).findFirst().orElse("");
        }

        private boolean isMap() {
            return get("properties").isPresent() || get("additionalProperties").filter(PlainMap.class::isInstance).isPresent();
        }

        private boolean isList() {
            return get("items").isPresent();
        }

        /** The way to write it with keys. */
        Optional<Spec> map() {
            return ways().stream().filter(Spec::isMap).findFirst();
        }

        Optional<Spec> items() {
            return children.computeIfAbsent(ITEMS, key -> item());
        }

        private Optional<Spec> item() {
            return ways().stream().filter(Spec::isList).findFirst().map(way -> way.rule(way.get("items").orElseThrow()));
        }

        /** What stands under each name that an author makes up. */
        Optional<Spec> named() {
            return children.computeIfAbsent(NAMED, key -> entry());
        }

        private Optional<Spec> entry() {
            return ways().stream()
                    .flatMap(way -> way.get("additionalProperties").filter(PlainMap.class::isInstance).map(way::rule).stream())
                    .findFirst();
        }

        /** What the names themselves may be, where they are made up elsewhere. */
        List<String> namesOfKeys() {
            return ways().stream().flatMap(way -> way.get("propertyNames").map(way::rule).stream()).flatMap(rule -> rule.names().stream())
                    .toList();
        }

        /** The keys that the program knows, in their order. */
        List<String> keys() {
            return map().flatMap(way -> way.get("properties")).map(map -> ((PlainMap) map).entries().stream().map(PlainEntry::key).toList())
                    .orElse(List.of());
        }

        /** The key that a short value stands for; empty if there is no short form. */
        String shortKey() {
            if (map().isEmpty() || !mayBeText()) {
                return "";
            }
            Spec way = map().get();
            return !text("x-short").isEmpty() ? text("x-short") : way.texts("required").stream().findFirst().orElse("");
        }

        Optional<Spec> child(String step) {
            return children.computeIfAbsent(step, this::property).or(() -> items().filter(rule -> step.matches("[0-9]+|\\+")))
                    .or(this::named);
        }

        private Optional<Spec> property(String key) {
            return ways().stream().flatMap(way -> way.get("properties").flatMap(map -> find(map, key)).map(way::rule).stream()).findFirst();
        }
    }
}

package nl.stapwijzer.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.PlainValue;
import nl.stapwijzer.edit.PlainValue.PlainEntry;
import nl.stapwijzer.edit.PlainValue.PlainMap;
import nl.stapwijzer.edit.ValuePath;
import nl.stapwijzer.serve.BenchPage.Entry;
import nl.stapwijzer.serve.BenchPage.Opened;
import nl.stapwijzer.serve.BenchPage.Section;
import nl.stapwijzer.serve.FormField.Option;

/** Which forms a definition has, and what stands on each: made from the schema and from what is filled in. */
record FormMaker(Schema schema) {
    private static final String MORE = "more";
    private static final List<String> SECTIONS = List.of("head", "when", "why", "who", "how", "next", MORE);

    /** Whether a key of a definition has a page of its own, rather than a field on the first. */
    static boolean isOfItsOwn(Schema.Spec rule) {
        return !rule.mayBeText() && !rule.mayBeUnknown() && rule.choices().isEmpty();
    }

    /** Every form that a definition has: of itself, of its collections, and of each thing in them. */
    List<ValuePath> all(EditableFile file) {
        ValuePath root = new ValuePath(List.of());
        Schema.Spec rule = schema.of(file.source().name());
        Stream<ValuePath> below = rule.keys().stream().filter(key -> rule.child(key).filter(FormMaker::isOfItsOwn).isPresent())
                .flatMap(key -> Stream.concat(Stream.of(root.child(key)), entries(file, root.child(key)).stream()
                        .map(entry -> formOf(file, root.child(key).child(entry.key()))).distinct()));
        return Stream.concat(Stream.of(root), below).distinct().toList();
    }

    /** The path that a form is made for: a place within it is shown on it. */
    ValuePath formOf(EditableFile file, ValuePath path) {
        if (path.isRoot() || !schema.of(file.source().name()).child(path.steps().get(0)).filter(FormMaker::isOfItsOwn).isPresent()) {
            return new ValuePath(List.of());
        }
        ValuePath top = new ValuePath(List.of(path.steps().get(0)));
        boolean named = schema.at(file.source().name(), top).flatMap(Schema.Spec::named).isPresent();
        return named && path.steps().size() > 1 && file.value(top.child(path.steps().get(1))).isPresent()
                ? top.child(path.steps().get(1)) : top;
    }

    /**
     * @param path of a form
     * @param dates what comes of the deadline at a place if it were reported today; empty if that is no date
     */
    Opened form(EditableFile file, ValuePath path, NamesThere names, Function<ValuePath, String> dates) {
        String name = file.source().name();
        Schema.Spec rule = path.isRoot() ? schema.of(name) : schema.at(name, path).orElse(schema.of(name));
        Optional<PlainValue> value = file.value(path);
        boolean isCollection = rule.named().isPresent() && rule.keys().isEmpty() && path.steps().size() == 1;
        List<Section> sections = isCollection ? List.of() : sections(new FieldMaker(file, names, dates), rule, path, value);
        Map<String, String> called = path.isRoot() ? Map.of() : called(file, path.steps().size() == 2 ? path.parent() : path, names);
        String title = path.isRoot() || isCollection || path.steps().size() == 1 ? rule.text("title")
                : called.getOrDefault(path.last(), value.flatMap(NamesThere::called).orElse(path.last()));
        List<Option> free = !isCollection ? List.of() : called.entrySet().stream()
                .filter(one -> file.value(path.child(one.getKey())).isEmpty())
                .map(one -> new Option(one.getKey(), one.getValue(), false)).toList();
        return new Opened(title, rule.text("description"), path.toString(), sections,
                isCollection ? shown(file, path, called) : List.of(), free, isCollection, path.steps().size() == 2,
                path.steps().equals(List.of("stappen")), List.of());
    }

    private static List<Section> sections(FieldMaker maker, Schema.Spec rule, ValuePath path, Optional<PlainValue> value) {
        boolean hasKeys = rule.map().isPresent() && value.filter(PlainMap.class::isInstance).isPresent()
                || rule.map().isPresent() && rule.named().isEmpty() && !rule.mayBeText() && value.isEmpty();
        if (!hasKeys) {
            return List.of(new Section("head", List.of(maker.field(rule, path, 0)), true));
        }
        Map<String, List<FormField>> groups = new LinkedHashMap<>();
        SECTIONS.forEach(section -> groups.put(section, new ArrayList<>()));
        boolean grouped = rule.keys().stream().anyMatch(key -> !rule.child(key).orElseThrow().ownText("x-group").isEmpty());
        for (FormField field : maker.keys(rule, path, 0)) {
            Schema.Spec child = rule.child(field.key()).orElseThrow();
            if (!path.isRoot() || !isOfItsOwn(child)) {
                String group = child.ownText("x-group");
                groups.get(!group.isEmpty() ? group : grouped ? MORE : SECTIONS.get(0)).add(field);
            }
        }
        return groups.entrySet().stream().filter(group -> !group.getValue().isEmpty())
                .map(group -> new Section(group.getKey(), group.getValue(), !group.getKey().equals(MORE))).toList();
    }

    private static List<Entry> shown(EditableFile file, ValuePath path, Map<String, String> called) {
        List<PlainEntry> all = entries(file, path);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ValuePath own = path.child(all.get(i).key());
            String title = called.getOrDefault(all.get(i).key(), NamesThere.called(all.get(i).value()).orElse(all.get(i).key()));
            entries.add(new Entry(own.toString(), title,
                    new Spot(file.source().name(), own, "").address(), i == 0, i == all.size() - 1));
        }
        return entries;
    }

    private static List<PlainEntry> entries(EditableFile file, ValuePath path) {
        return file.value(path).filter(PlainMap.class::isInstance).map(map -> ((PlainMap) map).entries()).orElse(List.of());
    }

    /** What the names below a key are called where they are made up elsewhere, such as the roles of contacts. */
    Map<String, String> called(EditableFile file, ValuePath path, NamesThere names) {
        Map<String, String> called = new LinkedHashMap<>();
        List<String> keys = schema.at(file.source().name(), path).map(Schema.Spec::namesOfKeys).orElse(List.of());
        names.below(keys).forEach(option -> called.putIfAbsent(option.value(), option.label()));
        return called;
    }
}

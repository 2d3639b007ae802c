package nl.stapwijzer.serve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.PlainValue;
import nl.stapwijzer.edit.PlainValue.PlainList;
import nl.stapwijzer.edit.PlainValue.PlainText;
import nl.stapwijzer.edit.ValuePath;
import nl.stapwijzer.source.PlainName;

/**
 * What the fields of a form that was sent say that the values must become. A name begins with what it is: {@code v:} a text, {@code p:} one
 * of several names, {@code d:} a part of a deadline, {@code u:} that it is not known yet, {@code s:} the title of a step to make.
 */
final class FormPost {
    static final String ONBEKEND = "onbekend";

    private final Schema schema;
    private final EditableFile file;
    private final Map<String, List<String>> sent;

    FormPost(Schema schema, EditableFile file, Map<String, List<String>> sent) {
        this.schema = schema;
        this.file = file;
        this.sent = sent;
    }

    /** A value that must become another; nothing if it goes. */
    record Wanted(ValuePath path, Optional<PlainValue> value) {}

    /** The titles of steps that are to be made, by the place that is to lead to them. */
    Map<ValuePath, String> newSteps() {
        Map<ValuePath, String> steps = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith("s:") && !values.get(0).isBlank()) {
                steps.put(settled(name.substring(2)), values.get(0).strip());
            }
        });
        return steps;
    }

    /** What is not as it was, in the order in which it can be changed: what goes from the end of a list to its begin. */
    List<Wanted> wanted() {
        Set<String> paths = new LinkedHashSet<>();
        sent.keySet().stream().filter(name -> name.matches("(?s)[vpd]:.*")).map(FormPost::path).forEach(paths::add);
        List<Wanted> sets = new ArrayList<>();
        List<Wanted> removals = new ArrayList<>();
        for (String path : paths) {
            ValuePath place = settled(path);
            // what stands where the schema has nothing is shown as what it stands in
            Optional<Schema.Spec> rule = schema.at(file.source().name(), place)
                    .or(() -> schema.at(file.source().name(), place.parent()).filter(above -> file.value(place).isPresent()));
            if (rule.isPresent() && !path.contains(FieldMaker.NEW + "/" + FieldMaker.NEW)) {
                Optional<PlainValue> old = file.value(place);
                Optional<PlainValue> wanted = value(path, rule.get(), old).or(() -> file.opened(place).filter(FormPost::isBlank));
                boolean same = wanted.equals(old) || wanted.isPresent() && old.isPresent()
                        && FieldMaker.isUnknown(wanted.get()) && FieldMaker.isUnknown(old.get());
                if (!same && (wanted.isPresent() || old.isPresent())) {
                    (wanted.isPresent() ? sets : removals).add(new Wanted(place, wanted));
                }
            }
        }
        Collections.reverse(removals);
        return Stream.concat(sets.stream(), removals.stream()).toList();
    }

    private static boolean isBlank(PlainValue value) {
        return value instanceof PlainText text && text.text().isBlank();
    }

    /** The fields that asked for another value, as they were sent. */
    Map<String, List<String>> changed() {
        List<ValuePath> paths = wanted().stream().map(Wanted::path).toList();
        Map<String, List<String>> changed = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (name.matches("(?s)[vpdus]:.*") && (name.startsWith("s:") || paths.contains(settled(path(name))))) {
                changed.put(name, values);
            }
        });
        return changed;
    }

    private static String path(String name) {
        return name.startsWith("d:") ? name.substring(name.indexOf(':', 2) + 1) : name.substring(2);
    }

    /** The path with a name in the place of each that is new: made of the first words that stand in it. */
    private ValuePath settled(String path) {
        ValuePath settled = new ValuePath(List.of());
        List<String> steps = ValuePath.parse(path).steps();
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i);
            settled = settled.child(step.equals(FieldMaker.NEW)
                    ? newName(settled, new ValuePath(steps.subList(0, i + 1)).toString()) : step);
        }
        return settled;
    }

    private String newName(ValuePath parent, String blank) {
        String words = sent.entrySet().stream().filter(entry -> entry.getKey().startsWith("v:" + blank))
                .map(entry -> entry.getValue().get(0)).filter(text -> !text.isBlank()).findFirst().orElse("nieuw");
        return freeName(file, parent, words);
    }

    /** A name for new things that none beside it has. */
    static String freeName(EditableFile file, ValuePath parent, String words) {
        String plain = PlainName.of(words);
        String name = (plain.matches("[a-z].*") ? plain : "nr-" + plain).replaceAll("^(.{1,50}).*", "$1").replaceAll("-$", "");
        String free = name.equals(ONBEKEND) || name.equals("melding") || name.equals("vorige") ? name + "-2" : name;
        for (int i = 2; file.value(parent.child(free)).isPresent(); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    private Optional<PlainValue> value(String path, Schema.Spec rule, Optional<PlainValue> old) {
        if (sent.containsKey("u:" + path) && !(old.filter(FieldMaker::isUnknown).isPresent() && isFilledIn(path))) {
            return Optional.of(PlainValue.text(ONBEKEND));
        } else if (sent.containsKey("p:" + path)) {
            boolean isList = file.opened(settled(path)).or(() -> old).filter(PlainList.class::isInstance).isPresent();
            return names(sent.get("p:" + path).stream().filter(name -> !name.isEmpty()).toList(), old, isList);
        } else if (sent.containsKey("d:kind:" + path)) {
            return deadline(path, rule, old);
        }
        String text = sent.get("v:" + path).get(0);
        return text.isBlank() ? Optional.empty() : Optional.of(PlainValue.text(text));
    }

    /** Who fills in what was not known yet knows it, whether the tick beside it went or not. */
    private boolean isFilledIn(String path) {
        return Stream.of("v:", "p:", "d:kind:").flatMap(kind -> sent.getOrDefault(kind + path, List.of()).stream())
                .anyMatch(value -> !value.isBlank());
    }

    /** Those that stay in the order that they had, then those that come. One alone needs no list, unless its author wrote one. */
    private static Optional<PlainValue> names(List<String> ticked, Optional<PlainValue> old, boolean isList) {
        List<String> before = old.filter(value -> !FieldMaker.isUnknown(value)).map(FieldMaker::texts).orElse(List.of());
        List<PlainValue> names = Stream.concat(before.stream().filter(ticked::contains),
                ticked.stream().filter(name -> !before.contains(name))).map(PlainValue::text).toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(names.size() == 1 && !isList ? names.get(0) : new PlainList(names));
    }

    private Optional<PlainValue> deadline(String path, Schema.Spec rule, Optional<PlainValue> old) {
        DeadlineText said = new DeadlineText(part("manner", path), part("kind", path), part("number", path), part("unit", path),
                part("from", path));
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> before = old.filter(PlainText.class::isInstance).map(text -> ((PlainText) text).text());
        boolean same = before.flatMap(text -> DeadlineText.of(text, rule)).map(was -> was.fields(rule, List.of(), ""))
                .filter(said.fields(rule, List.of(), "")::equals).isPresent();
        return same ? old : Optional.of(PlainValue.text(said.text(rule)));
    }

    private String part(String name, String path) {
        return sent.getOrDefault("d:" + name + ":" + path, List.of("")).get(0).strip();
    }
}

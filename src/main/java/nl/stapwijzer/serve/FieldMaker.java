package nl.stapwijzer.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.PlainValue;
import nl.stapwijzer.edit.PlainValue.PlainEntry;
import nl.stapwijzer.edit.PlainValue.PlainList;
import nl.stapwijzer.edit.PlainValue.PlainMap;
import nl.stapwijzer.edit.PlainValue.PlainText;
import nl.stapwijzer.edit.ValuePath;
import nl.stapwijzer.serve.FormField.DeadlineFields;
import nl.stapwijzer.serve.FormField.Kind;
import nl.stapwijzer.serve.FormField.Option;
import nl.stapwijzer.serve.FormField.Says;
import nl.stapwijzer.serve.FormField.State;
import nl.stapwijzer.source.Span;

/** Makes the fields of a form from the schema and from what stands in the file. */
final class FieldMaker {
    static final String NEW = "+";
    private static final int LINE = 70;
    private static final int DEEPEST = 7;

    private final EditableFile file;
    private final NamesThere names;
    private final Function<ValuePath, String> dates;

    /**
     * @param dates what comes of the deadline at a place if it were reported today; empty if that is no date
     */
    FieldMaker(EditableFile file, NamesThere names, Function<ValuePath, String> dates) {
        this.file = file;
        this.names = names;
        this.dates = dates;
    }

    static boolean isUnknown(PlainValue value) {
        return value instanceof PlainText text && text.text().strip().equalsIgnoreCase(FormPost.ONBEKEND);
    }

    /** All keys that the schema knows at a place, with those that are there and it does not know. */
    List<FormField> keys(Schema.Spec rule, ValuePath path, int depth) {
        List<String> keys = new ArrayList<>(rule.keys());
        file.value(path).filter(PlainMap.class::isInstance).ifPresent(map -> ((PlainMap) map).entries().stream().map(PlainEntry::key)
                .filter(key -> !keys.contains(key)).forEach(keys::add));
        return keys.stream().flatMap(key -> rule.child(key).map(child -> field(child, path.child(key), depth)).stream()).toList();
    }

    FormField field(Schema.Spec rule, ValuePath path, int depth) {
        Optional<PlainValue> value = file.value(path);
        Kind kind = kind(rule, value);
        List<Option> options = kind == Kind.PICK || kind == Kind.PICKS || kind == Kind.CHOICE ? options(rule, value) : List.of();
        List<FormField> parts = depth >= DEEPEST ? List.of() : switch (kind) {
            case LIST -> items(rule, path, value, depth);
            case MAP -> keys(rule, path, depth + 1).stream()
                    .map(part -> rule.text("x-short").isEmpty() && part.key().equals(rule.shortKey())
                    ? part.saying(says(rule, path)) : part).toList();
            case ENTRIES -> entries(rule, path, value, depth);
            default -> List.of();
        };
        return new FormField(path.toString(), kind, says(rule, path), state(rule, path, value, options), options,
                kind == Kind.DEADLINE ? deadline(rule, path, value) : DeadlineFields.NONE, parts, more(rule, path, value, kind, depth));
    }

    private static Kind kind(Schema.Spec rule, Optional<PlainValue> value) {
        PlainValue there = value.filter(one -> !isUnknown(one)).orElse(null);
        boolean isDeadline = !rule.parts().isEmpty();
        if (there instanceof PlainMap) {
            return rule.keys().isEmpty() ? Kind.ENTRIES : Kind.MAP;
        } else if (there instanceof PlainList list) {
            return isNames(list) && !rule.names().isEmpty() ? Kind.PICKS : Kind.LIST;
        } else if (isDeadline && (there == null || there instanceof PlainText text && DeadlineText.of(text.text(), rule).isPresent())) {
            return Kind.DEADLINE;
        } else if (!rule.names().isEmpty() && rule.mayBeText()) {
            return rule.items().isPresent() && !leadsOn(rule) ? Kind.PICKS : Kind.PICK;
        } else if (!rule.choices().isEmpty() && there == null
                || rule.choices().contains(there instanceof PlainText text ? text.text() : "")) {
            return Kind.CHOICE;
        } else if (there != null || rule.mayBeText()) {
            return Kind.TEXT;
        } else if (rule.items().isPresent()) {
            return Kind.LIST;
        }
        return rule.keys().isEmpty() && rule.named().isPresent() ? Kind.ENTRIES : rule.map().isPresent() ? Kind.MAP : Kind.TEXT;
    }

    /** To a step or an end, as nearly always to one: it can be a new one, and several stand in the text. */
    private static boolean leadsOn(Schema.Spec rule) {
        return rule.names().contains("stappen") && rule.names().contains("einden");
    }

    private static boolean isNames(PlainList list) {
        return list.items().stream().allMatch(PlainText.class::isInstance);
    }

    private static Says says(Schema.Spec rule, ValuePath path) {
        String label = rule.text("title").isEmpty() || path.last().matches("[0-9]+") ? rule.ownText("title") : rule.text("title");
        String help = rule.ownText("description").isEmpty() && !rule.ownText("title").isEmpty() ? "" : rule.text("description");
        return new Says(label.isEmpty() ? rule.text("title") : label, help, rule.example());
    }

    private State state(Schema.Spec rule, ValuePath path, Optional<PlainValue> value, List<Option> options) {
        boolean unknown = value.filter(FieldMaker::isUnknown).isPresent();
        String text = value.filter(one -> one instanceof PlainText && !unknown).map(one -> ((PlainText) one).text()).orElse("");
        Span span = file.whole(path);
        boolean there = value.isPresent();
        int rows = text.lines().mapToInt(line -> 1 + line.length() / LINE).sum();
        return new State(text, unknown, rule.mayBeUnknown() || unknown, there ? span.line() + ":" + span.column() : "",
                there ? span.endLine() + ":" + span.endColumn() : "", Math.max(1, rows), leadsOn(rule));
    }

    /** What is named and not there is an option too: it is not for a form to lose it. */
    private List<Option> options(Schema.Spec rule, Optional<PlainValue> value) {
        List<String> chosen = value.filter(one -> !isUnknown(one)).map(FieldMaker::texts).orElse(List.of());
        List<Option> there = rule.names().isEmpty() ? rule.choices().stream().filter(choice -> !choice.equals(FormPost.ONBEKEND))
                .map(choice -> new Option(choice, rule.called(choice), false)).toList() : names.below(rule.names());
        List<Option> marked = there.stream().map(option -> new Option(option.value(), option.label(), chosen.contains(option.value())))
                .toList();
        Stream<Option> missing = chosen.stream().filter(one -> there.stream().noneMatch(option -> option.value().equals(one)))
                .map(one -> new Option(one, one, true));
        return Stream.concat(marked.stream(), missing).toList();
    }

    static List<String> texts(PlainValue value) {
        return value instanceof PlainText text ? List.of(text.text())
                : value instanceof PlainList list ? list.items().stream().filter(PlainText.class::isInstance)
                        .map(item -> ((PlainText) item).text()).toList() : List.of();
    }

    private DeadlineFields deadline(Schema.Spec rule, ValuePath path, Optional<PlainValue> value) {
        DeadlineText text = value.filter(PlainText.class::isInstance).flatMap(one -> DeadlineText.of(((PlainText) one).text(), rule))
                .orElse(DeadlineText.NONE);
        return text.fields(rule, names.below(List.of("stappen")), value.isPresent() ? dates.apply(path) : "");
    }

    private List<FormField> items(Schema.Spec rule, ValuePath path, Optional<PlainValue> value, int depth) {
        Schema.Spec item = rule.items().orElse(rule);
        int count = value.filter(PlainList.class::isInstance).map(list -> ((PlainList) list).items().size()).orElse(0);
        List<FormField> items = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            items.add(field(item, path.child(i), depth + 1));
        }
        return items;
    }

    private List<FormField> entries(Schema.Spec rule, ValuePath path, Optional<PlainValue> value, int depth) {
        Schema.Spec entry = rule.named().orElse(rule);
        List<FormField> entries = new ArrayList<>();
        value.filter(PlainMap.class::isInstance).ifPresent(map -> ((PlainMap) map).entries()
                .forEach(one -> entries.add(field(entry, path.child(one.key()), depth + 1))));
        List<FormField> blank = entry.keys().isEmpty() ? List.of() : keys(entry, path.child(NEW), DEEPEST - 1);
        List<FormField> simple = blank.stream().filter(field -> field.parts().isEmpty() && field.kind() != Kind.LIST).limit(2).toList();
        FormField alone = field(entry, path.child(NEW), DEEPEST);
        entries.add(new FormField(path.child(NEW).toString(), Kind.BLANK_ENTRY, says(entry, path.child(NEW)), alone.state(), List.of(),
                DeadlineFields.NONE, simple.isEmpty() ? List.of(alone) : simple, List.of()));
        return entries;
    }

    /** What a short value could say besides, if it were written with keys; of nothing at all it would be too much. */
    private List<FormField> more(Schema.Spec rule, ValuePath path, Optional<PlainValue> value, Kind kind, int depth) {
        boolean isShort = value.isPresent() && (kind == Kind.TEXT || kind == Kind.PICK || kind == Kind.PICKS || kind == Kind.CHOICE);
        boolean isPlainText = rule.refersTo("tekst") && !rule.ownText("x-group").equals("head");
        if (!isShort || isPlainText || rule.shortKey().isEmpty() || depth >= 3 || !(value.get() instanceof PlainText)
                || isUnknown(value.get())) {
            return List.of();
        }
        return keys(rule, path, DEEPEST).stream().filter(field -> !field.key().equals(rule.shortKey()))
                .filter(field -> field.kind() != Kind.MAP && field.kind() != Kind.ENTRIES && field.kind() != Kind.LIST).toList();
    }
}

package nl.stapwijzer.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.edit.Edit;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.PlainValue;
import nl.stapwijzer.edit.PlainValue.PlainList;
import nl.stapwijzer.edit.PlainValue.PlainMap;
import nl.stapwijzer.edit.ValuePath;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;

/** One sending of a form, edit after edit. What cannot be done safely is left as it was, and said. */
final class Editing {
    private static final String STEPS = "stappen";
    private static final String NEXT = "daarna";
    private static final String NUMBER = "nummer";

    private final ValueChange change;
    private final Schema schema;
    private final NamesThere names;
    private final List<Diagnostic> refused = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final OptionalInt first;
    private EditableFile file;
    private ValuePath open;
    private Optional<NewName> newName = Optional.empty();

    /** @param names that an author may choose from here */
    Editing(Schema schema, EditableFile file, NamesThere names) {
        this.schema = schema;
        this.names = names;
        this.change = new ValueChange(schema);
        this.file = file;
        this.first = firstNumber();
    }

    EditableFile file() {
        return file;
    }

    List<Diagnostic> refused() {
        return refused;
    }

    /** What was done besides what was asked. */
    List<String> said() {
        return said;
    }

    /** What is to be shown now, if it is something else than before. */
    Optional<ValuePath> open() {
        return Optional.ofNullable(open);
    }

    void apply(FormPost post, Map<String, String> labels) {
        EditableFile before = file;
        post.wanted().forEach(wanted -> take(change.apply(file, wanted)));
        post.newSteps().forEach((from, title) -> {
            ValuePath made = step(title, from.steps().size() > 1 && from.steps().get(0).equals(STEPS)
                    ? Optional.of(from.steps().get(1)) : Optional.empty());
            if (file.value(made).isPresent()) {
                take(change.apply(file, new FormPost.Wanted(from, Optional.of(PlainValue.text(made.last())))));
            }
        });
        post.wanted().stream().filter(wanted -> wanted.value().isEmpty() || before.value(wanted.path()).isEmpty())
                .forEach(wanted -> decided(wanted, labels));
    }

    /**
     * A step with a question goes where its answers lead: what comes after it goes, and where that was is said. Without the question it is
     * as it was.
     */
    private void decided(FormPost.Wanted wanted, Map<String, String> labels) {
        ValuePath path = wanted.path();
        ValuePath after = path.isRoot() ? path : path.parent().child(NEXT);
        Optional<PlainValue> led = file.value(after);
        if (path.steps().size() != 3 || !path.last().equals("vraag")) {
            return;
        }
        if (wanted.value().isEmpty() && led.isEmpty()) {
            file.opened(after).ifPresent(value ->
                    take(file.apply(new Edit.Insert(after.parent(), placeOpened(after), Optional.of(NEXT), value))));
        } else if (wanted.value().isPresent() && led.isPresent()) {
            led.filter(value -> !FieldMaker.isUnknown(value)).map(FieldMaker::texts).filter(texts -> texts.size() == 1)
                    .ifPresent(texts -> said.add(labels.get("asked.choose").replace("{0}", title(texts.get(0)))));
            take(file.apply(new Edit.Remove(after)));
        }
    }

    /** Where a key stood when the file was opened: behind those before it that are still there. */
    private int placeOpened(ValuePath path) {
        List<String> before = keys(file.opened(path.parent()));
        List<String> now = keys(file.value(path.parent()));
        return before.subList(0, before.indexOf(path.last())).stream().mapToInt(key -> now.indexOf(key) + 1).max().orElse(0);
    }

    private static List<String> keys(Optional<PlainValue> value) {
        return value.filter(PlainMap.class::isInstance).map(map -> ((PlainMap) map).entries()).orElse(List.of()).stream()
                .map(PlainValue.PlainEntry::key).toList();
    }

    /** What a step or end is called. */
    private String title(String name) {
        return Stream.of(STEPS, "einden").flatMap(key -> file.value(new ValuePath(List.of(key, name))).stream()).findFirst()
                .flatMap(NamesThere::called).orElse(name);
    }

    /**
     * @param action such as {@code up:stappen/melden}
     * @param title of what is to be made
     * @param behind the step after which it comes, if that was said
     */
    void act(String action, String title, String behind, Map<String, String> labels) {
        int sign = action.indexOf(':');
        ValuePath path = ValuePath.parse(sign < 0 ? "" : action.substring(sign + 1));
        switch (sign < 0 ? action : action.substring(0, sign)) {
            case "up" -> move(path, -1);
            case "down" -> move(path, 1);
            case "remove" -> remove(path);
            case "copy" -> copy(path, labels.get("copy-of"));
            case "add" -> add(path, title, behind, labels);
            case "rename" -> rename(path, title, labels);
            default -> { }
        }
        first.ifPresent(from -> number(from, labels));
    }

    private List<String> steps() {
        return keys(file.value(new ValuePath(List.of(STEPS))));
    }

    private Optional<String> number(String step) {
        return file.value(new ValuePath(List.of(STEPS, step, NUMBER))).map(FieldMaker::texts).flatMap(texts -> texts.stream().findFirst());
    }

    /** The number of the first step, if the steps count on from it. */
    private OptionalInt firstNumber() {
        List<String> numbers = steps().stream().map(step -> number(step).filter(one -> one.matches("[0-9]{1,3}")).orElse("")).toList();
        if (numbers.isEmpty() || numbers.contains("")) {
            return OptionalInt.empty();
        }
        int first = Integer.parseInt(numbers.get(0));
        return IntStream.range(0, numbers.size()).allMatch(i -> Integer.parseInt(numbers.get(i)) == first + i) ? OptionalInt.of(first)
                : OptionalInt.empty();
    }

    /** Steps that counted on do so in their new order too. */
    private void number(int first, Map<String, String> labels) {
        List<String> steps = steps();
        long others = 0;
        for (int i = 0; i < steps.size(); i++) {
            String wanted = Integer.toString(first + i);
            Optional<String> old = number(steps.get(i));
            if (!old.equals(Optional.of(wanted))) {
                take(change.apply(file, new FormPost.Wanted(new ValuePath(List.of(STEPS, steps.get(i), NUMBER)),
                        Optional.of(PlainValue.text(wanted)))));
                others += old.isPresent() ? 1 : 0;
            }
        }
        if (others > 0) {
            said.add(labels.get("renumbered"));
        }
    }

    private void take(Checked<EditableFile> edited) {
        edited.value().ifPresent(after -> file = after);
        refused.addAll(edited.diagnostics());
    }

    private void move(ValuePath path, int by) {
        int place = place(path);
        int last = entries(path.parent()) - 1;
        if (place >= 0 && place + by >= 0 && place + by <= last) {
            take(file.apply(new Edit.Move(path, place + by)));
        }
    }

    private void remove(ValuePath path) {
        if (file.value(path).isPresent()) {
            take(file.apply(new Edit.Remove(path)));
            open = path.steps().size() == 2 ? path.parent() : null;
        }
    }

    private void copy(ValuePath path, String copyOf) {
        Optional<PlainValue> value = file.value(path);
        int place = place(path);
        if (value.isEmpty() || place < 0) {
            return;
        }
        boolean isItem = file.value(path.parent()).filter(PlainList.class::isInstance).isPresent();
        String name = FormPost.freeName(file, path.parent(), path.last() + "-" + copyOf);
        take(file.apply(new Edit.Insert(path.parent(), place + 1, isItem ? Optional.empty() : Optional.of(name), value.get())));
        open = isItem ? null : path.parent().child(name);
        Optional.ofNullable(open).filter(copied -> copied.steps().size() == 2)
                .flatMap(copied -> NamesThere.called(value.get(), copied)).ifPresent(title -> take(change.apply(file,
                        new FormPost.Wanted(title.path(), Optional.of(PlainValue.text(title.text() + " (" + copyOf + ")"))))));
    }

    /** A new thing with a name, of which only the title is known. */
    private void add(ValuePath collection, String title, String behind, Map<String, String> labels) {
        if (title.isBlank()) {
            return;
        }
        if (!collection.steps().equals(List.of(STEPS))) {
            open = named(collection, title);
            return;
        }
        ValuePath before = collection.child(behind.isEmpty() ? "?" : behind);
        boolean isThere = file.value(before).isPresent();
        open = step(title, Optional.of(behind).filter(one -> isThere));
        if (isThere) {
            lead(before, open, labels);
        }
    }

    /** A step that led on leads to the new one, and that to where it led. Of a question only its author knows which answer leads there. */
    private void lead(ValuePath before, ValuePath made, Map<String, String> labels) {
        ValuePath next = before.child(NEXT);
        if (file.value(before.child("vraag")).isPresent()) {
            said.add(labels.get("added.choose").replace("{0}", file.value(before).flatMap(NamesThere::called).orElse(before.last())));
            return;
        }
        Optional<PlainValue> led = file.value(next).filter(value -> !FieldMaker.isUnknown(value));
        led.ifPresent(value -> take(file.apply(new Edit.SetValue(made.child(NEXT), value))));
        take(change.apply(file, new FormPost.Wanted(next, Optional.of(PlainValue.text(made.last())))));
    }

    private ValuePath named(ValuePath collection, String title) {
        Schema.Spec rule = schema.at(file.source().name(), collection).flatMap(Schema.Spec::named).orElseThrow();
        List<String> from = schema.at(file.source().name(), collection).orElseThrow().namesOfKeys();
        boolean isChosen = !from.isEmpty();
        ValuePath path = collection.child(isChosen ? title : FormPost.freeName(file, collection, title));
        List<String> required = rule.map().map(way -> way.texts("required")).orElse(List.of());
        String key = rule.shortKey().isEmpty() ? required.isEmpty() ? rule.keys().stream().findFirst().orElse("") : required.get(0) : "";
        String called = names.below(from).stream().filter(option -> option.value().equals(title)).map(FormField.Option::label).findFirst()
                .orElse(title.strip());
        PlainValue text = PlainValue.text(called);
        PlainValue value = key.isEmpty() ? text : PlainValue.map(PlainValue.entry(key, text));
        take(change.apply(file, new FormPost.Wanted(path, Optional.of(value))));
        return file.value(path).isPresent() ? path : collection;
    }

    /** A new step behind another, or at the end; the rest the school has not said yet. */
    private ValuePath step(String title, Optional<String> behind) {
        ValuePath steps = new ValuePath(List.of(STEPS));
        ValuePath path = steps.child(FormPost.freeName(file, steps, title));
        PlainValue open = PlainValue.text(FormPost.ONBEKEND);
        PlainValue value = PlainValue.map(PlainValue.entry("titel", PlainValue.text(title.strip())), PlainValue.entry("wie", open),
                PlainValue.entry("termijn", open), PlainValue.entry("daarna", open));
        int place = behind.map(step -> place(steps.child(step)) + 1).orElse(entries(steps));
        take(file.value(steps).isPresent() ? file.apply(new Edit.Insert(steps, place, Optional.of(path.last()), value))
                : change.apply(file, new FormPost.Wanted(path, Optional.of(value))));
        return path;
    }

    private void rename(ValuePath path, String name, Map<String, String> labels) {
        if (!name.matches("[a-z](?:-?[a-z0-9]){0,59}") || file.value(path).isEmpty() || name.equals(path.last())) {
            return;
        }
        List<ValuePath> mentions = new Mentions(schema, file).of(path);
        Checked<EditableFile> renamed = file.apply(new Edit.Rename(path, name));
        if (renamed.value().isEmpty()) {
            refused.addAll(renamed.diagnostics());
            return;
        }
        file = renamed.value().get();
        open = path.parent().child(name);
        newName = Optional.of(new NewName(path, name));
        mentions.forEach(mention -> mention(mention, newName.get()));
        said.add(labels.get("renamed").replace("{0}", path.last()).replace("{1}", name).replace("{2}", Integer.toString(mentions.size())));
    }

    /** What a thing was called, and what it is called now. */
    record NewName(ValuePath old, String name) {}

    /** Of the thing that was renamed, if one was. */
    Optional<NewName> newName() {
        return newName;
    }

    /** Renames a thing of another file wherever this one names it. @return at how many places */
    int follow(NewName renamed) {
        List<ValuePath> mentions = new Mentions(schema, file).of(renamed.old());
        mentions.forEach(mention -> mention(mention, renamed));
        return mentions.size();
    }

    private void mention(ValuePath mention, NewName renamed) {
        List<String> steps = new ArrayList<>(mention.steps());
        if (mention.steps().size() > 1 && mention.steps().subList(0, 2).equals(renamed.old().steps())) {
            steps.set(1, renamed.name());
        }
        ValuePath there = new ValuePath(steps);
        String text = file.value(there).map(FieldMaker::texts).map(texts -> texts.isEmpty() ? "" : texts.get(0)).orElse("");
        boolean isKey = there.last().equals(renamed.old().last());
        take(isKey ? file.apply(new Edit.Rename(there, renamed.name()))
                : file.apply(new Edit.SetValue(there, PlainValue.text(Mentions.renamed(text, renamed.old().last(), renamed.name())))));
    }

    private int entries(ValuePath path) {
        return file.value(path).map(value -> value instanceof PlainList list ? list.items().size()
                : value instanceof PlainMap map ? map.entries().size() : 0).orElse(0);
    }

    private int place(ValuePath path) {
        PlainValue parent = file.value(path.parent()).orElse(PlainValue.text(""));
        if (parent instanceof PlainMap map) {
            return map.entries().stream().map(PlainValue.PlainEntry::key).toList().indexOf(path.last());
        }
        return path.last().matches("[0-9]{1,6}") ? Integer.parseInt(path.last()) : -1;
    }
}

package nl.stapwijzer.serve;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.edit.Edit;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.PlainValue;
import nl.stapwijzer.edit.PlainValue.PlainEntry;
import nl.stapwijzer.edit.PlainValue.PlainList;
import nl.stapwijzer.edit.PlainValue.PlainMap;
import nl.stapwijzer.edit.ValuePath;
import nl.stapwijzer.source.Checked;

/** What a form wants, as an edit: a key comes where the schema has it, and what was written short gets keys when more is said. */
record ValueChange(Schema schema) {
    Checked<EditableFile> apply(EditableFile file, FormPost.Wanted wanted) {
        boolean there = file.value(wanted.path()).isPresent();
        if (wanted.value().isEmpty()) {
            return there ? removed(file, wanted.path()) : Checked.of(file, List.of());
        }
        return there ? file.apply(new Edit.SetValue(wanted.path(), wanted.value().get()))
                : added(file, wanted.path(), wanted.value().get());
    }

    /** What has nothing to say any more besides what a short value says is written short; what was not known is not known again. */
    private Checked<EditableFile> removed(EditableFile file, ValuePath path) {
        String key = path.isRoot() || path.parent().isRoot() ? ""
                : schema.at(file.source().name(), path.parent()).map(Schema.Spec::shortKey).orElse("");
        Optional<PlainValue> rest = file.value(path.parent()).filter(PlainMap.class::isInstance).map(map -> ((PlainMap) map).entries())
                .filter(entries -> entries.size() == 2 && !path.last().equals(key))
                .flatMap(entries -> entries.stream().filter(entry -> entry.key().equals(key)).findFirst()).map(PlainEntry::value)
                .filter(value -> !(value instanceof PlainMap))
                .filter(value -> !file.opened(path.parent()).equals(Optional.of(PlainValue.map(PlainValue.entry(key, value)))));
        boolean wasUnknown = !path.isRoot() && file.opened(path.parent()).filter(FieldMaker::isUnknown).isPresent();
        if (wasUnknown && file.value(path.parent())
                .equals(file.value(path).map(only -> PlainValue.map(PlainValue.entry(path.last(), only))))) {
            return file.apply(new Edit.SetValue(path.parent(), PlainValue.text(FormPost.ONBEKEND)));
        }
        Checked<EditableFile> shorter = rest.isEmpty() ? Checked.nothing(List.of())
                : file.apply(new Edit.SetValue(path.parent(), rest.get()));
        return shorter.value().isPresent() ? shorter : file.apply(new Edit.Remove(path));
    }

    private Checked<EditableFile> added(EditableFile file, ValuePath path, PlainValue value) {
        ValuePath above = path.parent();
        PlainValue inside = value;
        String step = path.last();
        while (file.value(above).isEmpty()) {
            inside = wrapped(file, above, step, inside);
            step = above.last();
            above = above.parent();
        }
        PlainValue parent = file.value(above).orElseThrow();
        if (parent instanceof PlainList list) {
            return file.apply(new Edit.Insert(above, list.items().size(), Optional.empty(), inside));
        } else if (parent instanceof PlainMap map) {
            return file.apply(new Edit.Insert(above, place(map, above, step, file), Optional.of(step), inside));
        }
        String key = schema.at(file.source().name(), above).map(Schema.Spec::shortKey).orElse("");
        PlainEntry added = PlainValue.entry(step, inside);
        PlainValue longer = key.isEmpty() || FieldMaker.isUnknown(parent) ? PlainValue.map(added)
                : PlainValue.map(PlainValue.entry(key, parent), added);
        return file.apply(new Edit.SetValue(above, longer));
    }

    private PlainValue wrapped(EditableFile file, ValuePath place, String step, PlainValue value) {
        boolean isList = step.matches("[0-9]+") && schema.at(file.source().name(), place).flatMap(Schema.Spec::items).isPresent();
        return isList ? PlainValue.list(value) : PlainValue.map(PlainValue.entry(step, value));
    }

    /** Behind the last key that the schema has before it; what an author named comes last. */
    private int place(PlainMap map, ValuePath path, String key, EditableFile file) {
        List<String> order = schema.at(file.source().name(), path).map(Schema.Spec::keys).orElse(List.of());
        int own = order.indexOf(key);
        if (own < 0) {
            return map.entries().size();
        }
        for (int i = map.entries().size() - 1; i >= 0; i--) {
            int other = order.indexOf(map.entries().get(i).key());
            if (other >= 0 && other < own) {
                return i + 1;
            }
        }
        return 0;
    }
}

package nl.stapwijzer.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.stapwijzer.edit.PlainValue.PlainEntry;
import nl.stapwijzer.edit.PlainValue.PlainList;
import nl.stapwijzer.edit.PlainValue.PlainMap;
import nl.stapwijzer.edit.PlainValue.PlainText;
import nl.stapwijzer.read.yaml.WrittenValue;
import nl.stapwijzer.read.yaml.YamlFile;
import nl.stapwijzer.source.Message;

/** What an edit does to the values of a file, whatever the way they are written. An item of a list is an entry with its place as key. */
final class PlainTree {
    private PlainTree() {}

    static PlainValue of(WrittenValue written) {
        if (written.isText()) {
            return new PlainText(written.text());
        }
        return written.isList() ? new PlainList(written.entries().stream().map(entry -> of(entry.value())).toList())
                : new PlainMap(written.entries().stream().map(entry -> new PlainEntry(entry.name(), of(entry.value()))).toList());
    }

    static List<PlainEntry> entries(PlainValue value) {
        if (value instanceof PlainList list) {
            return IntStream.range(0, list.items().size()).mapToObj(i -> new PlainEntry(Integer.toString(i), list.items().get(i))).toList();
        }
        return value instanceof PlainMap map ? map.entries() : List.of();
    }

    /** The place among the entries of what has this key; -1 if nothing has it. */
    static int place(PlainValue value, String key) {
        List<PlainEntry> entries = entries(value);
        return IntStream.range(0, entries.size()).filter(i -> entries.get(i).key().equals(key)).findFirst().orElse(-1);
    }

    static Optional<PlainValue> find(PlainValue root, ValuePath path) {
        Optional<PlainValue> here = Optional.of(root);
        for (String step : path.steps()) {
            here = here.flatMap(value -> entries(value).stream().filter(entry -> entry.key().equals(step)).findFirst()
                    .map(PlainEntry::value));
        }
        return here;
    }

    /** Why an edit makes no sense here, whatever the way things are written. */
    static Optional<Message> fault(PlainValue root, Edit edit) {
        Optional<PlainValue> there = find(root, edit.path());
        if (there.isEmpty() || edit.path().isRoot() && !(edit instanceof Edit.Insert)) {
            return Optional.of(Message.of("edit-no-such-place", edit.path()));
        }
        if (edit instanceof Edit.SetValue set && isDeeper(set.value(), YamlFile.MOST_LEVELS)) {
            return Optional.of(Message.of("too-deep", YamlFile.MOST_LEVELS));
        }
        if (edit instanceof Edit.Insert insert) {
            return faultOfInsert(there.get(), insert);
        }
        if (edit instanceof Edit.Remove remove && above(root, remove.path()).isRoot()) {
            return Optional.of(Message.of("edit-nothing-left"));
        }
        if (edit instanceof Edit.Move move && !isBetween(move.place(), siblings(root, edit).size() - 1)) {
            return Optional.of(Message.of("edit-no-such-place", edit.path().parent().child(move.place())));
        }
        if (edit instanceof Edit.Rename rename && !rename.key().equals(rename.path().last())) {
            PlainValue parent = find(root, edit.path().parent()).orElseThrow();
            return !(parent instanceof PlainMap) ? Optional.of(Message.of("edit-no-such-place", edit.path())) : taken(parent, rename.key());
        }
        return Optional.empty();
    }

    private static Optional<Message> faultOfInsert(PlainValue parent, Edit.Insert insert) {
        boolean fits = insert.key().isPresent() ? parent instanceof PlainMap : parent instanceof PlainList;
        if (!fits || !isBetween(insert.place(), entries(parent).size())) {
            return Optional.of(Message.of("edit-no-such-place",
                    insert.path().child(insert.key().orElse(Integer.toString(insert.place())))));
        }
        return isDeeper(insert.value(), YamlFile.MOST_LEVELS) ? Optional.of(Message.of("too-deep", YamlFile.MOST_LEVELS))
                : insert.key().flatMap(key -> taken(parent, key));
    }

    private static boolean isDeeper(PlainValue value, int levels) {
        return levels == 0 ? !(value instanceof PlainText) : entries(value).stream().anyMatch(entry -> isDeeper(entry.value(), levels - 1));
    }

    private static Optional<Message> taken(PlainValue map, String key) {
        return place(map, key) < 0 ? Optional.empty() : Optional.of(Message.of("edit-key-exists", key));
    }

    private static boolean isBetween(int place, int most) {
        return 0 <= place && place <= most;
    }

    private static List<PlainEntry> siblings(PlainValue root, Edit edit) {
        return entries(find(root, edit.path().parent()).orElseThrow());
    }

    /** What goes when this is removed: itself, or the largest list or map that would be left empty; the root if nothing would be left. */
    static ValuePath above(PlainValue root, ValuePath path) {
        ValuePath gone = path;
        while (!gone.isRoot() && entries(find(root, gone.parent()).orElseThrow()).size() == 1) {
            gone = gone.parent();
        }
        return gone;
    }

    /** What the values must be after an edit that has no fault. */
    static PlainValue after(PlainValue root, Edit edit) {
        ValuePath path = edit instanceof Edit.Remove ? above(root, edit.path()) : edit.path();
        if (edit instanceof Edit.SetValue set) {
            return changed(root, path.steps(), old -> set.value());
        }
        if (edit instanceof Edit.Insert insert) {
            return changed(root, path.steps(), parent -> with(parent, entries -> {
                entries.add(insert.place(), new PlainEntry(insert.key().orElse(""), insert.value()));
                return entries;
            }));
        }
        return changed(root, path.parent().steps(), parent -> with(parent, entries -> {
            int place = place(parent, path.last());
            PlainEntry entry = entries.remove(place);
            if (edit instanceof Edit.Move move) {
                entries.add(move.place(), entry);
            } else if (edit instanceof Edit.Rename rename) {
                entries.add(place, new PlainEntry(rename.key(), entry.value()));
            }
            return entries;
        }));
    }

    private static PlainValue changed(PlainValue value, List<String> steps, UnaryOperator<PlainValue> change) {
        if (steps.isEmpty()) {
            return change.apply(value);
        }
        return with(value, entries -> {
            int place = place(value, steps.get(0));
            PlainEntry old = entries.get(place);
            entries.set(place, new PlainEntry(old.key(), changed(old.value(), steps.subList(1, steps.size()), change)));
            return entries;
        });
    }

    private static PlainValue with(PlainValue value, UnaryOperator<List<PlainEntry>> change) {
        List<PlainEntry> entries = change.apply(new ArrayList<>(entries(value)));
        return value instanceof PlainMap ? new PlainMap(entries) : new PlainList(entries.stream().map(PlainEntry::value).toList());
    }
}

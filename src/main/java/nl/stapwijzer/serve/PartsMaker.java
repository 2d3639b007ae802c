package nl.stapwijzer.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.PlainValue.PlainEntry;
import nl.stapwijzer.edit.PlainValue.PlainMap;
import nl.stapwijzer.edit.ValuePath;
import nl.stapwijzer.serve.BenchPage.Group;
import nl.stapwijzer.serve.BenchPage.Item;

/** What of a definition can be opened, on the left. */
record PartsMaker(Schema schema, FormMaker forms, OpenFiles files) {
    private static final String STEPS = "stappen";

    List<Group> of(EditableFile file, Spot place) throws IOException {
        String open = place.path().isRoot() ? "" : place.path().steps().get(0);
        List<Group> groups = new ArrayList<>();
        Schema.Spec root = schema.of(place.file());
        groups.add(new Group(root.text("title"), place.at(new ValuePath(List.of())).address(), place.path().isRoot(), List.of(), ""));
        for (String key : root.keys()) {
            Schema.Spec rule = root.child(key).orElseThrow();
            ValuePath path = new ValuePath(List.of(key));
            if (FormMaker.isOfItsOwn(rule)) {
                groups.add(new Group(rule.text("title"), place.at(path).address(), open.equals(key),
                        key.equals(STEPS) || open.equals(key) ? items(file, path, place) : List.of(), key));
            }
        }
        groups.sort((a, b) -> Integer.compare(order(a, file), order(b, file)));
        return groups;
    }

    /** The steps first, then what is filled in, then what is not there yet. */
    private static int order(Group group, EditableFile file) {
        return group.key().isEmpty() ? 0 : group.key().equals(STEPS) ? 1
                : file.value(new ValuePath(List.of(group.key()))).isPresent() ? 2 : 3;
    }

    private List<Item> items(EditableFile file, ValuePath path, Spot place) throws IOException {
        Map<String, String> called = forms.called(file, path, files.names(file));
        return file.value(path).filter(PlainMap.class::isInstance).map(map -> ((PlainMap) map).entries()).orElse(List.of()).stream()
                .map(entry -> item(entry, path, place, called)).toList();
    }

    private static Item item(PlainEntry entry, ValuePath path, Spot place, Map<String, String> called) {
        ValuePath own = path.child(entry.key());
        boolean current = place.path().steps().size() > path.steps().size()
                && place.path().steps().subList(0, own.steps().size()).equals(own.steps());
        String title = called.getOrDefault(entry.key(), NamesThere.called(entry.value()).orElse(entry.key()));
        return new Item(title, place.at(own).address(), current);
    }
}

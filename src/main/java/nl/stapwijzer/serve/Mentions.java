package nl.stapwijzer.serve;

import java.util.ArrayList;
import java.util.List;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.PlainValue;
import nl.stapwijzer.edit.PlainValue.PlainEntry;
import nl.stapwijzer.edit.PlainValue.PlainList;
import nl.stapwijzer.edit.PlainValue.PlainMap;
import nl.stapwijzer.edit.PlainValue.PlainText;
import nl.stapwijzer.edit.ValuePath;

/** Where a definition names one of its own things: by the kind of name that the schema says may stand there, never by the word alone. */
record Mentions(Schema schema, EditableFile file) {
    private static final String FROM = " vanaf ";

    /**
     * The values and keys that name a thing.
     *
     * @param thing such as {@code stappen/melden}
     */
    List<ValuePath> of(ValuePath thing) {
        List<ValuePath> found = new ArrayList<>();
        find(file.value(), schema.of(file.source().name()), new ValuePath(List.of()), thing, List.of(), found);
        found.remove(thing);
        return found;
    }

    private static void find(PlainValue value, Schema.Spec rule, ValuePath path, ValuePath thing, List<String> outer,
            List<ValuePath> found) {
        String kind = thing.steps().get(0);
        List<String> names = rule.names().isEmpty() ? outer : rule.names();
        if (value instanceof PlainText text) {
            boolean isName = names.contains(kind) && text.text().equals(thing.last());
            boolean isAnchor = !rule.parts().isEmpty() && kind.equals("stappen") && text.text().endsWith(FROM + thing.last());
            if (isName || isAnchor) {
                found.add(path);
            }
        } else if (value instanceof PlainList list) {
            for (int i = 0; i < list.items().size(); i++) {
                find(list.items().get(i), rule.items().orElse(rule), path.child(i), thing, names, found);
            }
        } else if (value instanceof PlainMap map) {
            for (PlainEntry entry : map.entries()) {
                if (rule.namesOfKeys().contains(kind) && entry.key().equals(thing.last())) {
                    found.add(path.child(entry.key()));
                }
                rule.child(entry.key()).ifPresent(child -> find(entry.value(), child, path.child(entry.key()), thing, List.of(), found));
            }
        }
    }

    /** A text that names it, with the other name in it. */
    static String renamed(String text, String old, String name) {
        return text.equals(old) ? name : text.substring(0, text.length() - old.length()) + name;
    }
}

package nl.stapwijzer.serve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.PlainValue.PlainMap;

/** What the view of the text offers while somebody types: the keys that the schema knows, its choices, and the names in the file. */
final class Completion {
    private static final int DEEPEST = 6;

    private Completion() {}

    static List<String> words(Schema.Spec root, Optional<EditableFile> file) {
        Set<String> words = new TreeSet<>();
        collect(root, words, 0);
        file.ifPresent(there -> {
            if (there.value() instanceof PlainMap map) {
                map.entries().forEach(entry -> {
                    if (entry.value() instanceof PlainMap named && root.child(entry.key()).flatMap(Schema.Spec::named).isPresent()) {
                        named.entries().forEach(one -> words.add(one.key()));
                    }
                });
            }
        });
        return List.copyOf(words);
    }

    private static void collect(Schema.Spec rule, Set<String> words, int depth) {
        words.addAll(rule.choices());
        if (depth < DEEPEST) {
            rule.keys().forEach(key -> {
                if (words.add(key + ":") || depth < 2) {
                    rule.child(key).ifPresent(child -> collect(child, words, depth + 1));
                }
            });
            rule.items().ifPresent(item -> collect(item, words, depth + 1));
            rule.named().ifPresent(named -> collect(named, words, depth + 1));
        }
    }
}

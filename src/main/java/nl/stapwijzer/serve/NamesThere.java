package nl.stapwijzer.serve;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.PlainValue;
import nl.stapwijzer.edit.PlainValue.PlainMap;
import nl.stapwijzer.edit.PlainValue.PlainText;
import nl.stapwijzer.edit.ValuePath;
import nl.stapwijzer.serve.FormField.Option;

/** The names that an author may choose from, each with what it is called: those in the file itself, or of all protocols. */
record NamesThere(List<EditableFile> files) {
    NamesThere {
        files = List.copyOf(files);
    }

    /** @param keys of the definition, below which the names stand */
    List<Option> below(List<String> keys) {
        return keys.stream().flatMap(key -> files.stream().flatMap(file -> below(file, key))).distinct().toList();
    }

    private static Stream<Option> below(EditableFile file, String key) {
        return file.value(new ValuePath(List.of(key))).stream()
                .flatMap(value -> value instanceof PlainMap map ? map.entries().stream() : Stream.of())
                .map(entry -> new Option(entry.key(), called(entry.value()).orElse(entry.key()), false));
    }

    /** The text of a thing that is only a text, else the first text in it that names it. */
    static Optional<String> called(PlainValue value) {
        return called(value, new ValuePath(List.of())).map(Called::text);
    }

    /** The same, with where it stands. */
    static Optional<Called> called(PlainValue value, ValuePath path) {
        if (value instanceof PlainText text) {
            return Optional.of(new Called(path, text.text()));
        }
        return value instanceof PlainMap map ? map.entries().stream()
                .filter(entry -> List.of("titel", "naam", "tekst", "label").contains(entry.key()))
                .findFirst().flatMap(entry -> called(entry.value(), path.child(entry.key()))) : Optional.empty();
    }

    record Called(ValuePath path, String text) {}
}

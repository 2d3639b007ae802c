package nl.stapwijzer.edit;

import java.util.Optional;
import java.util.stream.Collectors;
import nl.stapwijzer.edit.PlainValue.PlainMap;

/** A whole file, new, as an author would write it. */
public final class NewText {
    private NewText() {}

    /** A line for each key, and more for what is long. */
    public static String of(PlainMap values) {
        NewLines lines = new NewLines(Spelling.WHERE_NEEDED, 2);
        return values.entries().stream().flatMap(entry -> lines.entry(Optional.of(entry.key()), entry.value(), 0, false).stream())
                .map(line -> line + "\n").collect(Collectors.joining());
    }
}

package nl.stapwijzer.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.SourceFile;

/** The definitions on the desk, each read once for as long as it stays the same. */
final class OpenFiles {
    static final String SCHOOL = "site/school.yaml";

    private final Desk desk;
    private final Map<String, EditableFile> opened = new ConcurrentHashMap<>();

    OpenFiles(Desk desk) {
        this.desk = desk;
    }

    List<String> names() throws IOException {
        return desk.files().names();
    }

    /** Nothing if it cannot be changed value by value. */
    Optional<EditableFile> open(String name) {
        return desk.files().read(name).value().flatMap(this::open);
    }

    /** The same of a text that was read already. */
    Optional<EditableFile> open(SourceFile text) {
        Optional<EditableFile> known = Optional.ofNullable(opened.get(text.name())).filter(file -> file.source().equals(text));
        if (known.isPresent()) {
            return known;
        }
        Optional<EditableFile> file = read(text).value();
        file.ifPresent(there -> opened.put(text.name(), there));
        return file;
    }

    /** Remembers how values were written before they were changed, for when they come back. */
    void keep(EditableFile file) {
        opened.put(file.source().name(), file);
    }

    static Checked<EditableFile> read(SourceFile text) {
        return EditableFile.open(text, text.name().equals(SCHOOL) ? "naam: Onze school" : "protocol: ons-protocol");
    }

    /** The protocols besides one. */
    List<EditableFile> others(String name) {
        try {
            return names().stream().filter(one -> !one.equals(SCHOOL) && !one.equals(name)).flatMap(one -> open(one).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What can be named in a file: what it has itself, in that of the school what the protocols have. */
    NamesThere names(EditableFile file) {
        return new NamesThere(file.source().name().equals(SCHOOL) ? others(SCHOOL) : List.of(file));
    }
}

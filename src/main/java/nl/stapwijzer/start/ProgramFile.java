package nl.stapwijzer.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.source.SourceFile;

/** Definitions that come with the program, beside its code. */
final class ProgramFile {
    private ProgramFile() {}

    static String text(String name) {
        try (InputStream in = ProgramFile.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EditableFile editable(String name) {
        return EditableFile.open(new SourceFile(name, text(name)), "").value().orElseThrow();
    }
}

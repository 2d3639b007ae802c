package nl.stapwijzer.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import nl.stapwijzer.publish.PublicationRefused;
import nl.stapwijzer.source.Message;

/** A disk, a permission, another process: what the program can only report. */
final class WorldFault {
    private WorldFault() {}

    static void print(Console console, IOException fault) {
        if (fault instanceof PublicationRefused refused) {
            console.problem(refused.reason(), List.of(refused.hint()));
        } else {
            console.problem(message(fault), List.of(Message.of("nothing-lost")));
        }
    }

    private static Message message(IOException fault) {
        String said = fault instanceof FileSystemException system ? system.getReason() : fault.getMessage();
        String reason = Objects.requireNonNullElse(said, "");
        if (reason.contains("No space left") || reason.contains("not enough space") || reason.contains("File too large")) {
            return Message.of("disk-full");
        }
        if (fault instanceof AccessDeniedException || reason.contains("Read-only") || reason.contains("not permitted")) {
            return Message.of("file-not-permitted", name(fault));
        }
        if (fault instanceof NoSuchFileException) {
            return Message.of("file-gone", name(fault));
        }
        return Message.of("file-trouble", name(fault), OurFault.withoutFolders(reason));
    }

    /** Without its folders, which are nobody's business. */
    private static String name(IOException fault) {
        String file = fault instanceof FileSystemException system ? system.getFile() : null;
        Path name = file == null ? null : Path.of(file).getFileName();
        return name == null ? "?" : name.toString();
    }
}

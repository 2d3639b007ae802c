package nl.stapwijzer.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.stapwijzer.source.Message;

/** One document in a file of its own, where the user says. Never over a file that is there: somebody may have filled it in. */
public final class NewFile {
    private NewFile() {}

    /**
     * Looks before the work whether the file could be written.
     *
     * @throws PublicationRefused if there is something of that name, or no folder to put it in
     */
    public static void refuseExisting(Path file) throws PublicationRefused {
        if (Files.exists(file)) {
            throw new PublicationRefused(Message.of("file-is-there", file.getFileName()), Message.of("file-is-there-hint"));
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new PublicationRefused(Message.of("file-without-folder", file.getFileName()), Message.of("file-without-folder-hint"));
        }
    }

    /**
     * Makes the file as a whole, or not at all.
     *
     * @throws PublicationRefused as {@link #refuseExisting} does
     */
    public static void write(Path file, byte[] content) throws IOException {
        refuseExisting(file);
        try {
            WholeFile.create(file, content);
        } catch (FileAlreadyExistsException e) {
            refuseExisting(file);
            throw e;
        }
    }
}

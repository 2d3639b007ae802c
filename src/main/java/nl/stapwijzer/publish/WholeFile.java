package nl.stapwijzer.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that comes as a whole or not at all: written under a name of our own beside its place, made durable, and moved there in one step.
 * When the program is killed or the disk is full, what stood there stands.
 */
public final class WholeFile {
    static final String STAGED = ".stapwijzer-nieuw";

    private WholeFile() {}

    /** Takes the place of what is there. */
    public static void replace(Path file, byte[] content) throws IOException {
        put(file, content, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @throws java.nio.file.FileAlreadyExistsException if there is something of that name */
    static void create(Path file, byte[] content) throws IOException {
        put(file, content);
    }

    private static void put(Path file, byte[] content, CopyOption... how) throws IOException {
        Path staged = staged(file);
        Files.deleteIfExists(staged); // of a run that was killed; or a link, through which nothing is written
        try {
            write(staged, content);
            Files.move(staged, file, how);
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    /** Where a file is on its way: a hidden neighbour, with a name that nobody else gives. */
    static Path staged(Path file) {
        return file.resolveSibling("." + file.getFileName() + STAGED);
    }

    /** Durable, and in its own place at once: for a folder that is itself on its way. */
    static void write(Path file, byte[] content) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
    }
}

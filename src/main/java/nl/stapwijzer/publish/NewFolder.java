package nl.stapwijzer.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.stapwijzer.source.Message;

/**
 * A folder of somebody's own files in the making. They are written to a hidden folder within it, and come in place when all of them are
 * there. It is never made where something else is; closing without {@link #settle} leaves what there was.
 */
public final class NewFolder implements AutoCloseable {

    private final Path folder;
    private final boolean isOurs;

    private NewFolder(Path folder, boolean isOurs) {
        this.folder = folder;
        this.isOurs = isOurs;
    }

    /**
     * @param wanted need not exist; what a run that was killed left there is cleared
     * @throws PublicationRefused if it is a file, or holds anything
     */
    public static NewFolder open(Path wanted) throws IOException {
        Path folder = wanted.toAbsolutePath().normalize();
        Path name = Objects.requireNonNullElse(folder.getFileName(), folder);
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
            throw new PublicationRefused(Message.of("out-is-a-file", name), Message.of("choose-new-folder"));
        }
        boolean isOurs = !Files.exists(folder);
        if (!isOurs) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.anyMatch(one -> !one.endsWith(WholeFile.STAGED))) {
                    throw new PublicationRefused(Message.of("new-folder-not-empty", name), Message.of("choose-new-folder"));
                }
            }
        }
        Files.createDirectories(folder);
        NewFolder made = new NewFolder(folder, isOurs);
        try {
            Trees.delete(made.staged());
            Files.createDirectory(made.staged());
            return made;
        } catch (IOException e) {
            try (made) {
                throw e;
            }
        }
    }

    /** Where the files are until they are settled. */
    public Path staged() {
        return folder.resolve(WholeFile.STAGED);
    }

    /** @param name below the folder, with forward slashes; a file that was written before is replaced */
    public void write(String name, byte[] content) throws IOException {
        Path file = staged().resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Puts all that was written in its place. */
    public void settle() throws IOException {
        List<Path> written;
        try (Stream<Path> inside = Files.list(staged())) {
            written = inside.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : written) {
            Files.move(one, folder.resolve(one.getFileName()));
        }
    }

    /** Clears what was not settled. */
    @Override
    public void close() throws IOException {
        Trees.delete(staged());
        if (isOurs) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        }
    }
}

package nl.stapwijzer.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.stapwijzer.source.Message;

/**
 * One publication in the making: a reader of the folder finds the whole old one or the whole new one, whatever goes wrong.
 *
 * <p>Files are written to a hidden folder beside the target. {@link #publish} renames the old publication away and the new
 * one in; between those two steps there is none, and when a build is killed just there, the next one puts the old one back.
 * Closing without publishing leaves the old publication as it was. One build at a time per target, also between processes.
 */
public final class Publication implements Sink, AutoCloseable {
    private final Target target;
    private final Path staged;
    private final Path previous;
    private final FileChannel lock;

    private Publication(Target target, FileChannel lock) {
        this.target = target;
        this.staged = target.beside(Target.NEW);
        this.previous = target.beside(Target.OLD);
        this.lock = lock;
    }

    /**
     * Takes the lock, puts right what a killed build left, and starts with an empty publication.
     *
     * @param home the user's own folder, which is never a target
     * @throws PublicationRefused if this is no place to publish, or another build is busy there
     */
    public static Publication open(Path wanted, Path project, Path home, PublishedKind kind) throws IOException {
        Target target = Target.of(wanted, project, home);
        target.makeRoomBeside();
        Publication publication = new Publication(target, lock(target));
        try {
            publication.recover();
            target.mustBeOurs(kind);
            Files.createDirectory(publication.staged);
            WholeFile.write(publication.staged.resolve(Target.MARKER), kind.mark().getBytes(StandardCharsets.UTF_8));
            return publication;
        } catch (IOException e) {
            try (publication) {
                throw e;
            }
        }
    }

    /**
     * Puts right whatever killed builds left in a project folder: an old publication comes back, half a new one goes. What is busy, or
     * cannot be put right, stays as it is.
     */
    public static void putRight(Path project, Path home) throws IOException {
        for (Path folder : Target.leftIn(project)) {
            try {
                Target target = Target.of(Archive.folderOf(folder), project, home);
                try (Publication left = new Publication(target, lock(target))) {
                    left.recover();
                    Archive.clearLeft(folder);
                }
            } catch (IOException e) {
                continue; // the build that publishes there will say so
            }
        }
    }

    /** A file that stands there already is on the disk for sure: it gets a second name, in the new publication. */
    @Override
    public void write(String path, byte[] content) throws IOException {
        if (!OutputNames.isPlain(path)) {
            throw new IllegalArgumentException("not a plain name: " + path);
        }
        Path file = staged.resolve(path);
        Files.createDirectories(file.getParent());
        if (!isThere(path, content) || !link(file, target.folder().resolve(path))) {
            WholeFile.write(file, content);
        }
    }

    private boolean isThere(String path, byte[] content) {
        try (FileChannel there = FileChannel.open(target.folder().resolve(path), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer bytes = ByteBuffer.allocate(there.size() == content.length ? content.length : 0);
            while (bytes.hasRemaining() && there.read(bytes) >= 0) {
                continue;
            }
            return Arrays.equals(bytes.array(), content);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean link(Path name, Path file) {
        try {
            Files.createLink(name, file);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** By the names, sizes and times of its files. */
    @Override
    public Optional<String> standing() throws IOException {
        if (PublishedKind.in(target.folder()).isEmpty()) {
            return Optional.empty();
        }
        StringBuilder all = new StringBuilder();
        Files.walkFileTree(target.folder(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                all.append(target.folder().relativize(file)).append(' ').append(attributes.isRegularFile()).append(' ')
                        .append(attributes.size()).append(' ').append(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)).append('\n');
                return FileVisitResult.CONTINUE;
            }
        });
        return Optional.of(all.toString());
    }

    /** Where documents that were made can be kept for the next build, beside the publication. */
    public Path storePlace() {
        return target.beside("voorraad");
    }

    @Override
    public void leaveOut(String folder) throws IOException {
        if (!OutputNames.isPlain(folder)) {
            throw new IllegalArgumentException("not a plain name: " + folder);
        }
        Trees.delete(staged.resolve(folder));
    }

    @Override
    public List<Message> publish() throws IOException {
        try (Stream<Path> folders = Files.walk(staged).filter(Files::isDirectory)) {
            for (Path folder : (Iterable<Path>) folders::iterator) {
                settle(folder);
            }
        }
        swap();
        settle(target.folder().getParent());
        try {
            discard(previous);
            return List.of();
        } catch (IOException e) {
            return List.of(Message.of("old-publication-left", previous.getFileName()));
        }
    }

    /** Gives up what was not published, and the lock. What cannot be cleared now is cleared by the next build. */
    @Override
    public void close() throws IOException {
        try (lock) {
            Trees.delete(staged);
        }
    }

    private void swap() throws IOException {
        boolean replaces = Files.exists(target.folder());
        if (replaces) {
            rename(target.folder(), previous);
        }
        try {
            rename(staged, target.folder());
        } catch (IOException e) {
            if (replaces) {
                rename(previous, target.folder());
            }
            throw e;
        }
    }

    private void recover() throws IOException {
        if (!Files.exists(target.folder()) && PublishedKind.in(previous).isPresent()) {
            rename(previous, target.folder());
        }
        discard(previous);
        Trees.delete(staged);
    }

    /** The marker goes first: without it a half-deleted tree is never taken for a publication. */
    private static void discard(Path tree) throws IOException {
        Files.deleteIfExists(tree.resolve(Target.MARKER));
        Trees.delete(tree);
    }

    private static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes a folder's list of names durable. Not every system can: where it cannot, the rename is still one step. */
    private static void settle(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            return;
        }
    }

    private static FileChannel lock(Target target) throws IOException {
        FileChannel channel = FileChannel.open(target.beside("slot"), StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // another build of this same program: the same answer as for one of another process
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new PublicationRefused(Message.of("another-build-is-busy"), Message.of("wait-for-other-build"));
    }
}

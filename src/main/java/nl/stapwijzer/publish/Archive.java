package nl.stapwijzer.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.stapwijzer.source.Message;

/**
 * A publication in one file, beside its folder and named after it. The same publication gives the same bytes on every Java: in the
 * order of the names, without the moment, and not pressed, since each Java presses in its own way and documents are pressed already.
 */
public final class Archive {
    private static final String ENDING = ".zip";
    private static final String MARK = "Stapwijzer";
    private static final LocalDateTime NO_MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path file;

    private Archive(Path file) {
        this.file = file;
    }

    /**
     * @param folder of the publication
     * @throws PublicationRefused if a file that is not ours has the name
     */
    public static Archive beside(Path folder) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        Path file = whole.resolveSibling(whole.getFileName() + ENDING);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isOurs(file)) {
            throw new PublicationRefused(Message.of("zip-is-not-ours", file.getFileName()), Message.of("choose-other-out"));
        }
        return new Archive(file);
    }

    /** Replaces the archive as a whole. */
    public void write(Path folder) throws IOException {
        Path staged = WholeFile.staged(file);
        try {
            Files.deleteIfExists(staged); // of a run that was killed; or a link, through which nothing is written
            try (OutputStream out = Files.newOutputStream(staged,
                    StandardOpenOption.CREATE_NEW); ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setComment(MARK);
                zip.setMethod(ZipOutputStream.STORED);
                for (String name : names(folder)) {
                    add(zip, name, Files.readAllBytes(folder.resolve(name)));
                }
            }
            Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    /** The folder that an archive of this name is made of; any other name as it is. */
    static Path folderOf(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst(ENDING.replace(".", "[.]") + "$", ""));
    }

    /** Takes away half an archive that a killed run left. */
    static void clearLeft(Path file) throws IOException {
        if (Files.isRegularFile(WholeFile.staged(file), LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(WholeFile.staged(file));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(Files::isRegularFile).map(one -> folder.relativize(one).toString().replace('\\', '/'))
                    .filter(name -> !name.equals(Target.MARKER)).sorted().toList();
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_MOMENT);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static boolean isOurs(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return MARK.equals(zip.getComment());
        } catch (IOException e) {
            return false;
        }
    }
}

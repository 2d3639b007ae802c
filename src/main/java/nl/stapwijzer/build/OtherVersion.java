package nl.stapwijzer.build;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import nl.stapwijzer.source.Message;

/**
 * A version of a school's folder that stands elsewhere: another folder, a zip,
         or a revision that Git knows. What is unpacked is thrown away
 * when it is closed.
 */
public final class OtherVersion implements AutoCloseable {
    private static final List<String> PARTS = List.of("protocols/", "site/", "templates/");
    private static final long LARGEST = 256L << 20;
    private static final int MOST = 20_000;

    private final Project project;
    private final Optional<Path> unpacked;

    private OtherVersion(Project project, Optional<Path> unpacked) {
        this.project = project;
        this.unpacked = unpacked;
    }

    /** Why there is no version of this name. */
    public static final class Missing extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Message reason;

        private Missing(String key, Object... arguments) {
            super(key);
            this.reason = Message.of(key, arguments);
        }

        public Message reason() {
            return reason;
        }
    }

    public Project project() {
        return project;
    }

    /**
     * @param written as the user wrote it
     * @param file where that would be as a folder or a file
     * @param around the folder whose revisions Git knows
     */
    public static OtherVersion open(String written, Path file, Path around) throws IOException, Missing {
        if (Files.isDirectory(file)) {
            return new OtherVersion(Project.in(file).orElseThrow(() -> new Missing("version-without-protocols", written)),
                    Optional.empty());
        } else if (Files.exists(file)) {
            return unpacked(written, Files.newInputStream(file));
        }
        return unpacked(written, new ByteArrayInputStream(revision(written, around)));
    }

    /** What Git has of it, as a zip. */
    private static byte[] revision(String written, Path around) throws IOException, Missing {
        if (written.startsWith("-")) {
            throw new Missing("version-unknown", written);
        }
        Process git;
        try {
            git = new ProcessBuilder("git", "-C", around.toString(), "archive", "--format=zip", written + ":./")
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            throw new Missing("version-unknown-without-git", written);
        }
        git.getOutputStream().close();
        byte[] zip = git.getInputStream().readAllBytes();
        try {
            if (git.waitFor() != 0) {
                throw new Missing("version-unknown", written);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return zip;
    }

    private static OtherVersion unpacked(String written, InputStream zip) throws IOException, Missing {
        Path folder = Files.createTempDirectory("stapwijzer-");
        try (zip) {
            unpack(written, zip, folder);
            Path root = root(folder);
            return new OtherVersion(Project.in(root).orElseThrow(() -> new Missing("version-without-protocols", written)),
                    Optional.of(folder));
        } catch (IOException | Missing | RuntimeException e) {
            remove(folder);
            throw e;
        }
    }

    /** A zip may hold one folder with everything in it. */
    private static Path root(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> all = inside.toList();
            return all.size() == 1 && !Files.isDirectory(folder.resolve(Project.PROTOCOLS)) ? all.get(0) : folder;
        }
    }

    private static void unpack(String written, InputStream zip, Path folder) throws IOException, Missing {
        long left = LARGEST;
        int entries = 0;
        try (ZipInputStream in = new ZipInputStream(zip)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (++entries > MOST || !file.startsWith(folder)) {
                    throw new Missing("version-unreadable", written);
                } else if (!entry.isDirectory() && isPart(entry.getName())) {
                    Files.createDirectories(file.getParent());
                    byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE, left + 1));
                    left -= content.length;
                    if (left < 0) {
                        throw new Missing("version-unreadable", written);
                    }
                    Files.write(file, content);
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new Missing("version-unreadable", written);
        }
        if (entries == 0) {
            throw new Missing("version-unreadable", written);
        }
    }

    /** Only what a version is read from is unpacked, whatever folder of the zip it is in. */
    private static boolean isPart(String name) {
        return PARTS.stream().anyMatch(part -> name.startsWith(part) || name.replaceFirst("^[^/]*/", "").startsWith(part));
    }

    @Override
    public void close() throws IOException {
        if (unpacked.isPresent()) {
            remove(unpacked.get());
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}

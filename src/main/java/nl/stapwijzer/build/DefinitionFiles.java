package nl.stapwijzer.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.stapwijzer.publish.WholeFile;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.SourceFile;
import nl.stapwijzer.source.Span;

/**
 * The definitions of a project for who writes in them. A save replaces a file as a whole or not at all, and only a file that is still
 * what the writer began with. What it replaces is kept in {@code .stapwijzer/versies}: the last ten of a file, some minutes apart.
 */
public final class DefinitionFiles {
    private static final String KEPT = ".stapwijzer";
    private static final int VERSIONS = 10;
    private static final Duration APART = Duration.ofMinutes(2);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH.mm.ss");
    private static final Pattern NAME = Pattern.compile("protocols/[a-z0-9]+(-[a-z0-9]+)*\\.yaml|site/school\\.yaml");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    /** Within this program; between programs there is the lock on a file. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Project project;
    private final Path root;

    public DefinitionFiles(Project project) throws IOException {
        this.project = project;
        this.root = project.folder().toRealPath();
    }

    /** The file of the school and those of the protocols, whether or not they can be read. */
    public List<String> names() throws IOException {
        return Stream.concat(project.files().protocols().value().orElse(List.of()).stream(), Stream.of(ProjectFiles.SCHOOL)).toList();
    }

    /** Nothing, with the reason, if it is no text, or stands outside the project. */
    public Checked<SourceFile> read(String name) {
        if (!NAME.matcher(name).matches()) {
            return refused(name, "file-missing", "go-to-project");
        }
        return project.files().text(name);
    }

    /** How a save ended: with what stands in the file meanwhile, if that is not what the writer began with. */
    public record Saved(Optional<SourceFile> other, List<Diagnostic> refusal) {
        public boolean isSaved() {
            return other.isEmpty() && refusal.isEmpty();
        }
    }

    /**
     * @param before what the writer began with, as {@link #read} gave it
     * @param now for the name of the version that is kept
     * @throws IOException if it cannot be written: then the file is as it was
     */
    public Saved save(String name, String before, String after, LocalDateTime now) throws IOException {
        synchronized (ONE_AT_A_TIME) {
            Path file = root.resolve(name);
            if (!NAME.matcher(name).matches() || !Files.exists(file) || !file.toRealPath().equals(file)) {
                return new Saved(Optional.empty(), refused(name, "file-outside-project", "put-file-itself-here").diagnostics());
            }
            Files.createDirectories(root.resolve(KEPT));
            try (FileChannel slot = FileChannel.open(root.resolve(KEPT).resolve("slot"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS); FileLock lock = slot.lock()) {
                byte[] there = Files.readAllBytes(file);
                Checked<SourceFile> found = Utf8.decode(name, there);
                if (!lock.isValid() || found.value().isEmpty()) {
                    return new Saved(Optional.empty(), found.diagnostics());
                }
                if (!found.value().get().text().equals(before)) {
                    return new Saved(found.value(), List.of());
                }
                if (!before.equals(after)) {
                    keep(name, there, now);
                    WholeFile.replace(file, encoded(after, there));
                }
                return new Saved(Optional.empty(), List.of());
            }
        }
    }

    /** The names of the versions that are kept, the newest first: the moment until which each was the file. */
    public List<String> versions(String name) throws IOException {
        Path folder = folder(name);
        if (!NAME.matcher(name).matches() || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> kept = Files.list(folder)) {
            return kept.map(file -> file.getFileName().toString()).filter(one -> one.matches("[0-9].*\\.yaml"))
                    .map(one -> one.substring(0, one.length() - ".yaml".length()))
                    .sorted(Comparator.reverseOrder()).toList();
        }
    }

    /** @param version one of {@link #versions} */
    public Optional<SourceFile> version(String name, String version) throws IOException {
        return versions(name).contains(version)
                ? Utf8.decode(name, Files.readAllBytes(folder(name).resolve(version + ".yaml"))).value() : Optional.empty();
    }

    private Path folder(String name) {
        return root.resolve(KEPT).resolve("versies").resolve(name);
    }

    /** Many changes shortly after each other are one version, of before the first of them. */
    private void keep(String name, byte[] content, LocalDateTime now) throws IOException {
        List<String> kept = versions(name);
        if (!kept.isEmpty() && kept.get(0).compareTo(MOMENT.format(now.minus(APART))) > 0
                && kept.get(0).compareTo(MOMENT.format(now)) <= 0) {
            return;
        }
        Path folder = folder(name);
        Files.createDirectories(folder);
        WholeFile.replace(folder.resolve(MOMENT.format(now) + ".yaml"), content);
        for (String old : versions(name).stream().skip(VERSIONS).toList()) {
            Files.deleteIfExists(folder.resolve(old + ".yaml"));
        }
    }

    /** The text as a file: with the mark at its beginning, if the file that it replaces has one. */
    private static byte[] encoded(String text, byte[] there) {
        boolean marked = there.length >= MARK.length && Arrays.equals(there, 0, MARK.length, MARK, 0, MARK.length);
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return marked ? ByteBuffer.allocate(MARK.length + content.length).put(MARK).put(content).array() : content;
    }

    private static Checked<SourceFile> refused(String name, String why, String hint) {
        return Checked.nothing(List.of(Diagnostic.error(Span.at(name, 1, 1), Message.of(why), Message.of(hint))));
    }
}

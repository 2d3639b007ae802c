package nl.stapwijzer.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import nl.stapwijzer.store.ContentKey;
import nl.stapwijzer.store.Digests;

/** This very program: its own files, the libraries beside it, and the Java that runs it. */
final class Program {
    private Program() {}

    /** Another one for every other program; none if that cannot be told. */
    static Optional<ContentKey> key() {
        try {
            Path home = Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            List<String> files = Files.isDirectory(home) ? below(home) : Stream.concat(within(home).stream(),
                    below(home.resolveSibling("lib")).stream()).toList();
            return Optional.of(new Digests(Set.of()).key(files, Runtime.version().toString(), System.getProperty("java.vm.vendor")));
        } catch (IOException | UncheckedIOException | URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** What stands in an archive, by its checksums. */
    private static List<String> within(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return zip.stream().map(entry -> entry.getName() + " " + entry.getCrc()).toList();
        }
    }

    private static List<String> below(Path folder) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) inside.filter(Files::isRegularFile)::iterator) {
                    files.put(folder.relativize(file).toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
                }
            }
        }
        return files.entrySet().stream().map(file -> file.getKey() + " " + file.getValue()).toList();
    }
}

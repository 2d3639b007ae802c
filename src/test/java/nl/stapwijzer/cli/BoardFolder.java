package nl.stapwijzer.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Repository;

/** The folder of an example board, to change and to build. */
final class BoardFolder {
    private final Path folder;

    private BoardFolder(Path folder) {
        this.folder = folder;
    }

    /** Three schools: one as the board says, one that changes and adds, one that leaves out. */
    static BoardFolder ofThree(Path above) throws IOException {
        BoardFolder board = new BoardFolder(above.resolve("bestuur"));
        Path from = Path.of("").toAbsolutePath().resolve(Repository.resource("cli/board"));
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                board.write(from.relativize(file).toString(), Files.readString(file));
            }
        }
        return board;
    }

    /** Without any school, and with the smallest protocol only. */
    static BoardFolder empty(Path above) throws IOException {
        BoardFolder board = ofThree(above);
        for (String key : new String[] {"de-beuk", "de-eik", "de-linde"}) {
            board.delete("site/scholen/" + key + ".yaml");
        }
        board.delete("protocols/samen.yaml");
        board.write("site/school.yaml", "naam: Voorbeeldbestuur\n");
        return board;
    }

    Path path() {
        return folder;
    }

    BoardFolder school(String key, String definition) throws IOException {
        return write("site/scholen/" + key + ".yaml", definition);
    }

    BoardFolder write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    BoardFolder delete(String name) throws IOException {
        Files.delete(folder.resolve(name));
        return this;
    }

    String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    BoardFolder replace(String name, String old, String now) throws IOException {
        String text = text(name);
        if (!text.contains(old)) {
            throw new AssertionError(old);
        }
        return write(name, text.replace(old, now));
    }

    Run run(String... arguments) {
        return Run.in(folder, arguments);
    }

    /** What is said, a line each as {@code file:line:column: kind: message [code]}. */
    String brief(String... more) {
        return run(Stream.concat(Stream.of("check", "--format", "short"), Stream.of(more)).toArray(String[]::new)).err();
    }

    /** Of each file of a publication what its content is known by. */
    Map<String, UUID> published(String name) throws IOException {
        Map<String, UUID> files = new TreeMap<>();
        Path root = folder.resolve(name);
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(Files::isRegularFile).forEach(file ->
                    files.put(root.relativize(file).toString(), UUID.nameUUIDFromBytes(bytes(file))));
        }
        return files;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page of the publication as a reader sees its words. */
    String page(String name) throws IOException {
        return org.jsoup.Jsoup.parse(new String(bytes(folder.resolve("publicatie").resolve(name)), StandardCharsets.UTF_8)).text();
    }
}

package nl.stapwijzer.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.stapwijzer.source.Message;

/**
 * The folder where a publication stands, and the rules for which folder may be one. It is replaced as a whole, so it must
 * hold nothing else.
 *
 * @param folder with every symbolic link followed
 */
record Target(Path folder) {
    static final String MARKER = ".stapwijzer";
    static final String NEW = "nieuw";
    static final String OLD = "oud";
    private static final Pattern LEFT = Pattern.compile("\\.(.+)\\.stapwijzer-(?:" + NEW + "|" + OLD + ")");
    private static final List<String> SOURCES = List.of("protocols", "site", "templates");

    /** Refuses what can be seen without looking into the folder: it is a file, or holds or is in what a build reads. */
    static Target of(Path wanted, Path project, Path home) throws IOException {
        Path plain = wanted.toAbsolutePath().normalize();
        Path name = Objects.requireNonNullElse(plain.getFileName(), plain);
        if (Files.exists(plain, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(plain)) {
            throw new PublicationRefused(Message.of("out-is-a-file", name), Message.of("choose-other-out"));
        }
        Path folder = real(plain);
        for (Path above = folder.getParent(); above != null; above = above.getParent()) {
            if (Files.exists(above) && !Files.isDirectory(above)) {
                throw new PublicationRefused(Message.of("out-is-a-file", above.getFileName()), Message.of("choose-other-out"));
            }
        }
        Path root = real(project.toAbsolutePath().normalize());
        if (root.startsWith(folder) || real(home.toAbsolutePath().normalize()).startsWith(folder)) {
            throw new PublicationRefused(Message.of("out-holds-your-files", name), Message.of("choose-other-out"));
        }
        if (SOURCES.stream().anyMatch(source -> folder.startsWith(root.resolve(source)))) {
            throw new PublicationRefused(Message.of("out-is-among-sources", name), Message.of("choose-other-out"));
        }
        return new Target(folder);
    }

    /** Refuses a folder with files in it that no build of ours put there, and one with something else of ours. */
    void mustBeOurs(PublishedKind wanted) throws IOException {
        Optional<PublishedKind> there = PublishedKind.in(folder);
        if (there.isPresent() && there.get() != wanted) {
            throw new PublicationRefused(there.get().refusal(wanted, folder.getFileName()), Message.of("choose-other-out"));
        }
        if (!Files.exists(folder) || there.isPresent()) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new PublicationRefused(Message.of("out-is-not-ours", folder.getFileName()), Message.of("choose-empty-out"));
            }
        }
    }

    /** The folder that it stands in, where a build works before it publishes. */
    void makeRoomBeside() throws IOException {
        Files.createDirectories(folder.getParent());
        mustBeWritable(folder.getParent());
    }

    private static void mustBeWritable(Path folder) throws PublicationRefused {
        if (!Files.isWritable(folder)) {
            throw new PublicationRefused(Message.of("out-may-not-be-made", Objects.requireNonNullElse(folder.getFileName(), folder)),
                    Message.of("choose-other-out"));
        }
    }

    /** The folder itself, for who adds files to it one by one. */
    void makeRoomWithin() throws IOException {
        if (Files.exists(folder)) {
            mustBeWritable(folder);
        } else {
            makeRoomBeside();
        }
    }

    /** A hidden neighbour for our own use, on the same disk so that a rename is one step. */
    Path beside(String use) {
        return folder.resolveSibling("." + folder.getFileName() + ".stapwijzer-" + use);
    }

    /** The folders that have such a neighbour, which only a killed build leaves. */
    static List<Path> leftIn(Path above) throws IOException {
        try (Stream<Path> inside = Files.list(above)) {
            return inside.map(one -> LEFT.matcher(one.getFileName().toString())).filter(Matcher::matches)
                    .map(left -> above.resolve(left.group(1)))
                    .distinct().sorted().toList();
        }
    }

    private static Path real(Path path) throws IOException {
        if (Files.exists(path) || path.getParent() == null) {
            return path.toRealPath();
        }
        return real(path.getParent()).resolve(path.getFileName());
    }
}

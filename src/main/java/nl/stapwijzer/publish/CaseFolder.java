package nl.stapwijzer.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.stapwijzer.source.Message;

/**
 * The folder of one case. What a person changed in it is never touched: a file is replaced only while it is still, byte for byte, as some
 * run wrote it. A hidden file says whose folder it is and keeps the digests of all that was written, and is written first, so that also
 * after a run that was killed halfway the next one knows its own files. Each file comes whole or not at all.
 */
public final class CaseFolder {
    static final String MARKER = ".stapwijzer-zaak";
    private static final Pattern LEFT = Pattern.compile("\\..+" + Pattern.quote(WholeFile.STAGED));
    private static final String CASE = "zaak ";
    private static final String PROTOCOL = "protocol ";

    private final Path folder;
    private final List<String> owner;
    private final Set<String> digests;

    /** @param remarks which files were not replaced, and where the new ones are */
    public record Written(List<String> names, List<Message> remarks) {}

    private CaseFolder(Path folder, List<String> owner, Set<String> digests) {
        this.folder = folder;
        this.owner = owner;
        this.digests = digests;
    }

    /**
     * @param wanted need not exist
     * @param home the user's own folder, which is never a case's
     * @throws PublicationRefused if another case has this folder, or files that are not ours
     */
    public static CaseFolder open(Path wanted, Path project, Path home, String mark, String protocol) throws IOException {
        Target target = Target.of(wanted, project, home);
        target.makeRoomWithin();
        List<String> owner = List.of(CASE + mark, PROTOCOL + protocol);
        Path folder = target.folder();
        if (!isOne(folder)) {
            if (Files.exists(folder) && !isEmpty(folder)) {
                throw new PublicationRefused(Message.of("case-folder-foreign", folder.getFileName()), Message.of("choose-case-folder"));
            }
            return new CaseFolder(folder, owner, new LinkedHashSet<>());
        }
        List<String> lines = Files.readAllLines(folder.resolve(MARKER));
        if (lines.size() < owner.size() || !lines.subList(0, owner.size()).equals(owner)) {
            String other = lines.stream().limit(owner.size()).map(CaseFolder::value).reduce((one, two) -> one + ", " + two).orElse("?");
            throw new PublicationRefused(Message.of("case-folder-taken", folder.getFileName(), other), Message.of("choose-case-folder"));
        }
        return new CaseFolder(folder, owner, new LinkedHashSet<>(lines.subList(owner.size(), lines.size())));
    }

    public static boolean isOne(Path folder) {
        return Files.exists(folder.resolve(MARKER), LinkOption.NOFOLLOW_LINKS);
    }

    /** The marks of the cases that have a folder here, and the names of the other folders. */
    public static List<String> marks(Path above) throws IOException {
        if (!Files.isDirectory(above)) {
            return List.of();
        }
        List<String> marks = new ArrayList<>();
        try (Stream<Path> inside = Files.list(above).filter(Files::isDirectory).sorted()) {
            for (Path folder : (Iterable<Path>) inside::iterator) {
                Path marker = folder.resolve(MARKER);
                marks.add(folder.getFileName().toString());
                if (Files.isReadable(marker)) {
                    try (Stream<String> lines = Files.lines(marker)) {
                        lines.limit(1).map(CaseFolder::value).forEach(marks::add);
                    }
                }
            }
        }
        return marks;
    }

    /**
     * @param forms a form that somebody has changed stays, and no new one comes
     * @param sheets one that somebody has changed stays, and the new one comes beside it under a name with a number
     */
    public Written write(Map<String, byte[]> forms, Map<String, byte[]> sheets) throws IOException {
        boolean isNew = Files.notExists(folder);
        boolean isFirst = isNew || !isOne(folder);
        Written written = new Written(new ArrayList<>(), new ArrayList<>());
        try {
            write(forms, sheets, written);
            return written;
        } catch (IOException e) {
            if (isFirst) {
                takeBack(written.names(), isNew);
            }
            throw e;
        }
    }

    /** So that a disk that was full leaves no case behind, which would take the mark and the folder from the next try. */
    private void takeBack(List<String> names, boolean withFolder) throws IOException {
        for (String name : names) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.deleteIfExists(folder.resolve(MARKER));
        if (withFolder && Files.exists(folder) && isEmpty(folder)) {
            Files.deleteIfExists(WholeFile.staged(folder.resolve(MARKER)));
            Files.delete(folder);
        }
    }

    private void write(Map<String, byte[]> forms, Map<String, byte[]> sheets, Written written) throws IOException {
        Files.createDirectories(folder);
        clearLeft();
        Stream.of(sheets, forms).flatMap(files -> files.values().stream()).map(CaseFolder::digest).forEach(digests::add);
        put(MARKER, (String.join("\n", Stream.concat(owner.stream(), digests.stream()).toList()) + "\n").getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> sheet : sheets.entrySet()) {
            String name = free(sheet.getKey());
            put(name, sheet.getValue());
            written.names().add(name);
            if (!name.equals(sheet.getKey())) {
                written.remarks().add(Message.of("case-sheet-beside", sheet.getKey(), name));
            }
        }
        for (Map.Entry<String, byte[]> form : forms.entrySet()) {
            if (isOurs(form.getKey())) {
                put(form.getKey(), form.getValue());
                written.names().add(form.getKey());
            } else {
                written.remarks().add(Message.of("case-form-kept", form.getKey()));
            }
        }
    }

    /** Files on their way when a run was killed. */
    private void clearLeft() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path left : inside.filter(one -> LEFT.matcher(one.getFileName().toString()).matches()).toList()) {
                if (!Files.isDirectory(left, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(left);
                }
            }
        }
    }

    /** The name, or the first of name-2, name-3, … that may be written. */
    private String free(String name) throws IOException {
        String free = name;
        int dot = name.lastIndexOf('.');
        for (int number = 2; !isOurs(free); number++) {
            free = name.substring(0, dot) + "-" + number + name.substring(dot);
        }
        return free;
    }

    private boolean isOurs(String name) throws IOException {
        Path file = folder.resolve(name);
        return !Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && digests.contains(digest(Files.readAllBytes(file)));
    }

    private void put(String name, byte[] content) throws IOException {
        WholeFile.replace(folder.resolve(name), content);
    }

    private static String value(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    /** Also if a first run was killed before it had said whose folder it is. */
    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.allMatch(WholeFile.staged(folder.resolve(MARKER))::equals);
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

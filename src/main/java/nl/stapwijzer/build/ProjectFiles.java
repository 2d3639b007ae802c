package nl.stapwijzer.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.stapwijzer.read.OtherProtocols;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Resources;
import nl.stapwijzer.source.SourceFile;
import nl.stapwijzer.source.Span;

/**
 * The folder of a school: its definitions, and its own templates and pictures before those that come with the program.
 * Nothing is read from outside it, also not through a symbolic link.
 */
final class ProjectFiles implements Resources {
    static final String PROTOCOLS = "protocols";
    static final String SCHOOL = "site/school.yaml";
    static final String SCHOOLS = "site/scholen";
    private static final String PAGES = "site/paginas";
    private static final List<String> OVERRIDES = List.of("templates", "site");
    private static final List<String> READ = List.of(PROTOCOLS, "templates", "site");
    /** Far above what any protocol needs, and little enough to read without a thought for time and memory. */
    private static final int LARGEST_TEXT = 512 << 10;
    private static final int LARGEST_RESOURCE = 16 << 20;
    private static final Pattern STEP = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_. -]*");
    private static final Pattern DEFINITION = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.yaml");
    private static final Pattern PAGE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.md");
    private static final Pattern MEANT_AS_PAGE = Pattern.compile("[^.].*\\.(md|markdown)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEANT_AS_DEFINITION = Pattern.compile("[^.].*\\.ya?ml", Pattern.CASE_INSENSITIVE);

    private final Path root;
    /** What stands in the place of a definition. */
    private final Optional<SourceFile> instead;

    /** @param folder must exist */
    ProjectFiles(Path folder) throws IOException {
        this(folder.toRealPath(), Optional.empty());
    }

    private ProjectFiles(Path root, Optional<SourceFile> instead) {
        this.root = root;
        this.instead = instead;
    }

    /** The same, with another text in the place of one definition. */
    ProjectFiles with(SourceFile text) {
        return new ProjectFiles(root, Optional.of(text));
    }

    /** The names of the definitions, in the order of the alphabet, and of what looks like one and is not. */
    Checked<List<String>> protocols() throws IOException {
        return named(PROTOCOLS, MEANT_AS_DEFINITION, DEFINITION, Message.of("definition-name-not-plain"), Message.of("name-it-like-this"));
    }

    /** The name that the definition of a protocol has in a project where names are as they should be. */
    static String protocol(String id) {
        return PROTOCOLS + "/" + id + ".yaml";
    }

    /** Whether it is the folder of a board, with a file for each of its schools. */
    boolean hasSchools() {
        return Files.isDirectory(root.resolve(SCHOOLS));
    }

    /** The names of the schools of a board, in the order of the alphabet, and of what looks like the file of one and is not. */
    Checked<List<String>> schools() throws IOException {
        Checked<List<String>> files = named(SCHOOLS, MEANT_AS_DEFINITION, DEFINITION, Message.of("school-file-not-plain"),
                Message.of("school-file-not-plain-hint"));
        return new Checked<>(files.value().map(names -> names.stream()
                .map(name -> name.substring(SCHOOLS.length() + 1, name.length() - ".yaml".length())).toList()), files.diagnostics());
    }

    /** The name that the file of a school has in the folder of its board. */
    static String school(String key) {
        return SCHOOLS + "/" + key + ".yaml";
    }

    /** The protocols by their ids: an id is the name of its file, or else stands in it. */
    OtherProtocols otherProtocols() throws IOException {
        List<String> names = protocols().value().orElse(List.of());
        return new OtherProtocols() {
            @Override
            public List<String> ids() {
                return names.stream().map(name -> name.replaceAll(".*/|\\.ya?ml$", "")).toList();
            }

            @Override
            public Optional<SourceFile> file(String id) {
                Pattern first = Pattern.compile("(?m)^protocol: *[\"']?" + Pattern.quote(id) + "[\"']?\\s*(?:#.*)?$");
                return Stream.concat(names.stream().filter(protocol(id)::equals), names.stream())
                        .flatMap(name -> text(name).value().stream()).filter(file -> first.matcher(file.text()).find()).findFirst();
            }
        };
    }

    /** The names of the pages that the school wrote itself, in the order of the alphabet, and of what looks like one and is not. */
    Checked<List<String>> pages() throws IOException {
        return Files.isDirectory(root.resolve(PAGES))
                ? named(PAGES, MEANT_AS_PAGE, PAGE, Message.of("own-page-name-not-plain"), Message.of("own-page-name-not-plain-hint"))
                : Checked.of(List.of(), List.of());
    }

    private Checked<List<String>> named(String folder, Pattern meant, Pattern plain, Message why, Message hint) throws IOException {
        Findings findings = new Findings();
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            files.map(file -> file.getFileName().toString()).filter(name -> meant.matcher(name).matches()).sorted().forEach(name -> {
                if (plain.matcher(name).matches()) {
                    names.add(folder + "/" + name);
                } else {
                    findings.error(Span.at(folder + "/" + name, 1, 1), why, hint);
                }
            });
        }
        return Checked.of(names, findings.all());
    }

    /** Reads a definition; what makes it no text at all is an error at the place in the file. */
    Checked<SourceFile> text(String name) {
        if (instead.filter(text -> text.name().equals(name)).isPresent()) {
            return Checked.of(instead.get(), List.of());
        }
        try {
            Optional<Diagnostic> unfit = unfit(root.resolve(name), LARGEST_TEXT);
            return unfit.isPresent() ? Checked.nothing(unfit.stream().toList()) : Utf8.decode(name, Files.readAllBytes(root.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the school's own templates and pictures; the definition of a school is judged when it is read. */
    List<Diagnostic> unfitResources() throws IOException {
        Findings findings = new Findings();
        for (String folder : OVERRIDES) {
            if (Files.isDirectory(root.resolve(folder))) {
                for (Path file : files(root.resolve(folder)).stream()
                        .filter(file -> !file.endsWith(SCHOOL) && !file.startsWith(root.resolve(SCHOOLS))).toList()) {
                    findings.addAll(unfit(file, LARGEST_RESOURCE).stream().toList());
                }
            }
        }
        return findings.all();
    }

    /** All that a build can read here, by name. @throws IOException also if something is there that is no plain file of this project */
    Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        for (String folder : READ) {
            for (Path file : Files.isDirectory(root.resolve(folder)) ? files(root.resolve(folder)) : List.<Path>of()) {
                if (unfit(file, LARGEST_RESOURCE).isPresent()) {
                    throw new IOException("no plain file: " + relative(file));
                }
                all.put(relative(file), Files.readAllBytes(file));
            }
        }
        return all;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(file -> !Files.isDirectory(file) || Files.isSymbolicLink(file)).sorted().toList();
        }
    }

    @Override
    public Optional<byte[]> find(String name) {
        if (!Stream.of(name.split("/", -1)).allMatch(step -> STEP.matcher(step).matches())) {
            return Optional.empty();
        }
        try {
            Path own = root.resolve(name);
            return Files.exists(own) && unfit(own, LARGEST_RESOURCE).isEmpty() ? Optional.of(Files.readAllBytes(own)) : built(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text that a message points into, to show the line; none if it cannot be read as text. */
    Optional<SourceFile> shown(String name) {
        return find(name).filter(bytes -> !hidesBuilt(name)).flatMap(bytes -> Utf8.decode(name, bytes).value());
    }

    /** Whether a file of the school that cannot be read stands before one that comes with the program. */
    private boolean hidesBuilt(String name) {
        try {
            Path own = root.resolve(name);
            return Files.exists(own, LinkOption.NOFOLLOW_LINKS) && unfit(own, LARGEST_RESOURCE).isPresent();
        } catch (IOException e) {
            return true;
        }
    }

    private static Optional<byte[]> built(String name) throws IOException {
        try (InputStream in = ProjectFiles.class.getResourceAsStream("/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    private Optional<Diagnostic> unfit(Path file, long largest) throws IOException {
        if (!Files.exists(file)) {
            return unfit(file, Message.of("file-missing"), Message.of(file.endsWith(SCHOOL) ? "make-school-file" : "make-this-file"));
        }
        Path real = file.toRealPath();
        if (!real.startsWith(root)) {
            return unfit(file, Message.of("file-outside-project"), Message.of("put-file-itself-here"));
        }
        if (!Files.isRegularFile(real)) {
            return unfit(file, Message.of("not-a-file"), Message.of("put-file-itself-here"));
        }
        return Files.size(real) <= largest ? Optional.empty()
                : unfit(file, Message.of("file-too-large", largest >> 10), Message.of("make-it-smaller"));
    }

    private Optional<Diagnostic> unfit(Path file, Message why, Message hint) {
        return Optional.of(Diagnostic.error(Span.at(relative(file), 1, 1), why, hint));
    }

    /** The name of an existing file of this project, below its folder. */
    Optional<String> name(Path file) {
        try {
            Path real = file.toRealPath();
            return real.startsWith(root) ? Optional.of(relative(real)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}

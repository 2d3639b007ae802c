package nl.stapwijzer.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.SourceFile;

/** The folder of a school, opened: its definitions, and its own templates and pictures. Read anew each time that it is asked something. */
public final class Project {
    /** Where the definitions stand, and what makes a folder one of a school. */
    public static final String PROTOCOLS = ProjectFiles.PROTOCOLS;

    /** What stands beside the program in what a school downloads. */
    private static final String EXAMPLES = "voorbeelden";

    private final Path folder;
    private final ProjectFiles files;
    private final Optional<String> school;

    private Project(Path folder, ProjectFiles files, Optional<String> school) {
        this.folder = folder;
        this.files = files;
        this.school = school;
    }

    /** Nothing if this is no folder of a school. */
    public static Optional<Project> in(Path folder) throws IOException {
        return Files.isDirectory(folder.resolve(PROTOCOLS)) ? Optional.of(new Project(folder, new ProjectFiles(folder), Optional.empty()))
                : Optional.empty();
    }

    /** The folders of schools right below a folder, but for the examples that come with the program. */
    public static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(one -> Files.isDirectory(one.resolve(PROTOCOLS)) && !one.endsWith(EXAMPLES)).sorted().toList();
        }
    }

    /** The same, with another text in the place of one definition: an earlier version of it, or one that is not saved. */
    public Project with(SourceFile text) {
        return new Project(folder, files.with(text), school);
    }

    /** Whether it is the folder of a board: then it is that of all schools, until {@link #of} chooses one. */
    public boolean isBoard() {
        return school.isEmpty() && files.hasSchools();
    }

    /** The keys of the schools of a board, in the order of the alphabet, and what is wrong with the names of their files. */
    public Checked<List<String>> schools() throws IOException {
        return files.schools();
    }

    /** The same folder as that of one school of the board. */
    public Project of(String key) {
        return new Project(folder, files, Optional.of(key));
    }

    /** The folder of the whole board, whichever school was chosen. */
    public Project whole() {
        return new Project(folder, files, Optional.empty());
    }

    /** The school of the board that was chosen. */
    Optional<String> school() {
        return school;
    }

    public Path folder() {
        return folder;
    }

    /** All definitions, read and checked. */
    public Definitions definitions(Listener listener) throws IOException {
        try (Work work = new Work(this, listener)) {
            return Definitions.of(work);
        }
    }

    /** What a case under one protocol needs: that one and the school, read and checked. All of them if no file has the name of it. */
    public Definitions definitions(String protocol, Listener listener) throws IOException {
        try (Work work = new Work(this, listener)) {
            return Definitions.of(work, protocol);
        }
    }

    /**
     * The inspection sheet of these protocols, as a PDF.
     *
     * @param definitions of this project, with a school and without errors
     * @param day of which it says what has passed
     */
    public Checked<byte[]> inspectionSheet(Definitions definitions, List<Protocol> protocols, LocalDate day, Listener listener)
            throws IOException {
        try (Work work = new Work(this, listener)) {
            return SingleDocument.make(work, definitions, new InspectionSheets(definitions, Optional.of(day)).of(protocols));
        }
    }

    /** The name of an existing file of this project, below its folder, with forward slashes. */
    public Optional<String> name(Path file) {
        return files.name(file);
    }

    /** The text that a diagnostic points into; nothing if it cannot be read as text. */
    public Optional<SourceFile> text(String name) {
        return files.shown(name);
    }

    ProjectFiles files() {
        return files;
    }
}

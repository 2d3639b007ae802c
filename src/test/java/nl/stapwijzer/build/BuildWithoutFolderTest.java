package nl.stapwijzer.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.stapwijzer.publish.Sink;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build goes where its caller says, and tells its caller how it goes: here to memory, and to a list. */
class BuildWithoutFolderTest {
    private static final Path SCHOOL = Path.of("src/test/resources/cli/school");

    @TempDir Path folder;
    private final Memory memory = new Memory();
    private final Heard heard = new Heard();

    private static final class Memory implements Sink {
        final Map<String, byte[]> files = new ConcurrentHashMap<>();
        boolean isPublished;
        boolean isFull;

        @Override
        public void write(String path, byte[] content) throws IOException {
            if (isFull) {
                throw new IOException("full");
            }
            files.put(path, content);
        }

        @Override
        public void leaveOut(String folder) {
            files.keySet().removeIf(path -> path.startsWith(folder + "/"));
        }

        @Override
        public List<Message> publish() {
            isPublished = true;
            return List.of(Message.of("old-publication-left", "x"));
        }
    }

    private static final class Heard implements Listener {
        final List<String> stages = new ArrayList<>();
        final List<String> remarks = new ArrayList<>();

        @Override
        public void begins(Stage stage) {
            stages.add(stage + "…");
        }

        @Override
        public void ends(Stage stage) {
            stages.add(stage + ".");
        }

        @Override
        public void remark(Message message) {
            remarks.add(message.key());
        }
    }

    @BeforeEach
    void makeProject() throws IOException {
        Files.createDirectories(folder.resolve("protocols"));
        Files.createDirectories(folder.resolve("site"));
        for (String name : List.of("protocols/klein.yaml", "site/school.yaml")) {
            Files.copy(SCHOOL.resolve(name), folder.resolve(name));
        }
    }

    private Build.Result build(boolean loose) throws IOException {
        return Build.run(Project.in(folder).orElseThrow(), new Edition(Edition.Kind.PUBLIC, loose), memory, heard);
    }

    @Test
    void everythingIsWrittenWhereTheCallerSaysAndNothingOnTheDisk() throws IOException {
        Build.Result result = build(false);
        assertTrue(result.isPublished() && memory.isPublished, () -> result.diagnostics().toString());
        assertTrue(memory.files.keySet().containsAll(result.paths()) && memory.files.containsKey("assets/style.css"),
                memory.files.keySet()::toString);
        assertTrue(result.count(".html") > 10 && result.count(".pdf") > 1 && result.protocols() == 1, result.paths()::toString);
        assertEquals(Set.of("protocols", "protocols/klein.yaml", "site", "site/school.yaml"), onDisk());
    }

    @Test
    void theListenerHearsEachStageInOrderAndWhatWentLessWell() throws IOException {
        build(false);
        assertEquals("READ… READ. CHECK… CHECK. PLAN… PLAN. WRITE… WRITE. LINKS… LINKS. DATES… DATES. SWAP… SWAP.",
                String.join(" ", heard.stages));
        assertEquals(List.of("old-publication-left"), heard.remarks);
    }

    @Test
    void ofPagesOnTheirOwnTheResultNamesThosePagesOnly() throws IOException {
        assertEquals(new TreeSet<>(build(true).paths()), new TreeSet<>(memory.files.keySet()));
    }

    @Test
    void withErrorsInTheDefinitionsNothingIsPlanned() throws IOException {
        Path protocol = folder.resolve("protocols/klein.yaml");
        Files.writeString(protocol, Files.readString(protocol).replace("titel: Klein", "titl: Klein"));
        Build.Result result = build(false);
        assertFalse(result.isPublished() || memory.isPublished);
        assertTrue(result.ofDefinitions().stream().anyMatch(Diagnostic::isError));
        assertEquals(List.of(), result.paths());
        assertEquals(Map.of(), memory.files);
        assertEquals(List.of("READ…", "READ.", "CHECK…", "CHECK."), heard.stages);
    }

    @Test
    void whatCannotBeWrittenEndsTheBuildUnpublished() {
        memory.isFull = true;
        assertThrows(UncheckedIOException.class, () -> build(false));
        assertFalse(memory.isPublished);
        assertEquals("WRITE.", heard.stages.get(heard.stages.size() - 1));
    }

    @Test
    void aFolderWithoutDefinitionsIsNoProject() throws IOException {
        assertTrue(Project.in(folder.resolve("site")).isEmpty());
    }

    private Set<String> onDisk() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> !file.equals(folder)).forEach(file -> names.add(folder.relativize(file).toString().replace('\\', '/')));
        }
        return names;
    }
}

package nl.stapwijzer.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Saving a definition, whatever happens meanwhile. */
class DefinitionFilesTest {
    private static final String NAME = "protocols/proef.yaml";
    private static final int KILLS = 20;
    private static final int EDITS = 500;
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 10, 0);

    @TempDir
    private Path folder;
    private Path file;
    private Path told;

    @BeforeEach
    void begin() throws IOException {
        file = Files.createDirectories(folder.resolve("protocols")).resolve("proef.yaml");
        Files.writeString(file, text(0));
        told = folder.resolve("bewaard.txt");
    }

    /** Long enough to be half written; from its first line and its last one sees whether it is whole. */
    private static String text(int edit) {
        return "# " + edit + "\nprotocol: proef\n" + "# wat er staat\n".repeat(3000) + "# " + edit + "\n";
    }

    private static DefinitionFiles files(Path folder) throws IOException {
        return new DefinitionFiles(Project.in(folder).orElseThrow());
    }

    @Tag("slow")
    @Test
    void whoeverIsKilledWhenLosesNoDefinitionAndLeavesNoneHalfWritten() throws Exception {
        Random random = new Random(20261123);
        int saved = 0;
        for (int kill = 0; kill < KILLS || saved < EDITS; kill++) {
            Process edits = edits(List.of());
            while (edits.isAlive() && Files.size(told) == 0) {
                Thread.sleep(1);
            }
            LockSupport.parkNanos(random.nextInt(400_000_000));
            edits.destroyForcibly().waitFor();
            int last = last();
            int there = whole(Files.readString(file));
            assertTrue(there >= last, there + " after " + last + " was saved, at kill " + kill);
            for (String version : files(folder).versions(NAME)) {
                whole(files(folder).version(NAME, version).orElseThrow().text());
            }
            saved = there;
        }
        assertTrue(files(folder).save(NAME, text(saved), text(saved + 1), NOW.plusYears(1)).isSaved());
        assertEquals(List.of(file), all(folder.resolve("protocols")));
    }

    /** Which edit it is of. */
    private static int whole(String text) {
        int edit = Integer.parseInt(text.substring(2, text.indexOf('\n')));
        assertEquals(text(edit), text);
        return edit;
    }

    /** The last that was said to be saved; 0 for none. A line that is not whole is not yet said. */
    private int last() throws IOException {
        String all = Files.readString(told);
        return all.substring(0, all.lastIndexOf('\n') + 1).lines().mapToInt(Integer::parseInt).max().orElse(0);
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        }
    }

    /** The system's limit on the size of one file stands in for a disk that is full. */
    @DisabledOnOs(OS.WINDOWS)
    @Test
    void aDiskThatIsFullLeavesTheDefinitionAsItWas() throws Exception {
        Process edits = edits(List.of("sh", "-c", "ulimit -f 32; exec \"$@\"", "sh"));
        assertEquals(Endless.FULL, edits.waitFor());
        assertEquals(text(0), Files.readString(file));
        assertEquals(List.of(file), all(folder.resolve("protocols")));
        assertEquals(List.of(), files(folder).versions(NAME));
    }

    @Test
    void manyChangesShortlyAfterEachOtherAreOneVersionAndTenAreKept() throws IOException {
        DefinitionFiles files = files(folder);
        for (int edit = 0; edit < 30; edit++) {
            assertTrue(files.save(NAME, text(edit), text(edit + 1), NOW.plusMinutes(edit)).isSaved());
        }
        List<String> kept = files.versions(NAME);
        assertEquals(10, kept.size());
        assertEquals(28, whole(files.version(NAME, kept.get(0)).orElseThrow().text()));
    }

    @Test
    void aFileThatIsNoLongerWhatTheWriterBeganWithStays() throws IOException {
        DefinitionFiles files = files(folder);
        assertEquals(text(0), files.save(NAME, text(3), text(4), NOW).other().orElseThrow().text());
        assertFalse(files.save("protocols/../site/school.yaml", "", "", NOW).isSaved());
        assertEquals(text(0), Files.readString(file));
    }

    @Test
    void theMarkAtTheBeginningOfAFileStays() throws IOException {
        Files.writeString(file, "\uFEFF" + text(0));
        assertTrue(files(folder).save(NAME, text(0), text(1), NOW).isSaved());
        assertEquals("\uFEFF" + text(1), Files.readString(file));
    }

    private Process edits(List<String> before) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Endless.class.getName(), folder.toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(told.toFile()).start();
    }

    /** Saves one edit after the other until it is killed, and tells the number of each that was saved. */
    static final class Endless {
        static final int FULL = 3;

        private Endless() {}

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            DefinitionFiles files = files(folder);
            int edit = whole(files.read(NAME).value().orElseThrow().text());
            System.out.println(edit);
            try {
                for (;; edit++) {
                    files.save(NAME, text(edit), text(edit + 1), NOW.plusMinutes(3L * edit));
                    System.out.println(edit + 1);
                }
            } catch (IOException e) {
                System.exit(FULL);
            }
        }
    }
}

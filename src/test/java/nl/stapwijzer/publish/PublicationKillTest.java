package nl.stapwijzer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ends real builds at random moments, and looks at what stands there afterwards. */
class PublicationKillTest {
    private static final int KILLS = 30;
    private static final int FILES = 12;

    @TempDir Path folder;

    @Tag("slow")
    @Test
    void whoeverIsKilledWhenLeavesAWholePublication() throws Exception {
        Random random = new Random(20260101);
        publish(folder, "begin");
        for (int kill = 0; kill < KILLS; kill++) {
            Process builds = java(List.of(), Endless.class);
            assertEquals('.', builds.getInputStream().read());
            LockSupport.parkNanos(random.nextInt(60_000_000));
            builds.destroyForcibly().waitFor();
            if (Files.exists(target(folder))) {
                assertWhole("after kill " + kill);
            }
            Publication.open(target(folder), folder.resolve("school"), folder.resolve("home"), PublishedKind.SITE).close();
            assertWhole("recovered after kill " + kill);
        }
    }

    /** The system's limit on the size of one file stands in for a disk that is full. */
    @DisabledOnOs(OS.WINDOWS)
    @Test
    void aDiskThatIsFullLeavesTheOldPublicationAsItWas() throws Exception {
        publish(folder, "begin");
        Process build = java(List.of("sh", "-c", "ulimit -f 64; exec \"$@\"", "sh"), TooLarge.class);
        assertEquals('!', build.getInputStream().read());
        build.waitFor();
        assertEquals(Set.of("begin"), Set.copyOf(PublicationTest.contents(target(folder)).values()));
        assertTrue(Files.notExists(folder.resolve("school/.publicatie.stapwijzer-nieuw")));
    }

    @Test
    void aBuildOfAnotherProcessIsBusyUntilItEnds() throws Exception {
        Process busy = java(List.of(), Busy.class);
        assertEquals('.', busy.getInputStream().read());
        try {
            publish(folder, "te vroeg");
            throw new AssertionError("two builds at once");
        } catch (PublicationRefused e) {
            assertEquals("another-build-is-busy", e.reason().key());
        } finally {
            busy.destroyForcibly().waitFor();
        }
        publish(folder, "nu wel");
        assertEquals(Set.of("nu wel"), Set.copyOf(PublicationTest.contents(target(folder)).values()));
    }

    private void assertWhole(String when) throws IOException {
        Map<String, String> found = PublicationTest.contents(target(folder));
        assertEquals(FILES, found.size(), when);
        assertEquals(1, Set.copyOf(found.values()).size(), when);
        assertTrue(Files.exists(target(folder).resolve(Target.MARKER)), when);
    }

    private Process java(List<String> before, Class<?> main) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(Arrays.asList(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData", "-cp", System.getProperty("java.class.path"), main.getName(), folder.toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    static Path target(Path folder) {
        return folder.resolve("school/publicatie");
    }

    static void publish(Path folder, String content) throws IOException {
        try (Publication publication = Publication.open(target(folder), folder.resolve("school"), folder.resolve("home"),
                PublishedKind.SITE)) {
            for (int i = 0; i < FILES; i++) {
                publication.write("map" + i % 3 + "/bestand" + i + ".html", content.getBytes());
            }
            publication.publish();
        }
    }

    static final class Endless {
        public static void main(String[] args) throws IOException {
            for (int i = 0; ; i++) {
                publish(Path.of(args[0]), "ronde " + i);
                if (i == 0) {
                    System.out.print('.');
                    System.out.flush();
                }
            }
        }
    }

    static final class Busy {
        public static void main(String[] args) throws Exception {
            Publication.open(target(Path.of(args[0])), Path.of(args[0], "school"), Path.of(args[0], "home"), PublishedKind.SITE);
            System.out.print('.');
            System.out.flush();
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    static final class TooLarge {
        public static void main(String[] args) {
            try {
                publish(Path.of(args[0]), "te groot".repeat(100_000));
                System.out.print('?');
            } catch (IOException e) {
                System.out.print('!');
            }
            System.out.flush();
        }
    }
}

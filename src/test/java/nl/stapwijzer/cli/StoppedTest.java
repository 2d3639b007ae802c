package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ends a real build before it is done, as Ctrl-C does. */
class StoppedTest {
    @TempDir Path folder;

    @DisabledOnOs(OS.WINDOWS) // there a process can only be killed, without a last word
    @Test
    void whoStopsABuildReadsThatNothingIsPublishedByHalf() throws Exception {
        Path out = folder.resolve("uit");
        Path said = folder.resolve("gezegd.txt");
        Process build = build(out, said);
        while (build.isAlive() && Files.notExists(folder.resolve(".uit.stapwijzer-nieuw"))) {
            Thread.sleep(1);
        }
        build.destroy();
        assertEquals(128 + 15, build.waitFor());
        assertEquals("fout: afgebroken voordat het werk klaar was; een publicatie is nooit half vervangen\n", Files.readString(said));
        assertFalse(Files.exists(out));
    }

    @Test
    void whoStopsTheWorkbenchReadsThatNothingIsLost() throws Exception {
        Path said = folder.resolve("gezegd.txt");
        Run.in(folder, "new", "school");
        Process bench = OwnProcess.of(List.of(), List.of("-Dstdout.encoding=UTF-8"), "serve", "--lang=nl", "--no-browser",
                folder.resolve("school").toString()).redirectOutput(said.toFile()).start();
        while (bench.isAlive() && !Files.readString(said).contains("Ctrl")) {
            Thread.sleep(1);
        }
        bench.destroy();
        assertEquals(0, bench.waitFor());
        assertTrue(Files.readString(said).endsWith("De werkbank is gestopt. Wat bewaard is, blijft bewaard.\n"), Files.readString(said));
    }

    private static Process build(Path out, Path said) throws IOException {
        return OwnProcess.of(List.of(), List.of(), "build", "--lang=nl", "--out=" + out)
                .redirectError(said.toFile()).start();
    }
}

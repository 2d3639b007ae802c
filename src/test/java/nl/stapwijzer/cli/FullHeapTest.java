package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FullHeapTest {
    /** Enough to start with, and too little for five protocols. */
    private static final String LITTLE = "-Xmx12m";

    @Test
    void whatIsTooMuchForTheMemoryEndsWithASentenceAndNoMore() throws IOException, InterruptedException {
        Process run = OwnProcess.of(List.of(), List.of(LITTLE, "-XX:+UseSerialGC"), "check", "--lang=nl")
                .redirectErrorStream(true).start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("fout: dit is te groot of te diep om op deze computer te verwerken", said.strip());
        assertEquals(ExitCode.COULD_NOT_WRITE.number(), run.waitFor());
    }
}

package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import nl.stapwijzer.source.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
    @Test
    void aFaultOfTheWorldIsASentenceWithoutFolders() {
        assertWorld("\"index.html\" mag niet worden gelezen of geschreven", new AccessDeniedException("/home/x/publicatie/index.html"));
        assertWorld("\"a.yaml\" is er niet", new NoSuchFileException("/home/x/a.yaml"));
        assertWorld("de schijf is vol", new FileSystemException("/home/x/a", null, "No space left on device"));
        assertWorld("de schijf is vol", new IOException("No space left on device"));
        assertWorld("\"a\" mag niet worden gelezen of geschreven", new FileSystemException("/home/x/a", null, "Read-only file system"));
        assertWorld("er ging iets mis met \"a\": Device or resource busy",
                new FileSystemException("/home/x/a", null, "Device or resource busy"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IllegalStateException: /home/x/school/a.yaml   | IllegalStateException: …/a.yaml
            x "C:\\Users\\x y\\a.yaml" y                   | x "…/a.yaml" y
            at java.base/java.lang.Thread.run(Thread.java) | at java.base/java.lang.Thread.run(Thread.java)
            at nl.stapwijzer.cli.Main.run(Main.java:12)    | at nl.stapwijzer.cli.Main.run(Main.java:12)
            """)
    void aStackTraceNamesNoFolders(String line, String shown) {
        assertEquals(shown, OurFault.withoutFolders(line));
    }

    @Test
    void aFaultOfOursShowsItsStackTraceAndAsksToPassItOn() {
        String shown = printed(console -> OurFault.print(console, new IllegalStateException("kapot: /home/x/a.yaml")));
        assertTrue(shown.startsWith("fout: dit is een fout in Stapwijzer zelf; geef de regels hieronder door aan de makers\n"
                + "  java.lang.IllegalStateException: kapot: …/a.yaml\n  \tat nl.stapwijzer.cli.FaultsTest."), shown);
    }

    private static void assertWorld(String sentence, IOException fault) {
        assertEquals("fout: " + sentence + "\n  = hulp: wat er stond is niet verloren; geef de opdracht opnieuw als dit verholpen is\n",
                printed(console -> WorldFault.print(console, fault)));
    }

    private static String printed(Consumer<Console> print) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(stream, stream, Optional.empty(), Path.of(""), Path.of(""), Locale.ROOT, Run.CLOCK);
        print.accept(new Console(terminal, new Catalogue("nl")));
        return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}

package nl.stapwijzer.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir Path folder;
    private Path file;
    private Path staged;

    @BeforeEach
    void names() {
        file = folder.resolve("blad.pdf");
        staged = folder.resolve(".blad.pdf.stapwijzer-nieuw");
    }

    @Test
    void theFileIsThereAndNothingBesideItAlsoAfterARunThatWasKilled() throws IOException {
        Files.writeString(staged, "half");
        NewFile.write(file, CONTENT);
        assertArrayEquals(CONTENT, Files.readAllBytes(file));
        assertEquals(List.of("blad.pdf"), names(folder));
    }

    @Test
    void aFileThatIsThereStaysAsItIs() throws IOException {
        Files.writeString(file, "ingevuld");
        PublicationRefused refused = assertThrows(PublicationRefused.class, () -> NewFile.write(file, CONTENT));
        assertEquals("file-is-there", refused.reason().key());
        assertEquals("ingevuld", Files.readString(file));
    }

    @DisabledOnOs(OS.WINDOWS)
    @Test
    void nothingIsWrittenThroughALink() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elders"), "van een ander");
        Files.createSymbolicLink(staged, elsewhere);
        NewFile.write(file, CONTENT);
        assertEquals("van een ander", Files.readString(elsewhere));
        assertArrayEquals(CONTENT, Files.readAllBytes(file));
    }

    @Test
    void whatCannotBeWrittenLeavesNoHalfFile() throws IOException {
        Files.createDirectories(staged.resolve("vol"));
        assertThrows(FileSystemException.class, () -> NewFile.write(file, CONTENT));
        assertFalse(Files.exists(file));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(one -> one.getFileName().toString()).sorted().toList();
        }
    }
}

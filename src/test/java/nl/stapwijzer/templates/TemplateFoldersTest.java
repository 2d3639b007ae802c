package nl.stapwijzer.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.stapwijzer.plan.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A template never stands alone: beside it stands what it is for and when it is accessible. */
class TemplateFoldersTest {
    private static final Path TEMPLATES = Path.of("templates");

    @Test
    void eachKindOfDocumentHasAFolderAndEachFolderIsAKind() throws IOException {
        List<String> kinds = Arrays.stream(DocumentKind.values()).map(DocumentKind::folder).sorted().toList();
        try (Stream<Path> folders = Files.list(TEMPLATES)) {
            assertEquals(kinds, folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString())
                    .filter(name -> !List.of("shared", "labels", "drawings").contains(name)).sorted().toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFolderHasATemplateAndSaysWhatItIsForAndWhenItIsAccessible(DocumentKind kind) throws IOException {
        Path folder = TEMPLATES.resolve(kind.folder());
        assertTrue(Files.isRegularFile(folder.resolve(kind.folder() + ".ftlh")));
        List<String> about = Files.readAllLines(folder.resolve("LEESMIJ.md"));
        assertEquals("# " + kind.folder(), about.get(0));
        assertTrue(about.get(1).length() > 20, "what it is for");
        assertTrue(after(about, "## Toegankelijk als").anyMatch(line -> line.startsWith("- ")), "when it is accessible");
    }

    static Stream<String> after(List<String> lines, String heading) {
        return lines.stream().dropWhile(line -> !line.equals(heading)).skip(1).takeWhile(line -> !line.startsWith("#"));
    }
}

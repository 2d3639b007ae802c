package nl.stapwijzer.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.stapwijzer.source.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectFilesTest {
    @TempDir Path folder;
    private Path project;
    private ProjectFiles files;

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectories(folder.resolve("school"));
        Files.createDirectories(project.resolve("protocols/schema"));
        Files.createDirectories(project.resolve("templates/step"));
        files = new ProjectFiles(project);
    }

    @Test
    void definitionsComeInTheOrderOfTheAlphabet() throws IOException {
        write("protocols/b.yaml", "");
        write("protocols/a-1.yaml", "");
        write("protocols/LEESMIJ.md", "");
        write("protocols/.verborgen.yaml", "");
        assertEquals(List.of("protocols/a-1.yaml", "protocols/b.yaml"), files.protocols().value().orElseThrow());
        assertEquals(List.of(), files.protocols().diagnostics());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pesten.yaml", "pesten.yml", "mijn protocol.yaml", "é.yaml", "a_b.yaml"})
    void aFileThatLooksLikeADefinitionAndHasAnotherNameIsNamed(String name) throws IOException {
        write("protocols/" + name, "");
        assertEquals(List.of("definition-name-not-plain"), codes(files.protocols().diagnostics()));
    }

    @Test
    void aDefinitionThatIsTooLargeIsNotRead() throws IOException {
        write("protocols/a.yaml", "x".repeat((512 << 10) + 1));
        assertEquals(List.of("file-too-large"), codes(files.text("protocols/a.yaml").diagnostics()));
        write("protocols/a.yaml", "x".repeat(512 << 10));
        assertEquals(List.of(), codes(files.text("protocols/a.yaml").diagnostics()));
    }

    @Test
    void aSymbolicLinkOutOfTheProjectIsNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("geheim.txt"), "geheim");
        Files.createSymbolicLink(project.resolve("protocols/a.yaml"), secret);
        Files.createSymbolicLink(project.resolve("templates/step/step.ftlh"), secret);
        Files.createSymbolicLink(project.resolve("templates/alles"), folder);
        assertEquals(List.of("file-outside-project"), codes(files.text("protocols/a.yaml").diagnostics()));
        assertEquals(List.of("file-outside-project", "file-outside-project"), codes(files.unfitResources()));
        assertTrue(files.find("templates/step/step.ftlh").filter(bytes -> new String(bytes).equals("geheim")).isEmpty());
        assertTrue(files.find("templates/alles/geheim.txt").isEmpty());
    }

    @Test
    void aSymbolicLinkWithinTheProjectIsFollowed() throws IOException {
        write("protocols/b.yaml", "x");
        Files.createSymbolicLink(project.resolve("protocols/a.yaml"), Path.of("b.yaml"));
        assertEquals("x", files.text("protocols/a.yaml").value().orElseThrow().text());
    }

    @Test
    void whatIsNoFileIsNamed() throws IOException {
        Files.createDirectory(project.resolve("protocols/a.yaml"));
        Files.createSymbolicLink(project.resolve("protocols/b.yaml"), Path.of("weg.yaml"));
        assertEquals(List.of("not-a-file"), codes(files.text("protocols/a.yaml").diagnostics()));
        assertEquals(List.of("file-missing"), codes(files.text("protocols/b.yaml").diagnostics()));
        assertEquals(List.of("file-missing"), codes(files.text("site/school.yaml").diagnostics()));
    }

    @Test
    void aFileThatCannotBeReadIsNotShownAsTheOneOfTheProgram() throws IOException {
        String built = "nl/stapwijzer/source/messages.properties";
        assertTrue(files.shown(built).isPresent());
        Files.createDirectories(project.resolve(built));
        assertTrue(files.shown(built).isEmpty());
    }

    @Test
    void theSchoolsOwnFileStandsBeforeTheOneOfTheProgram() throws IOException {
        String built = "nl/stapwijzer/source/messages.properties";
        assertTrue(files.find(built).orElseThrow().length > 100);
        write(built, "eigen");
        assertEquals("eigen", new String(files.find(built).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../geheim.txt", "templates/../../geheim.txt", "templates//x", "./x",
            "a\\b", "C:/x", ".git/config", "a\u0000"})
    void aNameThatIsNotPlainFindsNothing(String name) throws IOException {
        Files.writeString(folder.resolve("geheim.txt"), "geheim");
        assertFalse(files.find(name).isPresent());
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(project.resolve(name).getParent());
        Files.writeString(project.resolve(name), text);
    }

    private static List<String> codes(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::code).toList();
    }
}

package nl.stapwijzer.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.source.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates that come with the program, also those parts that no page happens to use. */
class OwnTemplatesTest {
    private static final Templates TEMPLATES = new Templates(Repository::find);

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("templates"))) {
            return files.map(file -> file.toString().replace('\\', '/')).filter(name -> name.endsWith(".ftlh")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aTemplateCanBeReadAndUsesNothingForbidden(String name) {
        assertEquals("", TemplateFolder.said(faults(name)));
    }

    private static List<Diagnostic> faults(String name) {
        try {
            TEMPLATES.find(name);
            return List.of();
        } catch (TemplateFault fault) {
            return fault.diagnostics();
        }
    }
}

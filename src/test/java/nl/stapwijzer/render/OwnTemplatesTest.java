package nl.stapwijzer.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.source.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates that come with the program. */
class OwnTemplatesTest {
    private static final Templates TEMPLATES = new Templates(OwnTemplatesTest::read);

    public record Frame(String title, String description, String school, String address, List<Link> trail, List<Link> menu) {}

    public record Link(String text, String href) {}

    public record Bare(Frame frame) {}

    private static Optional<byte[]> read(String name) {
        try {
            return Files.exists(Path.of(name)) ? Optional.of(Files.readAllBytes(Path.of(name))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("templates"))) {
            return files.map(file -> file.toString().replace('\\', '/')).filter(name -> name.endsWith(".ftlh")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyTemplateCanBeReadAndUsesNothingForbidden(String name) {
        assertEquals("", Project.said(faults(name)));
    }

    private static List<Diagnostic> faults(String name) {
        try {
            TEMPLATES.find(name);
            return List.of();
        } catch (TemplateFault fault) {
            return fault.diagnostics();
        }
    }

    @Test
    void aPageSaysWhatItIsAndBindsTheBrowserToItself() {
        Frame frame = new Frame("Praten", "Hoe we praten", "De Linde", "Dorpsstraat 1", List.of(new Link("Start", "/index.html"), new Link("Praten", "/p.html")), List.of());
        Project project = Project.with("<#include \"/templates/delen/pagina.ftlh\">\n<@pagina><h1>Praten</h1></@pagina>")
                .file("templates/delen/pagina.ftlh", read("templates/delen/pagina.ftlh").orElseThrow());
        var page = project.render(new Bare(frame));
        assertEquals("", Project.said(page.diagnostics()));
        assertEquals("""
                <!doctype html>
                <html lang="nl-BE">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'">
                <title>Praten - De Linde</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="description" content="Hoe we praten">
                <link rel="stylesheet" href="/assets/stijl.css">
                </head>""", before(page.value().orElseThrow().tree().outerHtml(), "\n<body>"));
    }

    private static String before(String html, String mark) {
        return html.substring(0, html.indexOf(mark));
    }
}

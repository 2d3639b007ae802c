package nl.stapwijzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.plan.Planner;
import nl.stapwijzer.read.FormsReader;
import nl.stapwijzer.read.ProtocolReader;
import nl.stapwijzer.read.SchoolReader;
import nl.stapwijzer.render.Renderer;
import nl.stapwijzer.source.SourceFile;
import org.junit.jupiter.api.Test;

/** One source for every document: a deadline changed in one line changes wherever it is named, and nothing else. */
class OneDeadlineTest {
    private static final String PROTOCOL = "protocols/anti-pest-handelingsplan.yaml";

    @Test
    void changesEveryDocumentThatNamesItAndNothingElse() throws IOException {
        String definition = Files.readString(Path.of(PROTOCOL));
        String changed = definition.replaceFirst("binnen 2 dagen", "binnen 3 dagen");
        assertNotEquals(definition, changed);

        Map<String, String> before = documents(definition);
        Map<String, String> after = documents(changed);

        assertEquals(before.keySet(), after.keySet());
        assertEquals(List.of(
                "documenten/handelingsplan.pdf",
                "documenten/kaart-leerkracht.pdf",
                "documenten/kaart-team.pdf",
                "documenten/kwaliteitskaart.pdf",
                "documenten/ouderinformatie.pdf",
                "documenten/protocol.pdf",
                "index.html",
                "ouders.html",
                "protocol.html",
                "rollen/gepeste.html",
                "rollen/groep.html",
                "rollen/leerkracht.html",
                "rollen/pester.html",
                "rollen/team.html",
                "stappen/aanpak.html",
                "wat-nu/aanpak.html"), before.keySet().stream().filter(path -> !before.get(path).equals(after.get(path)))
                .map(path -> path.replace("anti-pest-handelingsplan/", "")).toList());
        before.forEach((path, text) -> assertEquals(text.replace("binnen 2 dagen", "binnen 3 dagen"), after.get(path), path));
    }

    /** Every document of the protocol as the text of its tree, by path. */
    private static Map<String, String> documents(String definition) throws IOException {
        List<Form> standard = FormsReader.read(file("templates/formulier/standaard.yaml")).value().orElseThrow();
        Protocol protocol = ProtocolReader.read(new SourceFile(PROTOCOL, definition), standard).value().orElseThrow();
        School school = SchoolReader.read(file("site/school.yaml")).value().orElseThrow();
        Renderer renderer = new Renderer(OneDeadlineTest::resource);
        Map<String, String> documents = new TreeMap<>();
        for (Output output : Planner.plan(school, List.of(protocol))) {
            String tree = renderer.render(output).value().orElseThrow().tree().outerHtml();
            output.paths().forEach(path -> documents.put(path, tree));
        }
        return documents;
    }

    private static SourceFile file(String name) throws IOException {
        return new SourceFile(name, Files.readString(Path.of(name)));
    }

    private static Optional<byte[]> resource(String name) {
        try {
            return Files.exists(Path.of(name)) ? Optional.of(Files.readAllBytes(Path.of(name))) : Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

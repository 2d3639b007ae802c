package nl.stapwijzer.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.stapwijzer.dates.CaseFacts;
import nl.stapwijzer.dates.Moment;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.plan.CaseFile;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case gets its own documents, and waits for nothing else. */
class CasePackTest {
    private static final String PROTOCOL = "anti-pest-handelingsplan";
    private static final CaseFacts REPORTED = new CaseFacts(new Located<>(new Moment(LocalDate.of(2026, 11, 23), Optional.empty()),
            Span.at("--start", 1, 1)), Optional.empty(), List.of(), LocalDate.of(2026, 11, 23));

    @TempDir Path folder;
    private final List<Stage> stages = new ArrayList<>();
    private final Listener listener = new Listener() {
        @Override
        public void begins(Stage stage) {
            stages.add(stage);
        }
    };

    @BeforeEach
    void makeProject() throws IOException {
        write("site/school.yaml", "naam: Voorbeeldschool\ntaal: nl-NL\nregio: NL-midden\n");
        write("protocols/" + PROTOCOL + ".yaml", Files.readString(Path.of("protocols", PROTOCOL + ".yaml"))
                .replace("na 1 week vanaf onbekend", "na 1 week"));
    }

    @Test
    void ofADefinitionOnlyTheDocumentsOfTheCaseAreMade() throws IOException {
        Checked<CasePack.Files> made = make();
        assertEquals(List.of(), made.diagnostics());
        assertEquals(Set.of("handelingsplan.pdf"), made.value().orElseThrow().forms().keySet());
        assertEquals(List.of("agendablad.pdf", "agenda.ics"), List.copyOf(made.value().orElseThrow().sheets().keySet()));
        assertEquals(List.of(Stage.READ, Stage.CHECK, Stage.PLAN, Stage.RENDER, Stage.WRITE), stages);
    }

    @Test
    void aTemplateOfThePagesThatIsBrokenIsNotInTheWay() throws IOException {
        write("templates/step/step.ftlh", "${");
        assertTrue(make().value().isPresent());
    }

    @Test
    void aTemplateOfTheFormsThatIsBrokenIs() throws IOException {
        write("templates/form/form.ftlh", "${");
        assertTrue(make().hasErrors());
    }

    private Checked<CasePack.Files> make() throws IOException {
        Project project = Project.in(folder).orElseThrow();
        Definitions definitions = project.definitions(listener);
        CasePack pack = new CasePack(project, definitions, Protocol.find(definitions.protocols(), PROTOCOL).orElseThrow());
        return pack.make(new CaseFile("2026-014", REPORTED, pack.dates(REPORTED).value().orElseThrow()), List.of("handelingsplan"),
                Instant.EPOCH, listener);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }
}

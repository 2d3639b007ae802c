package nl.stapwijzer.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.model.Flow;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.StepNumbers;
import org.junit.jupiter.api.Test;

class PublicPartTest {
    private static final Protocol WHOLE = Protocols.withSteps("""
              melden: {titel: Melden, wie: leerkracht, vraag: Is het pesten?, antwoorden: {ja: overleg, nee: klaar}}
              overleg: {titel: Overleg, wie: leerkracht, zichtbaar: intern, daarna: dossier}
              dossier: {titel: Dossier, wie: leerkracht, zichtbaar: intern, daarna: aanpak}
              aanpak: {titel: Aanpak, wie: leerkracht, daarna: nazorg}
              nazorg: {titel: Nazorg, wie: leerkracht, zichtbaar: intern, daarna: klaar}
            """);

    private static List<String> ways(Protocol protocol) {
        return Flow.of(protocol).transitions().stream().map(way -> way.from().key() + " > " + way.to()).toList();
    }

    @Test
    void aWayToAStepForTheStaffLeadsOnToWhatFollowsIt() {
        assertEquals(List.of("melden > aanpak", "melden > klaar", "aanpak > klaar"), ways(PublicPart.of(WHOLE)));
    }

    @Test
    void theOtherStepsCountOnWithoutAGapAndTheStaffKnowThemByTheSameNumbers() {
        StepNumbers staff = StepNumbers.of(WHOLE.course().steps());
        assertEquals(List.of("1", "1.1", "1.2", "2", "2.1"), WHOLE.course().steps().stream().map(staff::of).toList());
        assertEquals(List.of("1", "2"), PublicPart.of(WHOLE).course().steps().stream().map(step -> step.number().orElse("")).toList());
    }
}

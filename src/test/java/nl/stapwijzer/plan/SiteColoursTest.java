package nl.stapwijzer.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.model.Colour;
import org.junit.jupiter.api.Test;

/** Whatever colours a school chooses, what stands on paper is legible, and its haste shows without colour. */
class SiteColoursTest {
    private static final Colour WHITE = Colour.of("#ffffff");

    @Test
    void whateverTheColoursWhatIsPrintedInThemIsLegibleAndWhatIsDueNowIsDarkerThanWhatIsDueToday() {
        for (int all = 0; all < 1 << 24; all += 160_001) {
            String colour = new Colour(all >> 16, all >> 8 & 255, all & 255).hex();
            Map<String, String> paper = SiteColours.of(Optional.of(colour), Optional.of(colour)).paper();
            Map<String, String> plain = SiteColours.of(Optional.of(colour), Optional.empty()).paper();
            assertTrue(Colour.of(plain.get("now")).grey() < Colour.of(plain.get("today")).grey(), colour + ": " + plain);
            for (String ink : new String[] {"colour", "accent", "now", "today"}) {
                assertTrue(Colour.of(paper.get(ink)).contrast(WHITE) >= Colour.LEGIBLE, colour + ": " + ink + " " + paper.get(ink));
            }
            assertTrue(Colour.of(paper.get("colour")).contrast(Colour.of(paper.get("colour-tint"))) >= Colour.LEGIBLE, colour);
            assertTrue(Colour.of(paper.get("now")).grey() < Colour.of(paper.get("today")).grey(), colour + ": " + paper);
        }
    }

    @Test
    void aSchoolWithoutColoursKeepsThoseOfTheStylesheet() {
        assertEquals(Map.of(), SiteColours.of(Optional.empty(), Optional.empty()).paper());
    }
}

package nl.stapwijzer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourTest {
    /** The ratios that WebAIM's contrast checker gives. */
    @ParameterizedTest
    @CsvSource({"#000000, #ffffff, 21", "#ffff00, #ffffff, 1.07", "#777777, #ffffff, 4.48", "#767676, #ffffff, 4.54",
            "#0000ff, #ffff00, 8.00"})
    void contrastIsThatOfTheGuidelines(String one, String other, double ratio) {
        assertEquals(ratio, Colour.of(one).contrast(Colour.of(other)), .005);
        assertEquals(ratio, Colour.of(other).contrast(Colour.of(one)), .005);
    }

    @Test
    void aColourKeepsItsNumber() {
        for (int all = 0; all < 1 << 24; all += 4099) {
            Colour colour = new Colour(all >> 16, all >> 8 & 255, all & 255);
            assertEquals(colour, Colour.of(colour.hex()));
        }
    }

    @Test
    void everyColourHasALegibleNeighbourAndOneThatIsLegibleIsItsOwn() {
        for (int all = 0; all < 1 << 24; all += 70_001) {
            Colour colour = new Colour(all >> 16, all >> 8 & 255, all & 255);
            Colour legible = colour.legible();
            assertEquals(Optional.empty(), legible.illegibleOn(), colour.hex());
            assertEquals(legible, legible.legible());
            assertTrue(colour.illegibleOn().isPresent() || legible.equals(colour), colour.hex());
        }
    }

    @ParameterizedTest
    @CsvSource({"#ffffff, 79", "#ffff00, 105", "#00ff00, 105", "#a8481e, 79", "#0000ff, 105", "#000000, 105"})
    void aColourBecomesAsDarkAsPaperWithoutColourNeeds(String colour, int most) {
        assertTrue(Colour.of(colour).withGrey(most).grey() <= most, () -> Colour.of(colour).withGrey(most).hex());
        assertTrue(Colour.of(colour).withGrey(most).grey() > most - 30, () -> Colour.of(colour).withGrey(most).hex());
    }

    @Test
    void aColourAtItsOwnLightnessIsItself() {
        assertEquals(Colour.of("#6c6c6c"), Colour.of("#6c6c6c").toned(.5309, 1));
    }
}

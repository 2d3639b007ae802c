package nl.stapwijzer.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrintableCharactersTest {
    private final Typefaces fonts = TypefaceFiles.from(PrintFixtures.project(Map.of())).parse();

    @Test
    void theFontsHaveWhatIsTakenForCommon() {
        assertEquals(List.of(), IntStream.range(0, 0x10000).filter(PrintableCharacters::isCommon).filter(c -> !fonts.has(c))
                .mapToObj(c -> String.format("U+%04X", c)).toList());
    }

    @Test
    void pictogramsAreInNoFontAndLettersOfOtherLanguagesAre() {
        PrintableCharacters printable = new PrintableCharacters(PrintFixtures.project(Map.of()));
        assertFalse(printable.test(0x1F600));
        assertTrue("ЇжαΩعğœ".codePoints().allMatch(printable));
    }
}

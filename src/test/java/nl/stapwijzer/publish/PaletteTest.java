package nl.stapwijzer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.stapwijzer.source.Resources;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private final Resources files = name -> Optional.of("a{}".getBytes(StandardCharsets.UTF_8));

    @Test
    void theSchoolsColoursStandBehindTheStylesheet() {
        assertEquals("a{}\n:root{--kleur:#112233;--accent:#445566;}\n", text(new Palette(files, Optional.of("#112233"), Optional.of("#445566")), "site/stijl.css"));
    }

    @Test
    void aSchoolWithoutColoursKeepsTheStylesheetsOwn() {
        assertEquals("a{}", text(new Palette(files, Optional.empty(), Optional.empty()), "site/stijl.css"));
    }

    @Test
    void otherFilesStayAsTheyAre() {
        assertEquals("a{}", text(new Palette(files, Optional.of("#112233"), Optional.empty()), "site/icoon.svg"));
    }

    private static String text(Resources resources, String name) {
        return new String(resources.find(name).orElseThrow(), StandardCharsets.UTF_8);
    }
}

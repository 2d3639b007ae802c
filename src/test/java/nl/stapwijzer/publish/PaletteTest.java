package nl.stapwijzer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.plan.SiteColours;
import nl.stapwijzer.source.Resources;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static final SiteColours TONES = new SiteColours(Map.of("brand", "#112233", "brand-full", "#112233"),
            Map.of("accent", "#ddeeff"), Map.of("colour", "#112233"));
    private final Resources files = name -> Optional.of(name).filter(file -> !file.endsWith("eigen.css"))
            .map(file -> "a{}".getBytes(StandardCharsets.UTF_8));

    @Test
    void theSchoolsColoursStandBehindTheStylesheet() {
        assertEquals("a{}\n@media screen{:root{--brand:#112233;--brand-full:#112233}}\n\n@media screen and "
                + "(prefers-color-scheme:dark){:root{--accent:#ddeeff}}\n",
                text(new Palette(files, TONES, 100), "site/style.css"));
    }

    @Test
    void aSchoolWithoutColoursKeepsTheStylesheetsOwn() {
        assertEquals("a{}", text(new Palette(files, new SiteColours(Map.of(), Map.of(), Map.of()), 100), "site/style.css"));
    }

    @Test
    void theIconIsDrawnInTheSchoolsColours() throws IOException {
        byte[] icon = Files.readAllBytes(Path.of("site/icoon.svg"));
        String drawn = text(new Palette(name -> Optional.of(icon), TONES, 100), "site/icoon.svg");
        assertTrue(drawn.contains("fill=\"#112233\"") && drawn.contains("fill=\"#ddeeff\""), drawn);
        assertEquals(new String(icon, StandardCharsets.UTF_8),
                text(new Palette(name -> Optional.of(icon), new SiteColours(Map.of(), Map.of(), Map.of()), 100), "site/icoon.svg"));
    }

    @Test
    void onPaperTheColourIsTheOneThatCanBeReadOnWhite() {
        assertEquals("a{}\n:root{--colour:#112233}\n", text(new Palette(files, TONES, 100), "templates/shared/print.css"));
    }

    @Test
    void aSchoolMayAskForLargerLettersOnScreenAndOnPaper() {
        Palette palette = new Palette(files, new SiteColours(Map.of(), Map.of(), Map.of()), 115);
        assertEquals("a{}\n:root{--letter-size:115%}\n", text(palette, "site/style.css"));
        assertEquals("a{}\n:root{--letter-size:115%}\n", text(palette, "templates/shared/print.css"));
    }

    @Test
    void otherFilesStayAsTheyAre() {
        assertEquals("a{}", text(new Palette(files, TONES, 100), "site/logo.svg"));
    }

    private static String text(Resources resources, String name) {
        return new String(resources.find(name).orElseThrow(), StandardCharsets.UTF_8);
    }

    @Test
    void whatASchoolSetsItselfComesAfterAllElse() {
        Resources both = name -> name.equals("site/style.css") ? Optional.of("a{}".getBytes(StandardCharsets.UTF_8))
                : name.equals("site/eigen.css") ? Optional.of(":root{--round:0}".getBytes(StandardCharsets.UTF_8)) : Optional.empty();
        assertTrue(text(new Palette(both, TONES, 100), "site/style.css").endsWith("\n:root{--round:0}"));
    }
}

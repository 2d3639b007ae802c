package nl.stapwijzer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.stapwijzer.model.Colour;
import nl.stapwijzer.plan.SiteColours;
import nl.stapwijzer.read.SchoolReader;
import nl.stapwijzer.source.SourceFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The colours of the stylesheet against each other, whatever the school's, in the light and in the dark: also where axe cannot look, in the
 * route picture.
 */
class ContrastTest {
    private static final Pattern VALUE = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{3,6});");
    private static final Pattern PICTURE = Pattern.compile("\\.route-picture ([^{}]*)\\{([^}]*)}");
    private static final double SHAPES = 3;
    private static final double INK = 7;
    private static String style;

    @BeforeAll
    static void readStyle() throws IOException {
        style = Files.readString(Path.of("site/style.css"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#1d4f5c", "#ffff00", "#777777", "#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#00ffff",
            "#ff00ff", "#ff8800", "#16356b #e0a100",
        "#a4161a #2a6f5b", "#ffe14d #5a2d82"})
    void textAndShapesCanBeSeen(String school) {
        String[] both = (school + " " + school).split(" ");
        SiteColours tones = SiteColours.of(SchoolReader.read(new SourceFile("school.yaml", "naam: School\n"
                + (school.isEmpty() ? "" : "kleur: \"" + both[0] + "\"\naccent: \"" + both[1] + "\"\n"))).value().orElseThrow());
        int dark = style.indexOf("@media (prefers-color-scheme: dark)");
        Map<String, String> light = values(style.substring(0, dark));
        Map<String, String> night = new TreeMap<>(light);
        night.putAll(values(style.substring(dark, style.indexOf("*, ::before"))));
        light.putAll(tones.light());
        night.putAll(tones.dark());
        List<String> faint = new ArrayList<>();
        for (Map<String, String> colours : List.of(light, night)) {
            page(colours, faint);
            picture(colours, faint);
        }
        assertEquals(List.of(), faint);
    }

    private static void page(Map<String, String> colours, List<String> faint) {
        for (String ground : List.of("paper", "surface", "brand-soft", "accent-soft")) {
            compare(colours, "ink", ground, INK, faint);
            List.of("soft", "brand", "accent").forEach(text -> compare(colours, text, ground, Colour.LEGIBLE, faint));
        }
        List.of("paper", "surface").forEach(ground -> compare(colours, "edge", ground, SHAPES, faint));
        List.of("danger", "ink").forEach(text -> compare(colours, text, "danger-soft", Colour.LEGIBLE, faint));
        List.of("brand-full", "accent-full").forEach(ground -> compare(colours, "on-full", ground, Colour.LEGIBLE, faint));
    }

    /** Every colour in which the route picture writes, on every colour that it fills with; its lines on the paper. */
    private static void picture(Map<String, String> colours, List<String> faint) {
        List<String> texts = new ArrayList<>();
        List<String> grounds = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        PICTURE.matcher(style.substring(0, style.indexOf("@media (forced-colors"))).results().forEach(rule -> {
            Pattern.compile("(fill|stroke): var\\(--([a-z0-9-]+)\\)").matcher(rule.group(2)).results().forEach(part ->
                    (rule.group(1).contains("text") ? texts : part.group(1).equals("stroke") || rule.group(1).contains("dot") ? lines
                            : grounds).add(part.group(2)));
        });
        assertEquals(List.of(false, false, false), List.of(texts.isEmpty(), grounds.isEmpty(), lines.isEmpty()));
        texts.forEach(text -> grounds.forEach(ground -> compare(colours, text, ground, Colour.LEGIBLE, faint)));
        lines.forEach(line -> grounds.forEach(ground -> compare(colours, line, ground, SHAPES, faint)));
    }

    private static void compare(Map<String, String> colours, String text, String ground, double least, List<String> faint) {
        double contrast = Colour.of(colours.get(text)).contrast(Colour.of(colours.get(ground)));
        if (contrast < least) {
            faint.add(text + " " + colours.get(text) + " on " + ground + " " + colours.get(ground) + ": " + contrast);
        }
    }

    private static Map<String, String> values(String css) {
        Map<String, String> values = new TreeMap<>();
        VALUE.matcher(css).results().forEach(value -> values.put(value.group(1),
                value.group(2).length() == 4 ? value.group(2).replaceAll("([0-9a-f])", "$1$1") : value.group(2)));
        return values;
    }
}

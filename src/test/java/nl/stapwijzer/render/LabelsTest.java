package nl.stapwijzer.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a template gets when it asks for a label. */
class LabelsTest {
    private static final String FILE = "templates/labels/nl.properties";
    private static final String REMEDY = " (schrijf het in " + FILE + ")";

    public record View(String title, int pages) {}

    private static String body(String template, String labels, String title, int pages) {
        return TemplateFolder.with(template).file(FILE, labels).body(new View(title, pages));
    }

    private static String in(String language, TemplateFolder project) {
        Output output = new Output(DocumentKind.STEP, Locale.forLanguageTag(language), List.of("stap.html"), new View("x", 1));
        return TemplateFolder.body(new Renderer(project).render(output));
    }

    @Test
    void aLabelIsInTheLanguageOfTheDocument() {
        TemplateFolder project = TemplateFolder.with("<p>${label(\"who\")}</p>").file(FILE, "who=Wie")
                .file("templates/labels/en.properties", "who=Who");
        assertEquals("<p>Wie</p>", in("nl", project));
        assertEquals("<p>Who</p>", in("en", project));
    }

    @Test
    void aRegionSaysOnlyWhereItDiffers() {
        TemplateFolder project = TemplateFolder.with("<p>${label(\"who\")} ${label(\"how\")}</p>").file(FILE, "who=Wie\nhow=Hoe")
                .file("templates/labels/nl-BE.properties", "who=Wie dan");
        assertEquals("<p>Wie dan Hoe</p>", in("nl-BE", project));
        assertEquals("<p>Wie Hoe</p>", in("nl", project));
    }

    @Test
    void aSubjectThatADocumentIsNotAboutSaysNothing() {
        assertEquals("<p>Wie</p>", in("nl", TemplateFolder.with("<p>${label(\"who\")}</p>").file(FILE, "who=Wie")
                .file("templates/labels/subject-pesten.nl.properties", "who=Wie pest")));
    }

    /** A title can be a question. */
    @Test
    void whatIsEndedAlreadyIsNotEndedOnceMore() {
        String labels = "after=Dit komt na: {0}.\nnow=Wat nu bij {0}?";
        assertEquals("<p>Dit komt na: <a href=\"#x\">Is het pesten?</a> Wat nu bij Is het pesten?</p>",
                body("<#assign to><a href=\"#x\">${title}</a></#assign><p>${label(\"after\", to)} ${label(\"now\", title)}</p>", labels,
                        "Is het pesten?", 1));
        assertEquals("<p>Dit komt na: Praten. Wat nu bij Stop.?</p>",
                body("<p>${label(\"after\", title)} ${label(\"now\", \"Stop.\")}</p>", labels, "Praten", 1));
    }

    @Test
    void aSchoolCanSayASingleLabelInItsOwnWords() {
        assertEquals("<p>Wie bij ons Hoe</p>", TemplateFolder.with("<p>${label(\"who\")} ${label(\"how\")}</p>")
                .file(FILE, "who=Wie\nhow=Hoe")
                .file("templates/labels/school.nl.properties", "who=Wie bij ons").body(new View("", 1)));
    }

    @Test
    void aLabelIsSafeInTextAndInAttributesAndSoIsWhatItIsGiven() {
        assertEquals("<p title=\"1 &lt; 2 &amp; &quot;&lt;b&gt;&quot;\">1 &lt; 2 &amp; \"&lt;b&gt;\"</p>",
                body("<p title=\"${label('x', title)}\">${label('x', title)}</p>", "x=1 < 2 & \"{0}\"", "<b>", 1));
    }

    @Test
    void markupThatALabelIsGivenStaysMarkup() {
        assertEquals("<p>Zie <a href=\"/a.html\">b &amp; c</a>.</p>",
                body("<#assign link><a href=\"/a.html\">${title}</a></#assign><p>${label('see', link)}</p>", "see=Zie {0}.", "b & c", 1));
    }

    @Test
    void aPlaceWithinAValueStaysAsItWasWritten() {
        assertEquals("<p>{1} a</p>", body("<p>${label('x', title, 'a')}</p>", "x={0} {1}", "{1}", 1));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 bladzijden", "1, 1 bladzijde", "2, 2 bladzijden", "1000, 1000 bladzijden"})
    void theNumberChoosesTheFormOfTheWords(int pages, String words) {
        String labels = "pages.one={0} bladzijde\npages.other={0} bladzijden";
        assertEquals("<p>" + words + "</p>", body("<p>${label('pages', pages)}</p>", labels, "", pages));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            ${label("whoo")}   ¦ 1:1: het label "whoo" is er niet in de taal "nl-BE" (bedoelde u "who"?)
            ${label("x" + 1)}  ¦ 1:1: het label "x1" is er niet in de taal "nl-BE" (kies uit: how, who)
            ${label("how")}    ¦ 1:1: het sjabloon loopt hier vast (FreeMarker zegt: A label needs a value for each of its places.)
            <#macro m x></#macro><@m label("who2")/> ¦ 1:22: het label "who2" is er niet in de taal "nl-BE" (bedoelde u "who"?)
            ${label()}         ¦ 1:1: het sjabloon loopt hier vast (FreeMarker zegt: label(key, …) takes a key, and values)
            """)
    void whatIsWrongWithALabelIsSaidAtItsPlaceInTheTemplate(String template, String said) {
        TemplateFolder project = TemplateFolder.with(template).file(FILE, "who=Wie\nhow=Hoe {0}");
        assertEquals(TemplateFolder.TEMPLATE + ":" + said,
                TemplateFolder.said(project.render(new View("", 1)).diagnostics()).replace(REMEDY, ""));
    }

    @Test
    void aLanguageWithoutLabelsIsSaid() {
        assertEquals(TemplateFolder.TEMPLATE + ":1:1: het label \"who\" is er niet in de taal \"nl-BE\"" + REMEDY,
                TemplateFolder.said(TemplateFolder.with("${label(\"who\")}").render(new View("", 1)).diagnostics()));
    }

    @Test
    void aFileOfLabelsThatCannotBeReadIsSaid() {
        assertEquals(FILE + ":1:1: na een \\u horen in dit bestand vier tekens uit 0-9 en a-f (schrijf de letter zelf; het bestand is "
                + "UTF-8)",
                said("who=\\u00zz".getBytes(StandardCharsets.UTF_8)));
        assertEquals(FILE + ":1:5: dit bestand is geen leesbare UTF-8-tekst (sla het bestand op met de codering UTF-8)",
                said("who=\u00e9".getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String said(byte[] labels) {
        return TemplateFolder.said(TemplateFolder.with("${label(\"who\")}").file(FILE, labels).render(new View("", 1)).diagnostics());
    }
}

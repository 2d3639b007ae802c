package nl.stapwijzer.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody reads who makes a mistake in a template. */
class TemplateFaultTest {
    public record View(String title, List<Link> links) {}

    public record Link(String text, String href) {}

    private static final View VIEW = new View("Praten", List.of(new Link("een", "/een.html")));

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            ${titl}                           ¦ 1:3: hier is geen "titl" (bedoelde u "title"?)
            ${links[0].texxt}                 ¦ 1:3: hier is geen "links[0].texxt" (bedoelde u "text"?)
            ${links[0].onzin}                 ¦ 1:3: hier is geen "links[0].onzin" (kies uit: href, text)
            ${links[4].text}                  ¦ 1:3: hier is geen "links[4]" (vraag eerst of het er is: <#if links[4]??>)
            ${title.x}                        ¦ 1:3: het sjabloon loopt hier vast op "title" (FreeMarker zegt: For "." left-hand operand: \
            Expected a hash, but this has evaluated to a string)
            ${links?upper_case}               ¦ 1:3: het sjabloon loopt hier vast op "links" (FreeMarker zegt: For "?upper_case" left-hand \
            operand: Expected a string or something automatically convertible to string (number, date or boolean), but this has evaluated \
            to a sequence)
            ${title + }                       ¦ 1:11: hier staat iets wat FreeMarker niet kan lezen (FreeMarker zegt: Encountered "}")
            ${title?upercase}                 ¦ 1:9: hier staat iets wat FreeMarker niet kan lezen (FreeMarker zegt: Unknown built-in: \
            "upercase".)
            <#include "/templates/shared/x.ftlh"> ¦ 1:1: het sjabloon "templates/shared/x.ftlh" is er niet (noem een sjabloon vanaf de \
            projectmap, zoals "/templates/shared/page.ftlh")
            ${title?no_esc}                   ¦ 1:9: hier staat iets wat FreeMarker niet kan lezen (FreeMarker zegt: The ?no_esc \
            expression can't be used when the "auto_escaping_policy" configuration setting was set to "force" (FORCE_AUTO_ESCAPING_POLICY).)
            ${.now}                           ¦ 1:1: ".now" mag niet in een sjabloon (haal het weg: een sjabloon laat alleen zien wat het \
            krijgt, en alles wordt veilig getoond)
            <@m/>                             ¦ 1:3: hier is geen "m" (kies uit: links, title)
            """)
    void aFaultNamesItsPlaceWhatIsWrongAndWhatToDo(String template, String said) {
        assertEquals(TemplateFolder.TEMPLATE + ":" + said, TemplateFolder.said(TemplateFolder.with(template).render(VIEW).diagnostics()));
    }
}

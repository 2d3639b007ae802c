package nl.stapwijzer.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.render.Page;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a protocol that is partly written in English too gives in English. */
class TranslationTest {
    private static final String TRANSLATED = """
            protocol: pesten
            titel: {tekst: Pesten, en: Bullying}
            rollen:
              leerkracht: {naam: {tekst: Leerkracht, en: Teacher}}
              leerling: {naam: Leerling, soort: leerling}
              ouders: {naam: {tekst: Ouders, en: Parents}, soort: ouder}
            kanalen:
              bellen: {naam: {tekst: Bellen, en: Phone call}, soort: telefoon}
            melden:
              inleiding: {tekst: Vertel het **meteen**., en: Tell us **at once**.}
              door: [leerling, ouders]
              bij: leerkracht
              kanalen: [bellen]
              daarna: We bellen u terug.
            stappen:
              luisteren:
                titel: {tekst: Luisteren, en: Listening}
                wie: leerkracht
                termijn: dezelfde dag
                informeer: [{aan: ouders, over: {tekst: wat er gebeurd is, en: what happened}, via: bellen}]
                daarna: aanpak
              aanpak: {titel: Aanpak, wie: leerkracht, termijn: binnen 2 schooldagen, daarna: klaar}
            einden: {klaar: Klaar}
            """;
    private static final Map<String, Document> PAGES = pages(TRANSLATED);
    private static final Document PARENTS = PAGES.get("pesten/en/parents.html");

    private static Map<String, Document> pages(String definition) {
        return Documents.pages(Protocols.of(definition)).stream()
                .collect(Collectors.toMap(page -> page.output().paths().get(0), Page::tree, (one, other) -> one));
    }

    @Test
    void whatIsForParentsAndPupilsAndOnReportingIsThereInBothLanguages() {
        assertEquals(List.of("pesten/en/documents/information-for-parents.pdf", "pesten/en/my-child-bullies.html",
                "pesten/en/my-child-is-bullied.html", "pesten/en/parents.html", "pesten/en/pupils.html", "pesten/en/reporting.html"),
                PAGES.keySet().stream().filter(path -> path.contains("/en/")).sorted().toList());
    }

    @Test
    void aPageLeadsToItselfInEachLanguage() {
        for (String path : List.of("pesten/ouders.html", "pesten/en/parents.html")) {
            Document page = PAGES.get(path);
            assertEquals(List.of("nl-NL /pesten/ouders.html", "en /pesten/en/parents.html"),
                    page.select("link[rel=alternate]").eachAttr("hreflang").stream()
                            .map(tag -> tag + " " + page.selectFirst("link[hreflang=" + tag + "]").attr("href")).toList());
            assertEquals(2, page.select("nav.languages li").size());
            assertEquals(1, page.select("nav.languages [aria-current]").size());
        }
        assertEquals("en", PARENTS.selectFirst("html").attr("lang"));
        for (String page : List.of("pesten/index.html", "index.html")) {
            assertEquals("/pesten/en/parents.html",
                    PAGES.get(page).selectFirst("nav.languages a:contains(Parents)").attr("href"), page);
        }
    }

    @Test
    void aTranslationLeadsToTranslationsAndSaysOfOtherPagesThatTheyAreDutch() {
        assertEquals("/pesten/en/documents/information-for-parents.pdf", PARENTS.selectFirst("main a[href$=.pdf]").attr("href"));
        assertEquals("/pesten/en/pupils.html", PAGES.get("pesten/en/reporting.html").selectFirst("main a.pupils").attr("href"));
        assertEquals("Terms (Nederlands)", PARENTS.selectFirst("#menu a[href=/pesten/begrippen.html][hreflang=nl-NL]").text());
        assertEquals("Parents", PARENTS.selectFirst("#menu a[href=/pesten/en/parents.html]").text());
    }

    @Test
    void whatIsTranslatedIsEnglishAndSaysNoLanguage() {
        String main = Stream.of("parents", "reporting", "my-child-bullies").map(page -> PAGES.get("pesten/en/" + page + ".html").text())
                .collect(Collectors.joining());
        for (String english : List.of("Tell us at once.", "Listening", "what happened", "on the same day as the report", "teacher")) {
            assertTrue(main.contains(english), english + ": " + main);
        }
        assertFalse(main.contains("Vertel het") || main.contains("wat er gebeurd is") || main.contains("Luisteren"), main);
        assertEquals(List.of(), PARENTS.select("main [lang]").stream().map(Element::text).filter(text -> text.contains("Listening"))
                .toList());
    }

    @Test
    void whatIsNotTranslatedIsLostNowhereAndSaysThatItIsDutch() {
        List<String> dutch = PAGES.get("pesten/en/reporting.html").select("main [lang=nl-NL]").stream().map(Element::text).toList();
        assertTrue(dutch.containsAll(List.of("We bellen u terug.")), dutch::toString);
        assertEquals(List.of(), PAGES.values().stream().flatMap(page -> page.getAllElements().stream())
                .map(element -> element.ownText() + element.attributes()).filter(said -> said.matches("(?s).*\\p{Co}.*")).toList());
    }

    @Test
    void aProtocolInOneLanguageHasNoOther() {
        Map<String, Document> pages = pages(TRANSLATED.replaceAll("\\{tekst: ([^,}]*), en: [^}]*}", "$1"));
        assertTrue(pages.keySet().stream().noneMatch(path -> path.contains("/en/")), pages.keySet()::toString);
        assertTrue(pages.get("pesten/ouders.html").select("nav.languages, link[rel=alternate]").isEmpty());
    }
}

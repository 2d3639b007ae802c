package nl.stapwijzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.model.StandardForms;
import nl.stapwijzer.read.OtherProtocols;
import nl.stapwijzer.read.ProtocolReader;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.SourceFile;
import org.junit.jupiter.api.Test;

/** How names, conditions and deadlines read on the pages and cards themselves. */
class WordsOnPagesTest {
    /** The text of each document of a protocol named p. */
    private static Map<String, String> pages(String yaml) {
        Map<String, String> pages = new TreeMap<>();
        Documents.pages(Protocols.of("protocol: p\ntitel: Proef\n" + yaml + "einden: {klaar: Klaar}\n"))
                .forEach(page -> page.output().paths().forEach(path -> pages.put(path.replaceFirst("^p/", ""), page.tree().text())));
        return pages;
    }

    private static void says(Map<String, String> pages, String page, String... words) {
        List.of(words).forEach(one -> assertTrue(pages.get(page).contains(one),
                () -> page + " does not say " + one + ":\n" + pages.get(page)));
    }

    @Test
    void namesKeepTheCapitalThatTheyHaveOfThemselves() {
        Map<String, String> pages = pages("""
                rollen:
                  mentor: Year Head
                  vt: {naam: Veilig Thuis, soort: extern}
                  kiva: KiVa-kernteam
                  duo: {naam: DUO, soort: extern}
                  ho: {naam: Head of Secondary, soort: leiding}
                  klas: Klassenleraar
                kanalen: {smart: {naam: Smartschool, soort: bericht}, mag: {naam: Magister, soort: bericht}}
                stappen:
                  s1: {titel: Melden, wie: [kiva, klas], met: [vt, duo, ho], termijn: dezelfde dag, informeer: [{aan: vt, door: mentor, \
                via: [smart, mag]}], daarna: klaar}
                """);
        says(pages, "stappen/s1.html", "KiVa-kernteam en klassenleraar", "Veilig Thuis, DUO en Head of Secondary",
                "Smartschool of Magister", "Year Head");
        says(pages, "formulieren.html", "Year Head", "Head of Secondary", "KiVa-kernteam", "Klassenleraar");
        says(pages, "documenten/kwaliteitskaart.pdf", "KiVa-kernteam en klassenleraar", "Veilig Thuis, DUO en Head of Secondary",
                "Smartschool of Magister");
    }

    @Test
    void aNameHasItsOwnArticleAndAGroupIsOfSoMany() {
        Map<String, String> pages = pages("""
                rollen:
                  mentor: Mentor
                  slachtoffer: {naam: Slachtoffer, soort: leerling, bij-pesten: gepest}
                  kind: {naam: Kind, soort: leerling}
                  ouders: {naam: Ouders, soort: ouder}
                  groep: {naam: Steungroep, soort: groep}
                stappen:
                  s1:
                    titel: Een
                    wie: mentor
                    termijn: dezelfde dag
                    met: [{rol: groep, aantal: 6 of meer}]
                    voorwaarden: [{toestemming-van: slachtoffer}, {wens-van: kind}, {na-overleg-met: ouders}, {geen-bezwaar-van: kind}]
                    daarna: klaar
                """);
        says(pages, "stappen/s1.html", "met toestemming van het slachtoffer", "op verzoek van het kind", "na overleg met de ouders",
                "zonder bezwaar van het kind",
                "steungroep van 6 of meer");
        says(pages, "documenten/kwaliteitskaart.pdf", "steungroep van 6 of meer");
    }

    @Test
    void whatFollowsAlsReadsRightlyInEitherWordOrder() {
        Map<String, String> pages = pages("""
                rollen: {leerkracht: Leerkracht}
                noodregels:
                  - {titel: Direct gevaar, als: iemand is in gevaar, doe: Bel 112., wie: leerkracht}
                  - {titel: Brand, als: {bijzin: het brandt}, doe: Ga naar buiten., wie: leerkracht}
                stappen:
                  luisteren:
                    titel: Luisteren
                    wie: leerkracht
                    termijn: meteen
                    acties: [{doe: Praat., als: het pesten gaat door}, {doe: Vraag., als: {bijzin: het pesten doorgaat}}]
                    daarna: klaar
                """);
        says(pages, "stappen/luisteren.html", "Praat. Als dit zo is: het pesten gaat door.", "Als het pesten doorgaat: vraag.");
        says(pages, "documenten/kaart-leerkracht.pdf", "Direct gevaar. Iemand is in gevaar: Bel 112.",
                "Brand. Als het brandt: Ga naar buiten.",
                "Als dit zo is: het pesten gaat door: praat.", "Als het pesten doorgaat: vraag.");
        says(pages, "documenten/kwaliteitskaart.pdf", "Iemand is in gevaar: Bel 112.", "Als het brandt: Ga naar buiten.");
        says(pages, "index.html", "Wanneer Iemand is in gevaar", "Wanneer Als het brandt");
        pages.forEach((page, text) -> assertFalse(text.toLowerCase().contains("als iemand is in gevaar")
                || text.contains("als het pesten gaat door"), page));
    }

    @Test
    void theDeadlineThereIsThatOfTheStepThereAndOfOneThatLeadsBackWhatItCountsFromThen() {
        Map<String, String> pages = pages("""
                rollen: {leerkracht: Leerkracht}
                stappen:
                  een: {titel: Een, wie: leerkracht, termijn: meteen, daarna: twee}
                  twee: {titel: Twee, wie: leerkracht, termijn: onbekend, evaluatie: {momenten: per geval, criterium: gestopt}, daarna: \
                drie}
                  drie:
                    titel: Drie
                    wie: leerkracht
                    termijn: binnen 2 weken vanaf een
                    vraag: Gestopt?
                    antwoorden: {ja: klaar, nee: drie}
                """);
        assertFalse(pages.get("stappen/een.html").contains("Termijn daar"), pages.get("stappen/een.html"));
        says(pages, "stappen/twee.html", "Termijn daar: binnen 2 weken na stap 1 (Een).");
        says(pages, "stappen/drie.html", "Termijn daar: binnen 2 weken na stap 3 (Drie).",
                "binnen 2 weken na stap 1 (Een); opnieuw: binnen 2 weken na het besluit in stap 3 (Drie)");
        assertFalse(pages.get("stappen/drie.html").contains("Termijn daar: binnen 2 weken na stap 1"), pages.get("stappen/drie.html"));
    }

    @Test
    void aTimeOfTheDayIsADeadlineOfItsOwnAndAPhaseGivesItsStepsOne() {
        Map<String, String> clock = pages("""
                rollen: {receptie: Receptie, ouders: {naam: Ouders, soort: ouder}}
                stappen: {s1: {titel: Ziek, wie: receptie, termijn: {soort: uiterlijk, klok: "09:00", door: ouders}, daarna: klaar}}
                """);
        says(clock, "stappen/s1.html", "uiterlijk 09.00 uur (termijn van de ouders)");
        clock.forEach((page, text) -> assertFalse(text.contains("een tijd die nog niet vastgelegd is"), page));
        Map<String, String> phase = pages("""
                rollen: {mentor: Mentor}
                trajecten: {een: {titel: Week 1, tijdvak: binnen 1 week}}
                stappen:
                  s1: {titel: Een, traject: een, wie: mentor, daarna: s2}
                  s2: {titel: Twee, traject: een, wie: mentor, termijn: na 1 week, daarna: klaar}
                """);
        for (String page : List.of("stappen/s1.html", "index.html", "documenten/kaart-mentor.pdf", "documenten/kwaliteitskaart.pdf")) {
            says(phase, page, "innen 1 week na de melding");
        }
    }

    @Test
    void aStepCannotBeCalledAfterAMomentThatDeadlinesCountFrom() {
        List<Diagnostic> found = ProtocolReader.read(new SourceFile("p.yaml", """
                protocol: p
                titel: Proef
                rollen: {mentor: Mentor}
                stappen:
                  melding: {titel: Melding, wie: mentor, daarna: klaar}
                einden: {klaar: Klaar}
                """), StandardForms.NONE, OtherProtocols.NONE).diagnostics();
        assertEquals(List.of("step-named-as-moment 5"), found.stream().map(one -> one.code() + " " + one.span().line()).toList());
    }

    /** As a Mac names a file, and as text comes out of many a PDF. */
    @Test
    void aLetterAndItsAccentAreOneLetterHoweverTheyWereTyped() {
        Map<String, String> pages = pages("""
                rollen: {coordinator: Pestcoördinator}
                begrippen: {pestcoordinator: {naam: Pestcoördinator, uitleg: Zorgt ervoor.}}
                stappen: {s1: {titel: Geëvalueerde afspraken, wie: coordinator, termijn: meteen, acties: [De pestcoördinator kijkt.], \
                daarna: klaar}}
                """.replace("ö", "o\u0308").replace("ë", "e\u0308"));
        says(pages, "stappen/s1.html", "Geëvalueerde afspraken", "De pestcoördinator kijkt.");
        says(pages, "documenten/kaart-coordinator.pdf", "Geëvalueerde afspraken");
        pages.forEach((page, text) -> assertFalse(text.contains("\u0308"), page));
    }
}

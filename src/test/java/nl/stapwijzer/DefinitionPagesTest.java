package nl.stapwijzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Protocols;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a definition says stands where its reader looks for it, on finished pages and cards; and nowhere else. */
class DefinitionPagesTest {
    private static final String ROLES = """
            rollen:
              leerkracht: Leerkracht
              coordinator: Coördinator
              directie: {naam: Directie, soort: leiding}
              leerling: {naam: Leerling, soort: leerling}
              ouders: {naam: Ouders, soort: ouder}
            einden: {klaar: Klaar}
            """;

    /** The text of each document of a protocol named p. */
    private static Map<String, String> pages(String yaml) {
        return texts(ROLES + yaml);
    }

    private static Map<String, String> texts(String yaml) {
        Map<String, String> pages = new TreeMap<>();
        made(yaml).forEach((path, tree) -> pages.put(path, tree.text()));
        return pages;
    }

    private static Map<String, Document> trees(String yaml) {
        return made(ROLES + yaml);
    }

    private static Map<String, Document> made(String yaml) {
        Map<String, Document> trees = new TreeMap<>();
        Documents.pages(Protocols.of("protocol: p\ntitel: Proef\n" + yaml))
                .forEach(page -> page.output().paths().forEach(path -> trees.put(path.replaceFirst("^p/", ""), page.tree())));
        return trees;
    }

    /** Where the buttons of a page of "wat moet ik nu doen" lead to. */
    private static List<String> choices(Document page) {
        return page.select("a[data-choose]").eachAttr("href");
    }

    private static void says(Map<String, String> pages, String page, String... words) {
        List.of(words).forEach(one -> assertTrue(pages.get(page).contains(one),
                () -> page + " does not say " + one + ":\n" + pages.get(page)));
    }

    private static void isSilent(Map<String, String> pages, String page, String... words) {
        List.of(words).forEach(one -> assertFalse(pages.get(page).contains(one), () -> page + " says " + one + ":\n" + pages.get(page)));
    }

    @Test
    void whoMustActInDangerFindsItOnTheirOwnPageAndCardWithWhomToTell() {
        Map<String, String> pages = pages("""
                kanalen: {telefoon: {naam: Telefoon, soort: telefoon}}
                noodregels:
                  - titel: Letsel
                    als: er is letsel
                    doe: Bel de arts.
                    wie: coordinator
                    informeer: [{aan: ouders, via: telefoon, termijn: meteen}]
                    stappen: [twee]
                stappen:
                  een: {titel: Een, wie: leerkracht, termijn: meteen, daarna: twee}
                  twee: {titel: Twee, wie: leerkracht, termijn: meteen, daarna: klaar}
                """);
        says(pages, "rollen/coordinator.html", "Letsel", "Er is letsel", "Bel de arts.", "Ouders", "telefoon", "stap 2 (Twee)");
        says(pages, "documenten/kaart-coordinator.pdf", "Bel de arts.", "Alleen bij stap 2 (Twee).",
                "Informeer de ouders, meteen (telefoon).");
        isSilent(pages, "rollen/leerkracht.html", "Bel de arts.");
        says(pages, "documenten/kaart-leerkracht.pdf", "Bel de arts.", "Alleen bij stap 2 (Twee).");
        says(pages, "documenten/kwaliteitskaart.pdf", "Bel de arts.", "Alleen bij stap 2 (Twee).");
        says(pages, "termijnen.html", "Letsel van coördinator ouders · telefoon · meteen");
        says(pages, "stappen/twee.html", "Letsel? Lees eerst dit.");
        isSilent(pages, "stappen/een.html", "Letsel?", "direct gevaar? Lees");
        says(pages, "wat-nu/index.html", "Letsel? Lees eerst dit.");
    }

    @Test
    void whatMayNotBeLeadsElsewhereOnPageCardTreeAndWhatNow() {
        String yaml = """
                trajecten:
                  zwaar: {titel: Zware stappen, poort: {tekst: er is gepraat, anders: Bel eerst de coördinator.}}
                stappen:
                  een: {titel: Een, wie: leerkracht, termijn: meteen, daarna: praten}
                  praten:
                    titel: Praten
                    wie: coordinator
                    termijn: binnen 2 schooldagen
                    voorwaarden: [{toestemming-van: ouders, anders: hulp}, {tekst: de school is open, anders: klaar}]
                    daarna: klaar
                  hulp: {titel: Hulp, wie: leerkracht, termijn: binnen 1 week, traject: zwaar, daarna: klaar}
                """;
        Map<String, String> pages = pages(yaml);
        for (String page : List.of("stappen/praten.html", "documenten/kaart-coordinator.pdf", "documenten/kwaliteitskaart.pdf",
                "keuzeboom.html", "index.html", "rollen/coordinator.html", "protocol.html", "documenten/protocol.pdf")) {
            says(pages, page, "Alleen met toestemming van de ouders. Geldt dit niet: ga naar stap 3 (Hulp).",
                    "Alleen als dit zo is: de school is open. Geldt dit niet, dan eindigt de route: Klaar.");
        }
        says(pages, "index.html", "Geldt de voorwaarde niet: stap 3.");
        says(pages, "stappen/hulp.html", "Praten", "Alleen als dit zo is: er is gepraat. Geldt dit niet? Bel eerst de coördinator.",
                "binnen 1 week na stap 2 (Praten)");
        says(pages, "wat-nu/hulp.html", "Stap 2, Praten: Alleen met toestemming van de ouders. Dit geldt niet");
        says(pages, "wat-nu/einde-klaar.html", "Alleen als dit zo is: de school is open.");
        assertEquals(List.of("/p/wat-nu/einde-klaar.html", "/p/wat-nu/hulp.html", "/p/wat-nu/einde-klaar.html"),
                choices(trees(yaml).get("wat-nu/praten.html")));
    }

    @Test
    void aPhaseOfAMethodSaysWhoWithWhomWithoutWhomAndWithWhoseConsent() {
        Map<String, String> pages = pages("""
                methoden:
                  groep:
                    naam: De groepsaanpak
                    wie: leerkracht
                    fasen:
                      "1": Luisteren naar de leerling
                      "2": {titel: Praat met de groep, wie: coordinator, met: leerkracht, niet: leerling, \
                als: {toestemming-van: leerling}}
                      "3": {titel: Kijk terug, niet: ouders}
                stappen: {een: {titel: Een, wie: leerkracht, termijn: meteen, methode: groep, daarna: klaar}}
                """);
        says(pages, "methoden.html", "Wie coördinator, zonder leerling", "Met wie leerkracht", "Alleen met toestemming van de leerling.",
                "Wie leerkracht, zonder ouders");
        says(pages, "stappen/een.html", "Coördinator, zonder leerling, met toestemming van de leerling: praat met de groep",
                "Leerkracht, zonder ouders: kijk terug");
        says(pages, "documenten/kaart-coordinator.pdf", "Met toestemming van de leerling: praat met de groep (zonder leerling)");
        says(pages, "documenten/kaart-leerkracht.pdf", "Kijk terug (zonder ouders)");
        says(pages, "documenten/protocol.pdf", "Praat met de groep Wie: coördinator, zonder leerling. Met: leerkracht.");
    }

    @Test
    void aCaseGoesOnInSeveralStepsAtOnceOnPageCardAndWhatNow() {
        String yaml = """
                stappen:
                  een: {titel: Een, wie: leerkracht, termijn: meteen, daarna: [bericht, hulp]}
                  bericht: {titel: Bericht, wie: leerkracht, termijn: binnen 1 week, daarna: klaar}
                  hulp: {titel: Hulp, wie: coordinator, termijn: binnen 2 schooldagen, vraag: Erg?, \
                antwoorden: {ja: [bericht, zorg], nee: {naar: klaar}}}
                  zorg: {titel: Zorg, wie: coordinator, termijn: binnen 1 week, daarna: klaar}
                """;
        Map<String, String> pages = pages(yaml);
        for (String page : List.of("stappen/een.html", "index.html", "keuzeboom.html", "protocol.html")) {
            says(pages, page, "doe allebei: ga naar stap 2 (Bericht) en ga naar stap 3 (Hulp)");
        }
        says(pages, "documenten/kaart-leerkracht.pdf", "stap 2 + 3");
        says(pages, "documenten/kaart-coordinator.pdf", "ja → stap 2 + 4");
        says(pages, "documenten/kwaliteitskaart.pdf", "stap 2 + 3", "ja → stap 2 + 4");
        says(pages, "documenten/protocol.pdf", "2 + 3", "2 + 4");
        says(pages, "stappen/hulp.html", "oe allebei: ga naar stap 2 (Bericht) en ga naar stap 4 (Zorg)");
        says(pages, "stappen/bericht.html", "binnen 1 week na stap 1 (Een) of stap 3 (Hulp)");
        says(pages, "wat-nu/een.html", "Doe allebei:");
        assertEquals(List.of("/p/wat-nu/bericht.html", "/p/wat-nu/hulp.html"), choices(trees(yaml).get("wat-nu/een.html")));
        assertEquals(List.of("/p/wat-nu/bericht.html", "/p/wat-nu/zorg.html", "/p/wat-nu/einde-klaar.html"),
                choices(trees(yaml).get("wat-nu/hulp.html")));
    }

    @Test
    void aStepSaysWhatItBeginsWithAndWhenItIsDone() {
        Map<String, String> pages = pages("""
                stappen: {een: {titel: Een, wie: leerkracht, termijn: meteen, begint: met een gesprek met de leerling, \
                eindigt: als de afspraken op papier staan, daarna: klaar}}
                """);
        for (String page : List.of("stappen/een.html", "documenten/kaart-leerkracht.pdf", "rollen/leerkracht.html", "wat-nu/een.html",
                "protocol.html", "documenten/protocol.pdf")) {
            says(pages, page, "met een gesprek met de leerling", "als de afspraken op papier staan");
        }
        says(pages, "documenten/kaart-leerkracht.pdf", "Begint met een gesprek", "Klaar als de afspraken");
    }

    @Test
    void aQuestionThatMakesNoDifferenceForWhoKnowsNoInternalStepSaysSo() {
        String yaml = """
                stappen:
                  een: {titel: Een, wie: leerkracht, termijn: meteen, vraag: Erg?, antwoorden: {ja: overleg, nee: hulp}}
                  overleg: {titel: Overleg, wie: coordinator, termijn: meteen, zichtbaar: intern, daarna: hulp}
                  hulp: {titel: Hulp, wie: coordinator, termijn: binnen 1 week vanaf vorige, daarna: klaar}
                """;
        Map<String, String> pages = pages(yaml);
        for (String page : List.of("stappen/een.html", "keuzeboom.html", "wat-nu/een.html")) {
            says(pages, page, "Hoe het antwoord ook is");
        }
        says(pages, "documenten/kaart-leerkracht.pdf", "Daarna → stap 2");
        says(pages, "documenten/protocol.pdf", "Hoe het antwoord ook is: ga naar stap 2: Hulp.");
        assertEquals(List.of("/p/wat-nu/hulp.html"), choices(trees(yaml).get("wat-nu/een.html")));
    }

    @Test
    void whereAllAnswersLeadToOneStepOneButtonDoesAndWhatIsDoneUntilThenComesAfter() {
        String yaml = """
                stappen:
                  een:
                    titel: Een
                    wie: leerkracht
                    termijn: meteen
                    acties: [Praat samen., {doe: Kijk hoe het gaat., tussendoor: ja}]
                    vraag: Erg?
                    antwoorden: {ja: {naar: twee, acties: [Bel de ouders.]}, nee: twee}
                  twee: {titel: Twee, wie: leerkracht, termijn: binnen 1 week, daarna: klaar}
                """;
        says(pages(yaml), "wat-nu/een.html", "Ja? Doe dan ook: Bel de ouders. Ga naar stap 2: Twee Daarna, tot stap 2 Kijk hoe het gaat.");
        assertEquals(List.of("/p/wat-nu/twee.html"), choices(trees(yaml).get("wat-nu/een.html")));
    }

    @Test
    void aWayToReportIsForThoseWhomItIsFor() {
        Map<String, String> pages = pages("""
                kanalen:
                  zorgenbus: {naam: Zorgenbrievenbus, soort: bus}
                  ouderbriefje: {naam: Briefje van de ouder, soort: papier}
                melden:
                  door: {een-van: [leerling, ouders]}
                  bij: leerkracht
                  kanalen: [{kanaal: zorgenbus, door: leerling}, {kanaal: ouderbriefje, door: [ouders]}]
                stappen: {een: {titel: Een, wie: leerkracht, termijn: meteen, daarna: klaar}}
                """);
        says(pages, "melden.html", "in de zorgenbrievenbus (voor leerling)", "met het briefje van de ouder (voor ouders)");
        says(pages, "leerlingen.html", "Zorgenbrievenbus");
        isSilent(pages, "leerlingen.html", "Briefje van de ouder");
    }

    @Test
    void whoIsToldCanBeOneOrAnother() {
        Map<String, String> pages = pages("""
                stappen:
                  een:
                    titel: Een
                    wie: leerkracht
                    termijn: meteen
                    informeer: [{aan: {een-van: [coordinator, directie], keuze: de directie als de coördinator er niet is}, \
                over: de melding}]
                    daarna: klaar
                """);
        for (String page : List.of("stappen/een.html", "termijnen.html")) {
            says(pages, page, "oördinator of directie (de directie als de coördinator er niet is)");
        }
        says(pages, "documenten/kaart-leerkracht.pdf",
                "Informeer de coördinator of de directie (de directie als de coördinator er niet is)");
        says(pages, "termijnen.html", "als de coördinator er niet is) over de melding");
    }

    @Test
    void aWayBackMayHaveNoLimitIfTheSchoolSaysSo() {
        Map<String, String> pages = pages("""
                stappen:
                  een: {titel: Een, wie: leerkracht, termijn: meteen, daarna: twee}
                  twee: {titel: Twee, wie: leerkracht, termijn: meteen, vraag: Gestopt?, antwoorden: {ja: klaar, nee: {naar: een, \
                hoogstens: geen}}}
                """);
        says(pages, "stappen/twee.html", "zo vaak als nodig is");
    }

    @Test
    void aStepPointsToAnAppendixOfAnyKind() {
        Map<String, String> pages = pages("""
                stappen: {een: {titel: Een, wie: leerkracht, termijn: meteen, zie: [gespreksblad], daarna: klaar}}
                bijlagen: {gespreksblad: {titel: Blad voor het gesprek, soort: belscript, tekst: Begin met een vraag.}}
                """);
        says(pages, "stappen/een.html", "Blad voor het gesprek");
        says(pages, "formulieren.html", "Blad voor het gesprek belscript", "Begin met een vraag.");
    }

    @Test
    void aPartOfAFormSaysWhoFillsItIn() {
        Map<String, String> pages = pages("""
                stappen: {een: {titel: Een, wie: leerkracht, termijn: meteen, formulieren: [plan], daarna: klaar}}
                formulieren:
                  plan:
                    titel: Plan
                    bewaren: 1 jaar
                    delen:
                      kind: {titel: Wat wil jij?, door: leerling, velden: {wens: {label: Wat wil je?, soort: lange-tekst}}}
                      school: {titel: Afspraken, velden: {wat: {label: Wat spreken we af?, soort: lange-tekst, verplicht: ja}}}
                """);
        says(pages, "documenten/plan.pdf", "Wat wil jij? In te vullen door: leerling");
    }

    @Test
    void whatPreventsItSaysWithWhomHowOftenWhomToTellAndWhatToFillIn() {
        Map<String, String> pages = pages("""
                kanalen: {mail: {naam: Mail, soort: mail}}
                registraties: {logboek: {naam: Logboek, bewaren: 1 jaar}}
                preventie:
                  kring:
                    doe: Houd een kringgesprek
                    wie: leerkracht
                    met: leerling
                    ritme: elke-week
                    informeer: [{aan: ouders, via: mail, over: de afspraken van de klas}]
                    leg-vast: [{wat: wat opviel, waar: logboek}]
                    formulieren: [kringblad]
                formulieren:
                  kringblad: {titel: Kringblad, bewaren: 1 jaar, delen: {d: {titel: Kring, velden: {wat: {label: Wat viel op?}}}}}
                stappen: {een: {titel: Een, wie: leerkracht, termijn: meteen, daarna: klaar}}
                """);
        says(pages, "preventie.html", "leerkracht · met leerling", "Elke week", "ouders", "de afspraken van de klas", "mail", "wat opviel",
                "Logboek", "Kringblad");
        says(pages, "rollen/leerkracht.html", "Houd een kringgesprek (elke week)", "de afspraken van de klas", "Kringblad");
        says(pages, "rollen/leerkracht.html", "Houd een kringgesprek");
        isSilent(pages, "termijnen.html", "de afspraken van de klas");
        isSilent(pages, "documenten/kwaliteitskaart.pdf", "de afspraken van de klas");
    }

    @Test
    void aStepATextAndAFormAreForTheDepartmentsThatTheyNameAndNoOthers() {
        Map<String, String> pages = pages("""
                afdelingen: {onderbouw: Onderbouw, bovenbouw: Bovenbouw}
                stappen:
                  een:
                    titel: Een
                    wie: leerkracht
                    termijn: meteen
                    afdelingen: [onderbouw, bovenbouw]
                    acties: [{doe: Lees voor., als: {afdelingen: onderbouw}}, {doe: Schrijf., als: {leerjaren: 3-6}}]
                    formulieren: [blad]
                    daarna: twee
                  twee: {titel: Twee, wie: leerkracht, termijn: meteen, leerjaren: 1-3, daarna: klaar}
                doelgroepen: {ouders: {titel: Voor ouders, delen: [{kop: Hulp, tekst: Wij helpen., afdelingen: bovenbouw}]}}
                formulieren:
                  blad: {titel: Blad, bewaren: 1 jaar, afdelingen: onderbouw, delen: {d: {titel: Deel, velden: {wat: {label: Wat?}}}}}
                """);
        for (String page : List.of("stappen/een.html", "documenten/kaart-leerkracht.pdf", "documenten/kwaliteitskaart.pdf")) {
            says(pages, page, "Alleen voor Onderbouw en Bovenbouw.");
        }
        for (String page : List.of("stappen/twee.html", "documenten/kaart-leerkracht.pdf", "documenten/kwaliteitskaart.pdf",
                "wat-nu/twee.html")) {
            says(pages, page, "Alleen voor leerjaar 1-3.");
        }
        says(pages, "documenten/kaart-leerkracht.pdf", "Voor leerjaar 3-6: schrijf.");
        says(pages, "stappen/een.html", "Voor Onderbouw: lees voor.", "Blad (voor Onderbouw)");
        says(pages, "documenten/kaart-leerkracht.pdf", "Voor Onderbouw: lees voor.");
        says(pages, "ouders.html", "Hulp (voor Bovenbouw)");
        says(pages, "formulieren.html", "Blad (voor Onderbouw)");
        says(pages, "documenten/blad.pdf", "Blad (voor Onderbouw)");
    }

    /** As everywhere: a question of check, and no word to whoever reads. */
    @Test
    void whatHappensWhereAConditionDoesNotHoldMayBeUnknown() {
        Map<String, String> pages = pages("""
                stappen:
                  een:
                    titel: Een
                    wie: leerkracht
                    termijn: meteen
                    voorwaarden: [{tekst: de leerling wil dat, anders: onbekend}]
                    daarna: klaar
                """);
        says(pages, "stappen/een.html", "Alleen als dit zo is: de leerling wil dat.");
        isSilent(pages, "stappen/een.html", "onbekend", "Geldt dit niet");
    }

    /** A text says in place what is so for one department only: after what is so for all, or alone. */
    @Test
    void aTextSaysForEachDepartmentWhatIsSoThere() {
        Map<String, String> pages = pages("""
                afdelingen: {onderbouw: Groep 1-4, bovenbouw: Groep 5-8}
                lijsten: {tekens: {titel: Tekens, soort: signalen, punten: [{punt: {varianten: {onderbouw: Wil niet naar school.}}}]}}
                stappen:
                  een:
                    titel: Een
                    wie: leerkracht
                    termijn: meteen
                    hoe: {tekst: Praat met de groep., varianten: {onderbouw: Doe dat in de kring., bovenbouw: Neem er een les voor.}}
                    acties: [{doe: {varianten: {onderbouw: Lees een prentenboek., bovenbouw: Bekijk een film.}}}]
                    let-op: [{tekst: Noem geen namen., varianten: {bovenbouw: Vraag de mentor erbij.}}]
                    daarna: klaar
                doelgroepen:
                  ouders:
                    titel: Voor ouders
                    delen: [{kop: Hulp, tekst: Wij helpen., punten: [{tekst: Bel ons., varianten: {onderbouw: Kom binnenlopen.}}]}]
                """);
        says(pages, "stappen/een.html", "Praat met de groep. Groep 1-4: Doe dat in de kring. Groep 5-8: Neem er een les voor.",
                "Groep 1-4: Lees een prentenboek. Groep 5-8: Bekijk een film.", "Noem geen namen. Groep 5-8: Vraag de mentor erbij.");
        says(pages, "documenten/kaart-leerkracht.pdf", "Groep 1-4: Lees een prentenboek. Groep 5-8: Bekijk een film.",
                "Noem geen namen. Groep 5-8: Vraag de mentor erbij.");
        says(pages, "ouders.html", "Bel ons. Groep 1-4: Kom binnenlopen.");
        says(pages, "protocol.html", "Groep 1-4: Wil niet naar school.");
    }

    @Test
    void whereItIsKeptSaysWhoMaySeeItAndHowLongByHowACaseEnds() {
        Map<String, String> pages = pages("""
                registraties:
                  dossier: {naam: Dossier, inzage: de leerkracht en de coördinator, bewaren: tot 2 jaar na vertrek, \
                bewaren-bij-einde: {klaar: 1 schooljaar}}
                stappen: {een: {titel: Een, wie: leerkracht, termijn: meteen, leg-vast: [{wat: het verhaal, waar: dossier}], daarna: klaar}}
                """);
        says(pages, "stappen/een.html", "de leerkracht en de coördinator", "tot 2 jaar na vertrek; bij Klaar: 1 schooljaar");
    }

    @Test
    void anAbbreviationOfAnyNameIsExplainedWhereItStands() {
        var page = Documents.byPath(Documents.pages(Protocols.of("protocol: p\ntitel: Proef\n" + ROLES + """
                registraties: {dossier: {naam: Leerlingvolgsysteem, afkorting: LVS, bewaren: 1 jaar}}
                stappen: {een: {titel: Een, wie: leerkracht, termijn: meteen, acties: [Zet het in het LVS.], daarna: klaar}}
                """))).get("p/stappen/een.html");
        assertEquals("LVS", page.select("abbr[title=Leerlingvolgsysteem]").text());
    }

    @Test
    void whoIsTheNextToTurnToReadsThatOnTheirPageAndCard() {
        Map<String, String> pages = pages("""
                kanalen: {gesprek: Gesprek}
                melden: {door: ouders, bij: leerkracht, kanalen: gesprek, ladder: [{bij: directie, als: {bijzin: u niet tevreden bent}}]}
                stappen: {een: {titel: Een, wie: leerkracht, termijn: meteen, daarna: klaar}}
                """);
        says(pages, "rollen/directie.html", "Wie er niet uitkomt, komt bij jou, als u niet tevreden bent.");
        says(pages, "documenten/kaart-directie.pdf", "Wie er niet uitkomt, komt bij jou, als u niet tevreden bent.");
    }

    @Test
    void whereACaseBeginsInOneWayNothingIsAskedFirst() {
        Map<String, String> pages = pages("stappen: {een: {titel: Aparte gesprekken, wie: leerkracht, termijn: meteen, daarna: klaar}}\n");
        says(pages, "wat-nu/index.html", "Hier begin je", "Ga naar stap 1: Aparte gesprekken");
        isSilent(pages, "wat-nu/index.html", "Wat is er aan de hand?");
    }

    @Test
    void theDeadlinesSayOnceOfEachStepWhatToDoTheSoonestFirst() {
        Map<String, String> pages = pages("""
                stappen:
                  een: {titel: De melding, kort: Hoor wat er is, wie: leerkracht, termijn: binnen 2 weken, daarna: twee}
                  twee:
                    titel: Het gesprek
                    kort: Praat samen
                    wie: leerkracht
                    termijn: [zo snel mogelijk, liefst dezelfde dag]
                    acties: [{doe: Kom later terug op het gesprek., termijn: onbekend}]
                    evaluatie: {momenten: [na 3 weken], hoe: Met iedereen apart.}
                    daarna: drie
                  drie: {titel: De nazorg, kort: Volg hoe het gaat, wie: coordinator, termijn: onbekend, daarna: klaar}
                """);
        says(pages, "termijnen.html", "nu Stap 2: Praat samen · leerkracht vandaag zo snel mogelijk; liefst dezelfde dag als stap 1 "
                + "(Hoor wat er is) Kom later terug op het gesprek. Kijk terug. Met iedereen apart. "
                + "later Stap 1: Hoor wat er is · leerkracht binnen 2 weken",
                "Stap 2: Praat samen · leerkracht na 3 weken");
        isSilent(pages, "termijnen.html", "Volg hoe het gaat", "spreek af wanneer", "Alle rollen", "Evaluatie", "nog niet vastgelegd");
    }

    @Test
    void whoReadsTheirOwnPageIsSpokenToAsTheAuthorSaysItAndElseReadsWhoseTaskItIs() {
        Map<String, String> pages = texts("""
                rollen:
                  docent: Docent
                  coach: Coach
                  ondersteuner: Coach-ondersteuner
                einden: {klaar: Klaar}
                stappen:
                  een:
                    titel: Een
                    wie: docent
                    met: [coach, ondersteuner]
                    acties:
                      - {doe: Overleg met de coach., jij: De docent overlegt met jou., wie: docent, met: coach}
                      - {doe: Bel daarna met de coach-ondersteuner., wie: docent, met: [coach, ondersteuner]}
                    daarna: klaar
                """);
        says(pages, "rollen/coach.html", "De docent overlegt met jou",
                "Taak van de docent, met jou erbij: Bel daarna met de coach-ondersteuner.");
        says(pages, "rollen/ondersteuner.html", "Taak van de docent, met jou erbij: Bel daarna met de coach-ondersteuner.");
        isSilent(pages, "rollen/ondersteuner.html", "overlegt met jou");
    }

    @Test
    void theTimeOfACaseCountsFromWhatItsProtocolCallsItsBeginning() {
        Map<String, String> pages = pages("""
                melden: {door: onbekend, bij: onbekend, kanalen: onbekend, moment: het signaal}
                stappen:
                  een: {titel: Een, wie: leerkracht, termijn: dezelfde dag, daarna: twee}
                  twee: {titel: Twee, wie: leerkracht, termijn: binnen 2 schooldagen vanaf melding, daarna: klaar}
                """);
        says(pages, "termijnen.html", "dezelfde dag als het signaal", "binnen 2 schooldagen na het signaal");
        says(pages, "formulieren.html", "Dag van het signaal", "Dag 0 is de dag van het signaal.");
        isSilent(pages, "formulieren.html", "de melding");
    }

    @Test
    void whereNobodyIsNamedWhoMustActReadsThatTheyAgreeWhoDoesItAndNobodyElse() {
        Map<String, String> pages = pages("""
                stappen:
                  een:
                    titel: Een
                    wie: onbekend
                    termijn: meteen
                    informeer: [{aan: ouders, door: onbekend, via: onbekend}]
                    evaluatie: {momenten: [na 1 week], door: onbekend}
                    daarna: klaar
                """);
        says(pages, "wat-nu/een.html", "Spreek samen af wie dit doet");
        for (String page : List.of("stappen/een.html", "protocol.html", "index.html", "termijnen.html", "keuzeboom.html")) {
            isSilent(pages, page, "preek samen af wie dit doet");
        }
    }

    @Test
    void whenSomebodyGoesOnToTheNextOneReadsRightlyHoweverItsAuthorWroteIt() {
        Map<String, String> pages = pages("""
                melden:
                  door: ouders
                  bij: leerkracht
                  kanalen: onbekend
                  ladder:
                    - {bij: coordinator, als: de leerkracht reageert niet}
                    - {bij: directie, als: {bijzin: u niet tevreden bent}}
                stappen: {een: {titel: Een, wie: leerkracht, termijn: meteen, daarna: klaar}}
                """);
        for (String page : List.of("melden.html", "protocol.html")) {
            says(pages, page, "oördinator, als dit zo is: de leerkracht reageert niet", "irectie, als u niet tevreden bent");
        }
    }

    @Test
    void anAnswerCanLeadToTheNextQuestionOfItsStep() {
        String yaml = """
                stappen:
                  wegen:
                    titel: Wegen
                    wie: leerkracht
                    termijn: meteen
                    vragen:
                      - {vraag: Is er een vermoeden?, antwoorden: {nee: klaar, ja: volgende-vraag}}
                      - {vraag: Is het acuut?, antwoorden: {ja: melden, nee: volgende-vraag}}
                      - {vraag: Kunnen wij helpen?, antwoorden: {ja: klaar, nee: melden}}
                  melden: {titel: Melden, wie: leerkracht, termijn: meteen, daarna: klaar}
                """;
        Map<String, String> pages = pages(yaml);
        for (String page : List.of("wat-nu/wegen.html", "stappen/wegen.html", "index.html", "protocol.html", "rollen/leerkracht.html")) {
            says(pages, page, "eantwoord de volgende vraag");
            isSilent(pages, page, "oe opnieuw stap 1");
        }
        for (String page : List.of("documenten/kaart-leerkracht.pdf", "documenten/kwaliteitskaart.pdf", "documenten/protocol.pdf")) {
            says(pages, page, "volgende vraag");
        }
        var here = Documents.byPath(Documents.pages(Protocols.of("protocol: p\ntitel: Proef\n" + ROLES + yaml))).get("p/wat-nu/wegen.html");
        assertEquals(List.of("#vraag-2", "#vraag-3"), here.select("a[href^=#vraag]").eachAttr("href"));
        assertEquals(List.of("Is het acuut?", "Kunnen wij helpen?"), here.select("#vraag-2 h2, #vraag-3 h2").eachText());
    }

    @Test
    void whereNobodySaidOfWhichPupilTheParentsAreNoParentReadsThatItIsThey() {
        String stage = """
                kanalen: {telefoon: {naam: Telefoon, soort: telefoon}}
                stappen:
                  een:
                    titel: Een
                    wie: leerkracht
                    termijn: meteen
                    informeer: [{aan: ouders, door: leerkracht, over: de aanpak, via: telefoon, plicht: altijd}]
                    daarna: klaar
                """;
        for (String page : List.of("mijn-kind-wordt-gepest.html", "mijn-kind-pest.html")) {
            says(pages(stage), page, "Wij bellen ouders over de aanpak. Zij horen het van de leerkracht.");
            isSilent(pages(stage), page, "Wij bellen u");
        }
    }
}

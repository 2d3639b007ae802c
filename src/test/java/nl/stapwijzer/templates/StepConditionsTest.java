package nl.stapwijzer.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.model.Protocol;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader must know to act rightly stands wherever the step stands. */
class StepConditionsTest {
    private static final Protocol PROTOCOL = Protocols.of("proef", """
            protocol: proef
            titel: Proef
            rollen:
              mentor: Mentor
              zorg: Zorgcoördinator
              gepeste: {naam: Leerling die gepest wordt, soort: leerling}
              ouders: {naam: Ouders, soort: ouder}
            trajecten: {een: Week 1, twee: {titel: Week 2, poort: week 1 hielp niet}}
            stappen:
              praten: {titel: Praten, traject: een, wie: mentor, termijn: dezelfde dag, daarna: klas}
              klas:
                titel: Klasgesprek
                traject: twee
                wie: mentor
                met: gepeste
                in-overleg-met: zorg
                termijn: binnen 2 schooldagen
                voorwaarden: [{wens-van: gepeste}]
                acties: [Praat met de klas.]
                let-op: [Beloof geen geheimhouding.]
                vraag: Gaat het beter?
                beslist: onbekend
                antwoorden:
                  ja: klaar
                  nee: {naar: klaar, acties: [Bel de ouders.]}
                sancties: [gesprek]
            einden: {klaar: Klaar}
            sancties:
              gesprek: {titel: Gesprek, door: mentor, stap: klas, als: {drempel: {aantal: 2, en-meer: ja, wat: incident}}}
            """);
    private static final Map<String, Document> PAGES = pages();

    private static Map<String, Document> pages() {
        Map<String, Document> pages = new TreeMap<>(Documents.byPath(Documents.pages(PROTOCOL)));
        pages.putAll(Documents.byPath(Documents.apart(PROTOCOL)));
        return pages;
    }

    private static String text(String path) {
        return PAGES.entrySet().stream().filter(page -> page.getKey().endsWith(path)).findFirst().orElseThrow().getValue().body().text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stappen/klas.html", "wat-nu/klas.html", "proef/keuzeboom.html", "rollen/mentor.html", "kaart-mentor.pdf",
        "kwaliteitskaart.pdf", "agendablad.pdf", "proef/protocol.html"})
    void aConditionAndTheGateOfThePhaseStandWithTheStep(String path) {
        assertTrue(text(path).contains("Alleen op verzoek van de leerling die gepest wordt."), path + PAGES.keySet());
        assertTrue(text(path).contains("Alleen als dit zo is: week 1 hielp niet."), path);
        assertFalse(text("stappen/praten.html").contains("Alleen"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stappen/klas.html", "wat-nu/klas.html", "rollen/mentor.html", "rollen/zorg.html", "kaart-mentor.pdf",
        "kaart-zorg.pdf", "kwaliteitskaart.pdf", "proef/protocol.html"})
    void whatToMindStandsWithTheStepForWhoeverCarriesItOutOrHelps(String path) {
        assertTrue(text(path).contains("Beloof geen geheimhouding."), path);
        assertFalse(text("proef/leerlingen.html").contains("geheimhouding"));
    }

    @Test
    void aPosterSaysOfWhatComesOnlyIfSomethingHoldsNoMoreThanThatAndOfAnyOtherStepWhatToMind() {
        assertTrue(text("poster.pdf").contains("Alleen als dit zo is: week 1 hielp niet."), text("poster.pdf"));
        assertFalse(text("poster.pdf").contains("Klasgesprek"));
        String poster = Documents.document(Protocols.of("proef", """
                protocol: proef
                titel: Proef
                rollen:
                  mentor: Mentor
                  gepeste: {naam: Leerling die gepest wordt, soort: leerling}
                stappen:
                  klas:
                    titel: Klasgesprek
                    wie: mentor
                    voorwaarden: [{wens-van: gepeste}]
                    acties: [Praat met de klas.]
                    let-op: [Beloof geen geheimhouding.]
                    daarna: klaar
                einden: {klaar: Klaar}
                """), "poster.pdf").body().text();
        assertTrue(poster.contains("Alleen op verzoek van de leerling die gepest wordt.") && poster.contains("Beloof geen geheimhouding."));
    }

    @Test
    void aCardSaysWithWhomAndInConsultationWithWhom() {
        assertTrue(text("kaart-mentor.pdf").contains("Met de leerling die gepest wordt."), text("kaart-mentor.pdf"));
        assertTrue(text("kaart-mentor.pdf").contains("Overleg met de zorgcoördinator."), text("kaart-mentor.pdf"));
        assertTrue(text("kwaliteitskaart.pdf").contains("mentor met leerling die gepest wordt, in overleg met zorgcoördinator"));
        assertTrue(text("rollen/mentor.html").contains("In overleg met zorgcoördinator"));
    }

    @Test
    void aStepSaysWhenASanctionMayBeTakenInIt() {
        assertTrue(text("stappen/klas.html").contains("Gesprek (vanaf de 2e keer (incident))"), text("stappen/klas.html"));
    }

    @Test
    void whatSomebodyDoesAfterAnAnswerIsTheirOwnTaskWhoeverDecides() {
        Element card = PAGES.entrySet().stream().filter(page -> page.getKey().endsWith("kaart-mentor.pdf")).findFirst().orElseThrow()
                .getValue();
        assertEquals("nee: Bel de ouders.", card.select("li:contains(bel de ouders)").text());
    }
}

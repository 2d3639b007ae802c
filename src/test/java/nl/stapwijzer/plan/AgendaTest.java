package nl.stapwijzer.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.stapwijzer.dates.CaseFacts;
import nl.stapwijzer.dates.CaseFacts.Happened;
import nl.stapwijzer.dates.DatePlan;
import nl.stapwijzer.dates.Moment;
import nl.stapwijzer.dates.SchoolCalendar;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Schools;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.SourceFile;
import nl.stapwijzer.words.Times;
import org.junit.jupiter.api.Test;

/** What a calendar holds of a case as it goes on: what changed, what is done, what no longer comes. */
class AgendaTest {
    private static final Obligations CASE = Obligations.of(Protocols.withSteps("""
              signaleren: {titel: Signaleren, wie: leerkracht, termijn: dezelfde dag, daarna: analyseren}
              analyseren:
                titel: Analyseren
                wie: leerkracht
                termijn: binnen 2 schooldagen
                vraag: Is het pesten?
                antwoorden: {ja: aanpak, nee: stop}
              aanpak:
                titel: Aanpak
                ingangen: [Het is al duidelijk]
                wie: leerkracht
                termijn: binnen 1 week
                evaluatie: {momenten: [na 2 weken, na 1 maand], criterium: rust}
                daarna: klaar
              stop: {titel: Stoppen, wie: leerkracht, daarna: klaar}
            """));
    private static final School SCHOOL = Schools.with("regio: NL-midden\n");

    private static List<String> agenda(Obligations obligations, School school, Optional<String> begin, String... happened) {
        return Agenda.of(obligations, school, SchoolCalendar.of(school).value().orElseThrow(), file(obligations, school, begin, happened),
                        Instant.EPOCH).entries().stream()
                .map(entry -> entry.title().replace(" (2026-014)", "") + " " + entry.moment().date()).toList();
    }

    private static CaseFile file(Obligations obligations, School school, Optional<String> begin, String... happened) {
        LocalDate day = LocalDate.of(2026, 11, 23);
        CaseFacts facts = new CaseFacts(new Located<>(Moment.on(day), new SourceFile("--start", "x").start()),
                begin.map(AgendaTest::located), Arrays.stream(happened)
                        .map(one -> new Happened(located(one.split("=")[0]), LocalDate.parse(one.split("=")[1]))).toList(), day);
        SchoolCalendar calendar = SchoolCalendar.of(school).value().orElseThrow();
        return new CaseFile("2026-014", facts, DatePlan.of(obligations, calendar, facts).value().orElseThrow());
    }

    private static Located<String> located(String id) {
        return new Located<>(id, new SourceFile("--at", id).start());
    }

    @Test
    void ofWaysThatComeToTheSameThereIsOneEventPerDateAndTitle() {
        Obligations three = Obligations.of(Protocols.withSteps("""
                  kiezen: {titel: Kiezen, wie: leerkracht, termijn: meteen, vraag: Hoe?, antwoorden: {a: praten, b: bellen, c: melden, d: \
                klaar}}
                  praten: {titel: Praten, wie: leerkracht, termijn: dezelfde dag, daarna: melden}
                  bellen: {titel: Bellen, wie: leerkracht, termijn: dezelfde dag, acties: [{doe: Noteer., termijn: meteen}], daarna: melden}
                  melden: {titel: Melden, wie: leerkracht, termijn: binnen 2 schooldagen, daarna: klaar}
                """));
        assertEquals(List.of("Stap 1 – Kiezen 2026-11-23", "Misschien: stap 2 – Praten 2026-11-23", "Misschien: stap 3 – Bellen 2026-11-23",
                "Misschien: stap 3 – Noteer 2026-11-23", "Misschien: stap 4 – Melden 2026-11-25"), agenda(three, SCHOOL, Optional.empty()));
    }

    @Test
    void aDayOffThatIsAddedMovesADateUnderTheSameEvent() {
        School withDayOff = Schools.with("regio: NL-midden\nvrije-dagen: [{naam: studiedag, van: 2026-11-25}]\n");
        assertEquals("Stap 2 – Analyseren 2026-11-26", agenda(CASE, withDayOff, Optional.empty()).get(1));
        assertEquals("Stap 2 – Analyseren 2026-11-25", agenda(CASE, SCHOOL, Optional.empty()).get(1));
    }

    @Test
    void whatIsCorrectedToADayEarlierOrTakenBackIsToldAsItIsNow() {
        assertEquals("Gedaan: stap 1 – Signaleren 2026-11-27", agenda(CASE, SCHOOL, Optional.empty(), "signaleren=2026-11-27").get(0));
        assertEquals("Gedaan: stap 1 – Signaleren 2026-11-24", agenda(CASE, SCHOOL, Optional.empty(), "signaleren=2026-11-24").get(0));
        assertEquals("Stap 1 – Signaleren 2026-11-23", agenda(CASE, SCHOOL, Optional.empty()).get(0));
    }

    @Test
    void aFormSaysOfADayThatItIsProvisionalAndKeepsItOutOfTheField() {
        Obligations obligations = Obligations.of(Protocols.withSteps("""
                  horen: {titel: Horen, wie: leerkracht, termijn: dezelfde dag, daarna: praten}
                  praten: {titel: Praten, wie: leerkracht, daarna: volgen}
                  volgen: {titel: Volgen, wie: leerkracht, termijn: binnen 2 schooldagen, daarna: klaar}
                """));
        CaseFile file = file(obligations, SCHOOL, Optional.empty());
        Times times = Times.in(Locale.forLanguageTag("nl"));
        Deadline deadline = obligations.protocol().step("volgen").orElseThrow().deadlines().value().orElseThrow().get(0);
        assertEquals("ma 23 nov 2026", file.due("horen", times));
        assertEquals("wo 25 nov 2026 (voorlopig)", file.due("volgen", times));
        assertEquals(Optional.empty(), file.day("volgen", deadline));
    }

    @Test
    void aCaseThatHasEndedHasNothingMoreToCome() {
        assertEquals(List.of("Stap 1 – Signaleren 2026-11-23", "Gedaan: stap 2 – Analyseren 2026-11-25",
                "Gedaan: stap 3 – Aanpak 2026-11-30",
                        "Stap 3 – Terugkijken: Aanpak 2026-12-14", "Vervallen: stap 3 – Terugkijken: Aanpak 2027-01-04"),
                agenda(CASE, SCHOOL, Optional.empty(), "analyseren=2026-11-25", "aanpak=2026-11-30", "klaar=2026-12-15"));
    }

    @Test
    void aCaseThatEndedEarlyDropsTheWayThatWasNotTaken() {
        Obligations obligations = Obligations.of(Protocols.withSteps("""
                  analyseren: {titel: Analyseren, wie: leerkracht, termijn: binnen 2 schooldagen, vraag: Is het pesten?, antwoorden: {ja: \
                aanpak, nee: klaar}}
                  aanpak: {titel: Aanpak, wie: leerkracht, termijn: binnen 1 week, evaluatie: {momenten: na 2 weken, criterium: rust}, \
                daarna: volgen}
                  volgen: {titel: Volgen, wie: leerkracht, termijn: na 1 maand, daarna: volgen}
                """));
        assertEquals(List.of("Gedaan: stap 1 – Analyseren 2026-11-25", "Vervallen: stap 2 – Aanpak 2026-12-02",
                "Vervallen: stap 2 – Terugkijken: Aanpak 2026-12-16"),
                agenda(obligations, SCHOOL, Optional.empty(), "analyseren=2026-11-25", "klaar=2026-11-26").subList(0, 3));
    }

    /** Of several ways to a step any will do, and who is told by two duties is told once. */
    @Test
    void theSheetSaysOfAStepEachWayThatLeadsThereInOneSentence() {
        String route = Documents.agenda(Protocols.published("de-route"), LocalDate.of(2026, 11, 24)).tree().text();
        assertTrue(route.contains("Alleen als ‘Welke stap volgt nu?’: een herstelgesprek, of als ‘Deed de achterwacht de eerste opvang?’: "
                + "nee."), route);
        String flemish = Documents.agenda(Protocols.published("vlaams-secundair"), LocalDate.of(2026, 11, 24)).tree().text();
        assertTrue(flemish.contains("vertel het: ouders van de leerling die gepest wordt en ouders van de leerling die pest Alleen"),
                flemish);
    }

    @Test
    void whatAStepBeginsWithGoesOnAsItsAuthorWroteIt() {
        Protocol protocol = Protocols.withSteps("""
                  horen: {titel: Horen, wie: leerkracht, termijn: binnen 1 week, daarna: klaar}
                  ouders: {titel: Ouders, wie: leerkracht, wanneer: Als het aanhoudt., zodra: het na stap 1 aanhoudt, daarna: klaar}
                """);
        String sheet = Documents.agenda(protocol, LocalDate.of(2026, 11, 23)).tree().text();
        assertTrue(sheet.contains("Alleen als het na stap 1 aanhoudt."), sheet);
    }

    @Test
    void aCaseThatTurnsOutToBeginFurtherOnDropsTheStepsBefore() {
        assertEquals(List.of("Stap 3 – Aanpak 2026-11-30", "Stap 3 – Terugkijken: Aanpak 2026-12-14",
                "Stap 3 – Terugkijken: Aanpak 2027-01-04",
                        "Vervallen: stap 1 – Signaleren 2026-11-23", "Vervallen: stap 2 – Analyseren 2026-11-25"),
                agenda(CASE, SCHOOL, Optional.of("aanpak")));
    }
}

package nl.stapwijzer.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Schools;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.words.Language;
import org.junit.jupiter.api.Test;

/** What the dates of a whole case look like. Dates in the fixtures fall in NL-midden: autumn holiday 17-25 October 2026. */
class DatePlanTest {
    private static final Protocol BRANCHES = Protocols.withSteps("""
              melden: {titel: Melden, wie: leerkracht, termijn: dezelfde dag, daarna: beoordelen}
              beoordelen:
                titel: Beoordelen
                wie: leerkracht
                termijn: binnen 2 schooldagen
                vraag: Is het pesten?
                antwoorden: {ja: aanpak, nee: plagen, misschien: plagen}
              aanpak:
                titel: Aanpak
                wie: leerkracht
                termijn: binnen 1 week
                evaluatie: {momenten: [na 2 weken, na 1 maand], door: leerkracht, criterium: het helpt}
                daarna: klaar
              plagen: {titel: Plagen, wie: leerkracht, daarna: afronden}
              afronden: {titel: Afronden, wie: leerkracht, termijn: binnen 3 schooldagen, daarna: klaar}
            """);
    private static final Language WORDS = Protocols.words(BRANCHES);
    private static final Protocol LOOP = Protocols.withSteps("""
              volgen:
                titel: Volgen
                wie: leerkracht
                termijn: binnen 1 schooldag
                vraag: Gaat het goed?
                antwoorden:
                  ja: klaar
                  nee: {naar: volgen, hoogstens: 2}
            """);

    @Test
    void stepsFollowEachOtherAndEachBranchIsMarkedWithItsAnswers() {
        assertEquals("""
                melden/1/stap-1/1.1 2026-10-07
                beoordelen/1/stap-1/1.1 2026-10-09
                aanpak/1/stap-1/1.1 2026-10-16 [als ‘Is het pesten?’: ja]
                aanpak/1/evaluatie-1/1.1 2026-10-30 [als ‘Is het pesten?’: ja]
                aanpak/1/evaluatie-1/2.1 2026-11-16 [als ‘Is het pesten?’: ja]
                plagen/1/stap-1/1.1 - voorlopig [als ‘Is het pesten?’: nee of misschien]
                afronden/1/stap-1/1.1 2026-10-14 voorlopig [als ‘Is het pesten?’: nee of misschien]
                """, told(Cases.plan(BRANCHES, "NL-midden", Cases.reported("2026-10-07"))));
    }

    @Test
    void whatReallyHappenedMovesAllThatFollowsAndSettlesTheDecisionBeforeIt() {
        assertEquals("""
                melden/1/stap-1/1.1 2026-10-07
                beoordelen/1/stap-1/1.1 2026-10-09
                aanpak/1/stap-1/1.1 2026-10-16
                aanpak/1/evaluatie-1/1.1 2026-10-26
                aanpak/1/evaluatie-1/2.1 2026-11-12
                """, told(Cases.plan(BRANCHES, "NL-midden", Cases.reported("2026-10-07", "aanpak=2026-10-12"))));
    }

    @Test
    void aStepThatMayNotBeLeadsElsewhereFromTheDayThatItWouldHaveBegun() {
        Protocol refused = Protocols.withSteps("""
                  praten:
                    titel: Praten
                    wie: leerkracht
                    termijn: binnen 2 schooldagen
                    voorwaarden: [{toestemming-van: jeugdarts, anders: hulp}]
                    evaluatie: {momenten: [na 2 weken], door: leerkracht, criterium: het helpt}
                    daarna: klaar
                  hulp: {titel: Hulp, wie: leerkracht, termijn: binnen 3 dagen, daarna: klaar}
                """);
        assertEquals("""
                praten/1/stap-1/1.1 2026-10-07
                praten/1/evaluatie-1/1.1 2026-10-26
                hulp/1/stap-1/1.1 2026-10-09 [als dit niet geldt: met toestemming van de jeugdarts]
                """, told(Cases.plan(refused, "NL-midden", Cases.reported("2026-10-05"))));
    }

    @Test
    void stepsThatGoSideBySideBothHaveDatesAlsoWhenOneHasHappened() {
        Protocol beside = Protocols.withSteps("""
                  een: {titel: Een, wie: leerkracht, termijn: dezelfde dag, vraag: Erg?, antwoorden: {ja: [bericht, hulp], nee: rust}}
                  bericht: {titel: Bericht, wie: leerkracht, termijn: binnen 1 week, daarna: klaar}
                  hulp: {titel: Hulp, wie: leerkracht, termijn: binnen 2 schooldagen, daarna: klaar}
                  rust: {titel: Rust, wie: leerkracht, termijn: binnen 2 schooldagen, daarna: klaar}
                """);
        assertEquals("""
                een/1/stap-1/1.1 2026-10-05
                bericht/1/stap-1/1.1 2026-10-12 [als ‘Erg?’: ja]
                hulp/1/stap-1/1.1 2026-10-07
                """, told(Cases.plan(beside, "NL-midden", Cases.reported("2026-10-05", "hulp=2026-10-06"))));
    }

    @Test
    void aDeadlineOfWhichTheSchoolDidNotSayFromWhenHasNoDateAndSaysSo() {
        Protocol open = Protocols.withSteps("""
                  melden: {titel: Melden, wie: leerkracht, termijn: dezelfde dag, daarna: aanpak}
                  aanpak: {titel: Aanpak, wie: leerkracht, termijn: binnen 2 dagen vanaf onbekend, daarna: volgen}
                  volgen: {titel: Volgen, wie: leerkracht, termijn: na 1 week vanaf aanpak, daarna: klaar}
                """);
        DatePlan plan = Cases.plan(open, "NL-midden", Cases.reported("2026-10-07"));
        assertEquals("""
                melden/1/stap-1/1.1 2026-10-07
                aanpak/1/stap-1/1.1 -
                volgen/1/stap-1/1.1 2026-10-14 voorlopig
                """, told(plan));
        assertEquals(List.of("Binnen 2 dagen.", "Vanaf wanneer dit telt, is niet afgesproken: kies zelf een dag."),
                plan.steps().get(1).dates().get(0).reasons().stream()
                        .map(reason -> Protocols.words(open).reasons().sentence(reason, Object::toString)).toList());
    }

    @Test
    void noDateFollowsOnATimeThatMustPassNobodyKnowsFromWhenUntilThatDayIsKnown() {
        Protocol open = Protocols.withSteps("""
                  melden: {titel: Melden, wie: leerkracht, termijn: dezelfde dag, daarna: terug}
                  terug:
                    titel: Terugkijken
                    wie: leerkracht
                    evaluatie: {momenten: [na 1 week vanaf onbekend], door: leerkracht, criterium: het helpt}
                    daarna: weer
                  weer: {titel: Weer, wie: leerkracht, termijn: na 2 weken vanaf terug, daarna: afronden}
                  afronden: {titel: Afronden, wie: leerkracht, termijn: binnen 2 schooldagen, daarna: klaar}
                """);
        assertEquals("""
                melden/1/stap-1/1.1 2026-10-07
                terug/1/stap-1/1.1 -
                terug/1/evaluatie-1/1.1 -
                weer/1/stap-1/1.1 -
                afronden/1/stap-1/1.1 -
                """, told(Cases.plan(open, "NL-midden", Cases.reported("2026-10-07"))));
        assertEquals("""
                melden/1/stap-1/1.1 2026-10-07
                terug/1/stap-1/1.1 2026-10-14
                terug/1/evaluatie-1/1.1 -
                weer/1/stap-1/1.1 2026-10-28
                afronden/1/stap-1/1.1 2026-10-30
                """, told(Cases.plan(open, "NL-midden", Cases.reported("2026-10-07", "terug=2026-10-14"))));
    }

    @Test
    void aStepOfWhichTheLastLookBackHasNoDayHasNoKnownEndForWhatFollows() {
        Protocol open = Protocols.withSteps("""
                  aanpak:
                    titel: Aanpak
                    wie: leerkracht
                    termijn: binnen 2 schooldagen
                    evaluatie: {momenten: [na 1 week vanaf onbekend], door: leerkracht, criterium: het helpt}
                    daarna: afronden
                  afronden: {titel: Afronden, wie: leerkracht, termijn: binnen 2 schooldagen, daarna: klaar}
                """);
        assertEquals("""
                aanpak/1/stap-1/1.1 2026-10-09
                aanpak/1/evaluatie-1/1.1 -
                afronden/1/stap-1/1.1 -
                """, told(Cases.plan(open, "NL-midden", Cases.reported("2026-10-07"))));
    }

    @Test
    void whatHasToBeDoneIsNamedInPlainWordsAsNoCalendarKnowsMarkup() {
        Protocol marked = Protocols.withSteps("""
                  bellen:
                    titel: Bellen
                    wie: leerkracht
                    acties: [{doe: "Bel **meteen** de _ouders_, en lees [de tips](../tips.html) in `tips_bellen`.", termijn: dezelfde dag}]
                    daarna: klaar
                """);
        PlannedDate date = Cases.plan(marked, "NL-midden", Cases.reported("2026-10-07")).steps().get(0).dates().get(1);
        assertEquals("Bel meteen de ouders, en lees de tips in tips_bellen", Protocols.words(marked).acts().title(date.obligation()));
    }

    @Test
    void aLoopIsFollowedAsOftenAsItsLimitAllows() {
        assertEquals("""
                volgen/1/stap-1/1.1 2026-10-15
                volgen/2/stap-1/1.1 2026-10-16 [als ‘Gaat het goed?’: nee]
                volgen/3/stap-1/1.1 2026-10-26 [als ‘Gaat het goed?’: nee, als ‘Gaat het goed?’: nee (keer 2)]
                """, told(Cases.plan(LOOP, "NL-midden", Cases.reported("2026-10-14"))));
    }

    @Test
    void aDateSaysHowItCameAbout() {
        assertEquals("Binnen 1 schooldag na de melding, gerekend vanaf vrijdag 16 oktober 2026, 14.15 uur. Niet meegeteld: de "
                + "herfstvakantie. "
                + "Dit is de eerste schooldag na de herfstvakantie.", how("binnen 1 schooldag", "2026-10-16"));
        assertEquals("1 week na de melding, gerekend vanaf zaterdag 10 oktober 2026, 14.15 uur. Zaterdag 17 oktober 2026 is geen "
                + "schooldag (de herfstvakantie); "
                + "dit is de eerste schooldag na de herfstvakantie.", how("na 1 week", "2026-10-10"));
        assertEquals("Binnen 1 week na de melding, gerekend vanaf vrijdag 16 oktober 2026, 14.15 uur. Vrijdag 23 oktober 2026 is geen "
                + "schooldag "
                + "(de herfstvakantie) en ervoor is er geen meer; dit is de eerste schooldag na de herfstvakantie.",
                how("binnen 1 week", "2026-10-16"));
        assertEquals("Binnen 2 dagen na de melding, gerekend vanaf donderdag 8 oktober 2026, 14.15 uur. Er staat niet welke dagen het "
                + "zijn; ze zijn gelezen als "
                + "kalenderdagen. Zaterdag 10 oktober 2026 is geen schooldag (het weekend); het wordt de laatste schooldag ervoor.",
                how("binnen 2 dagen", "2026-10-08"));
        assertEquals("2 weken na de melding, gerekend vanaf zaterdag 17 oktober 2026, 14.15 uur. Zaterdag 31 oktober 2026 is geen "
                + "schooldag (het weekend); "
                + "het wordt de eerste schooldag erna.", how("na 2 weken", "2026-10-17"));
        assertEquals("Per geval af te spreken, gerekend vanaf donderdag 8 oktober 2026, 14.15 uur. Spreek zelf een dag af.",
                how("per geval", "2026-10-08"));
    }

    @Test
    void aStepThatHasHappenedSaysWhetherItWasInTime() {
        assertEquals("Gedaan op maandag 12 oktober 2026.", lastSentence("2026-10-12"));
        assertEquals("Gedaan op vrijdag 30 oktober 2026, later dan de termijn.", lastSentence("2026-10-30"));
    }

    private static String lastSentence(String happened) {
        DatePlan plan = Cases.plan(BRANCHES, "NL-midden", Cases.reported("2026-10-07", "aanpak=" + happened));
        List<String> how = Cases.how(BRANCHES, plan.steps().get(2).dates().get(0));
        return how.get(how.size() - 1);
    }

    @Test
    void whatAnOutsideDecisionStartsHasNoDateBeforeThatDecision() {
        Protocol protocol = Protocols.withSteps("  melden: {titel: Melden, wie: leerkracht, termijn: {soort: binnen, duur: 2 weken, "
                + "vanaf: {extern: jeugdarts}}, daarna: klaar}\n");
        assertEquals("melden/1/stap-1/1.1 -\n", told(Cases.plan(protocol, "NL-midden", Cases.reported("2026-10-07"))));
        assertEquals("melden/1/stap-1/1.1 2026-11-13\n",
                told(Cases.plan(protocol, "NL-midden", Cases.reported("2026-10-07", "jeugdarts=2026-10-31"))));
    }

    @Test
    void theSchoolsOwnDaysComeFirst() {
        SchoolCalendar calendar = SchoolCalendar.of(Schools.with("""
                regio: NL-midden
                schoolvakanties: [{naam: herfstvakantie, van: 2026-10-10, tot-en-met: 2026-10-18}]
                vrije-dagen: [{naam: studiedag, van: 2026-11-06}]
                lesdagen: [{naam: inhaaldag, van: 2027-05-05}]
                """)).value().orElseThrow();
        assertEquals("herfstvakantie", calendar.dayOff(LocalDate.of(2026, 10, 12)).orElseThrow().name());
        assertEquals("", calendar.dayOff(LocalDate.of(2026, 10, 20)).map(DayOff::name).orElse(""));
        assertEquals("studiedag", calendar.dayOff(LocalDate.of(2026, 11, 6)).orElseThrow().name());
        assertEquals("", calendar.dayOff(LocalDate.of(2027, 5, 5)).map(DayOff::name).orElse(""));
        assertEquals("herfstvakantie", calendar.dayOff(LocalDate.of(2027, 10, 20)).orElseThrow().name());
    }

    @Test
    void factsThatCannotBeAreErrors() {
        assertEquals("""
                ERROR --at unknown-fact-of-case: dit protocol heeft geen stap en geen rol met de naam "anpak" / bedoelde u "aanpak"?
                ERROR --at happened-before-report: melden kan niet op 2026-10-01 gebeurd zijn, want de melding is van 2026-10-07 / \
                verbeter een van de twee datums
                ERROR --at happened-twice: aanpak staat er twee keer / verbeter een van de twee datums
                """.replace("aanpak staat er twee keer", "van aanpak staan er twee datums"),
                said(Cases.reported("2026-10-07", "anpak=2026-10-08", "melden=2026-10-01", "aanpak=2026-10-08", "aanpak=2026-10-09")));
        assertEquals("ERROR --start start-out-of-reach: 1926-10-07 kan niet: het jaar moet van 2000 tot en met 2099 zijn / kijk of het "
                + "jaar goed geschreven is\n",
                said(Cases.reported("1926-10-07")));
    }

    @Test
    void aReportInAHolidayInThePastOrInAFarYearIsAWarning() {
        assertEquals("WARNING --start start-on-day-off: op 2026-10-21 is er geen school (herfstvakantie); de termijnen tellen wel vanaf "
                + "die dag"
                + " / de eerste schooldag is 2026-10-26\n", said(Cases.reported("2026-10-21")));
        assertEquals("WARNING --start dates-beyond-holidays: de schoolvakanties zijn bekend tot en met 2029-08-19, en er zijn datums "
                + "vanaf 2040-10-03: daar kan nog"
                + " een vakantie tussen zitten / zet de vakanties van de school in site/school.yaml, bij schoolvakanties\n",
                said(Cases.reported("2040-10-03")));
        CaseFacts facts = Cases.reported("2026-10-07");
        assertEquals("WARNING --start start-in-the-past: de melding is van 2026-10-07, en het is vandaag 2026-10-09: sommige datums "
                + "kunnen al voorbij zijn"
                + " / noem bij de stappen die al gedaan zijn op welke dag dat was\n",
                said(new CaseFacts(facts.reported(), facts.begin(), facts.happened(), LocalDate.of(2026, 10, 9))));
    }

    @Test
    void aSchoolWithoutAKnownRegionIsWarned() {
        assertEquals("WARNING site/school.yaml dates-without-region: er staat niet in welke regio de school ligt, dus de schoolvakanties "
                + "zijn niet bekend en tellen"
                + " mee als gewone dagen / zet bij regio NL-noord, NL-midden, NL-zuid of BE-VLG\n",
                Cases.lines(SchoolCalendar.of(Schools.with("")).diagnostics()));
        assertEquals("WARNING site/school.yaml dates-unknown-region: van de regio \"NL-midde\" zijn de schoolvakanties niet bekend, dus "
                + "die tellen mee als gewone"
                + " dagen / bedoelde u \"NL-midden\"?\n", Cases.lines(SchoolCalendar.of(Schools.with("regio: NL-midde\n")).diagnostics()));
    }

    @Test
    void stepsJoinedInEveryOrderAreCutShortWithAWarning() {
        String all = IntStream.range(0, 12).mapToObj(i -> "a" + i + ": s" + i).collect(Collectors.joining(", "));
        String steps = IntStream.range(0, 12).mapToObj(i -> "  s" + i + ": {titel: S" + i + ", wie: leerkracht, termijn: binnen " + (i + 1)
                + " schooldagen vanaf vorige, vraag: Waarheen?, antwoorden: {" + all + "}}\n").collect(Collectors.joining());
        assertEquals("WARNING proef.yaml dates-too-many-ways: dit protocol heeft zoveel wegen dat niet alle datums zijn uitgerekend / "
                + "noem de stappen die al"
                + " gedaan zijn met hun datum; dan blijven er minder wegen over\n",
                Cases.lines(DatePlan.of(Obligations.of(Protocols.withSteps(steps)), Schools.calendar("NL-zuid"),
                        Cases.reported("2026-11-23")).diagnostics()));
    }

    /** A line for each date: id, date, whether provisional, and under which answers. */
    private static String told(DatePlan plan) {
        return plan.steps().stream().flatMap(step -> step.dates().stream().map(date -> date.id() + " "
                + date.date().map(moment -> moment.date().toString()).orElse("-") + (date.provisional() ? " voorlopig" : "")
                + (step.circumstances().isEmpty() ? "" : " ["
                        + step.circumstances().stream().map(WORDS.reasons()::circumstance).collect(Collectors.joining(", ")) + "]")
                + WORDS.reasons().conditions(date).stream().map(" "::concat).collect(Collectors.joining()) + "\n"))
                .collect(Collectors.joining());
    }

    private static String how(String deadline, String reported) {
        Protocol protocol = Protocols.withSteps("  melden: {titel: Melden, wie: leerkracht, termijn: " + deadline + ", daarna: klaar}\n");
        return String.join(" ", Cases.how(protocol, Cases.plan(protocol, "NL-midden", Cases.reported(reported)).steps().get(0).dates()
                .get(0)));
    }

    private static String said(CaseFacts facts) {
        return Cases.lines(DatePlan.of(Obligations.of(BRANCHES), Schools.calendar("NL-midden"), facts).diagnostics());
    }
}

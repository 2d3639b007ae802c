package nl.stapwijzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.stapwijzer.dates.CaseFacts;
import nl.stapwijzer.dates.DatePlan;
import nl.stapwijzer.dates.Moment;
import nl.stapwijzer.dates.SchoolCalendar;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Schools;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.Agenda;
import nl.stapwijzer.plan.CaseFile;
import nl.stapwijzer.plan.DateTable;
import nl.stapwijzer.publish.CalendarFormat;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.SourceFile;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** One promise of a step that a loop leads back to, followed to everything that people get: the same everywhere. */
class LoopDeadlineTest {
    private static final LocalDate REPORTED = LocalDate.of(2026, 9, 1);
    private static final Protocol PROTOCOL = Protocols.of("""
            protocol: proef
            titel: Proef
            rollen: {mentor: Mentor, ib: Intern begeleider, ouders: {naam: Ouders, soort: ouder}}
            stappen:
              praten: {titel: Praten, wie: {samen: [mentor], niet: [ib]}, met: [ib], termijn: binnen 2 schooldagen, daarna: kijken}
              kijken:
                titel: Kijken
                wie: mentor
                termijn: binnen 3 weken vanaf praten
                acties: [{doe: Bel de ouders, termijn: binnen 4 weken vanaf melding}]
                vraag: Gestopt?
                antwoorden:
                  ja: klaar
                  nee: {naar: praten, acties: [{doe: Schrijf op wat niet hielp, termijn: binnen 3 schooldagen}]}
            einden: {klaar: Klaar}
            """);
    private static final Obligations OBLIGATIONS = Obligations.of(PROTOCOL);
    private static final SchoolCalendar CALENDAR = Schools.calendar("NL-midden");
    private static final CaseFacts FACTS = new CaseFacts(new Located<>(Moment.on(REPORTED), new SourceFile("--start", "x").start()),
            Optional.empty(), List.of(), REPORTED);
    private static final Map<String, Document> PAGES = pages();

    private static Map<String, Document> pages() {
        Map<String, Document> pages = new TreeMap<>();
        for (Page page : Stream.concat(Documents.pages(PROTOCOL).stream(), Documents.apart(PROTOCOL).stream()).toList()) {
            page.output().paths().forEach(path -> pages.put(path, page.tree()));
        }
        return pages;
    }

    private static String text(String page) {
        return PAGES.get(page).text();
    }

    @Test
    void whereThereIsRoomBothTheFirstTimeAndEachTimeAfterAreSaid() {
        for (String page : List.of("proef/stappen/praten.html", "proef/index.html", "proef/termijnen.html")) {
            assertTrue(text(page).contains("binnen 2 schooldagen na de melding; opnieuw: binnen 2 schooldagen na het besluit in stap 2 "
                    + "(Kijken)"), text(page));
        }
        for (String page : List.of("proef/stappen/kijken.html", "proef/termijnen.html")) {
            assertTrue(text(page).contains("binnen 3 weken na stap 1 (Praten)"), text(page));
            assertTrue(text(page).contains("binnen 4 weken na de melding; opnieuw: binnen 4 weken na het besluit in stap 2 (Kijken)"),
                    text(page));
        }
    }

    @Test
    void elsewhereTheFirst() {
        for (String page : List.of("proef/rollen/mentor.html", "proef/documenten/kaart-mentor.pdf", "proef/documenten/kwaliteitskaart.pdf",
                "proef/documenten/poster.pdf")) {
            assertTrue(text(page).toLowerCase(Locale.ROOT).contains("binnen 2 schooldagen na de melding"), text(page));
        }
    }

    @Test
    void theFirstTimeCountsFromTheReportAndEachTimeAfterFromTheAnswerThatLedBack() {
        assertEquals(List.of("praten/1 2026-09-03", "kijken/1 2026-09-24", "kijken/1 2026-09-29", "kijken/1 2026-09-29",
                        "praten/2 2026-09-28", "kijken/2 2026-10-16", "kijken/2 2026-10-16", "kijken/2 2026-10-28"),
                plan().steps().stream().flatMap(step -> step.dates().stream())
                        .map(date -> date.id().replaceFirst("(/\\d+).*", "$1 ") + date.date().orElseThrow().date()).toList());
    }

    @Test
    void theAgendaSheetTheCalendarAndTheTableOfTheBrowserHaveTheSameDates() {
        String calendar = new String(CalendarFormat.encode(agenda()), StandardCharsets.UTF_8).replace("\r\n ", "");
        DateTable table = DateTable.of(OBLIGATIONS, Schools.with("regio: NL-midden\n"), Visibility.PUBLIC).orElseThrow();
        List<DateTable.Entry> ofDay = table.plans().get(table.days().get((int) (REPORTED.toEpochDay() - table.first().toEpochDay())))
                .stream().map(table.entries()::get).toList();
        List<LocalDate> dates = plan().moments().map(Moment::date).toList();
        assertEquals(dates, ofDay.stream().map(entry -> REPORTED.plusDays(entry.when().orElseThrow().day())).toList());
        assertEquals(dates.stream().sorted().toList(),
                calendar.lines().filter(line -> line.startsWith("DTSTART")).map(line -> line.substring(line.indexOf(':') + 1))
                .map(day -> LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE)).sorted().toList());
        String sheet = text("agendablad.pdf");
        assertTrue(sheet.contains("do 3 sep") && sheet.contains("ma 28 sep"), sheet);
        assertTrue(calendar.contains("Binnen 2 schooldagen na stap 2 (Kijken)\\, gerekend vanaf donderdag 24 september 2026."), calendar);
    }

    @Test
    void theActionOfAnAnswerIsInEveryListOfDeadlines() {
        String calendar = new String(CalendarFormat.encode(agenda()), StandardCharsets.UTF_8).replace("\r\n ", "");
        assertTrue(calendar.contains("Schrijf op wat niet hielp"), calendar);
        for (String page : List.of("proef/index.html", "proef/formulieren.html", "agendablad.pdf", "proef/rollen/mentor.html")) {
            assertTrue(text(page).contains("Schrijf op wat niet hielp"), page);
        }
    }

    @Test
    void whoeverIsExcludedHasNoTaskOnAnyPageOrCard() {
        assertFalse(PAGES.containsKey("proef/rollen/ib.html"));
        assertFalse(PAGES.containsKey("proef/documenten/kaart-ib.pdf"));
    }

    private static DatePlan plan() {
        return DatePlan.of(OBLIGATIONS, CALENDAR, FACTS).value().orElseThrow();
    }

    private static Agenda agenda() {
        return Agenda.of(OBLIGATIONS, Schools.with("regio: NL-midden\n"), CALENDAR, new CaseFile("2026-001", FACTS, plan()),
                Instant.parse("2026-09-01T10:00:00Z"));
    }
}

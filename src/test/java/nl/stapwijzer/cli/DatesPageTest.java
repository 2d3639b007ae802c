package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.dates.DatePlan;
import nl.stapwijzer.dates.PlannedDate;
import nl.stapwijzer.dates.SchoolCalendar;
import nl.stapwijzer.dates.StepDates;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.fixtures.Schools;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.Agenda;
import nl.stapwijzer.plan.CaseFile;
import nl.stapwijzer.plan.DateTable;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.plan.Planner;
import nl.stapwijzer.publish.CalendarFormat;
import nl.stapwijzer.publish.DateScript;
import nl.stapwijzer.publish.Formats;
import nl.stapwijzer.publish.SiteAddress;
import nl.stapwijzer.render.Renderer;
import nl.stapwijzer.words.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dates of a case on the forms page, against those that the command works out. */
@Tag("slow")
class DatesPageTest {
    /** A year with a leap day. */
    private static final LocalDate FIRST = LocalDate.of(2027, 8, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 7, 31);
    private static final String MARK = "2026-014";
    private static final Instant MADE = Instant.parse("2027-08-01T09:30:00Z");
    private static final String HOURS = """
            protocol: proef
            titel: Proef
            rollen: {leerkracht: Leerkracht}
            stappen:
              praten:
                titel: "Praten; \\"luisteren\\", \\\\ schrijven en – 🙂 – nog heel veel meer tekst die over de rand van een regel gaat"
                wie: leerkracht
                termijn: {soort: uiterlijk, duur: 1 schooldag, klok: "00:30"}
                vraag: Is het pesten?
                antwoorden: {ja: {naar: kijken}, nee: {naar: klaar}}
              kijken: {titel: Kijken, wie: leerkracht, termijn: [{soort: uiterlijk, duur: 2 schooldagen, klok: "16:00"}, per geval], \
            daarna: klaar}
            einden: {klaar: Klaar}
            """;
    /** What the page says and would keep for each day, as a digest. */
    private static final String SCRIPT = """
            (async () => {
              const day = document.getElementById('report-day');
              const settled = async () => { for (let i = 0; i < 20; i++) { await null; } };
              document.getElementById('case-mark').value = '%s';
              Date.now = () => %d;
              let kept = '';
              URL.createObjectURL = blob => { kept = blob; return '#'; };
              HTMLAnchorElement.prototype.click = () => {};
              const all = [];
              for (let at = Date.parse('%s'); at <= Date.parse('%s'); at += 86400000) {
                day.value = new Date(at).toISOString().slice(0, 10);
                day.dispatchEvent(new Event('change'));
                while (!document.querySelector('#dates-table.filled')) { await new Promise(later => setTimeout(later, 10)); }
                await settled();
                document.querySelector('#dates-question button').click();
                await settled();
                const rows = Array.from(document.querySelectorAll('#dates-table tbody tr'), row =>
                  Array.from(row.querySelectorAll('p'), p => p.textContent).join('\\n').replace(/^Stap .*? – /, ''));
                const text = rows.join('\\n\\n') + '\\n\\n' + await kept.text();
                const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
                all.push(%s ? Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('') : text);
              }
              return all.join('\\n');
            })()""";

    @TempDir static Path folder;
    private static Chromium browser;
    private static SchoolCalendar calendar;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        assumeTrue(Chromium.isInstalled(), "Chromium is not there; ./verify installs it");
        calendar = SchoolCalendar.of(Schools.own()).value().orElseThrow();
        browser = Chromium.undrawn();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** The forms page of a protocol with what it needs beside it. */
    private static Path publish(Protocol protocol) throws IOException {
        Output output = Planner.plan(Schools.own(), List.of(protocol)).stream().filter(one -> one.kind() == DocumentKind.FORMS).findFirst()
                .orElseThrow();
        String path = output.paths().get(0);
        Path page = folder.resolve(path);
        Files.createDirectories(page.getParent());
        Files.write(page, Formats.together(Repository::find, FIRST, new SiteAddress(""), Optional.empty())
                .encode(new Renderer(Repository::find).render(output).value().orElseThrow(), path).value().orElseThrow());
        Files.createDirectories(folder.resolve("assets/dates"));
        Files.write(folder.resolve("assets/dates.js"), Files.readAllBytes(Path.of("site/dates.js")));
        Optional<DateTable> table = DateTable.of(Obligations.of(protocol), Schools.own(), Visibility.PUBLIC);
        if (table.isPresent()) {
            Files.write(folder.resolve(DateScript.path(table.get().protocol())), DateScript.of(DateTable.mark(Schools.own()),
                    DateScript.encode(table.get())));
        }
        return page;
    }

    private static Protocol weekly() {
        return Protocols.of(Repository.text(Path.of("protocols/anti-pest-handelingsplan.yaml"))
                .replace("na 1 week vanaf onbekend", "na 1 week"));
    }

    @Test
    void thePageAndTheCommandGiveTheSameDatesAndTheSameCalendarForEveryDayOfAYear() throws IOException, InterruptedException {
        compare(weekly());
    }

    /** The source says after how long, and not from when, or only of the day itself: then no date follows. */
    @ParameterizedTest
    @ValueSource(strings = {"de-route", "anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void aProtocolWithoutADateAfterTheReportHasNoTableToLookIn(String id) throws IOException {
        assertEquals(Optional.empty(), DateTable.of(Obligations.of(Protocols.published(id)), Schools.own(), Visibility.PUBLIC));
        assertFalse(Files.readString(publish(Protocols.published(id))).contains("dates-question"));
    }

    @Test
    void alsoOfTimesOfTheDayAndTextsThatACalendarFileMustWriteDifferently() throws IOException, InterruptedException {
        Protocol protocol = Protocols.of(HOURS);
        assertTrue(plan(Obligations.of(protocol), FIRST).moments().anyMatch(moment -> moment.time().isPresent()));
        compare(protocol);
    }

    private static void compare(Protocol protocol) throws IOException, InterruptedException {
        browser.open(publish(protocol));
        List<String> shown = browser.evaluate(String.format(SCRIPT, MARK, MADE.toEpochMilli(), FIRST, LAST, "true")).lines().toList();
        Obligations obligations = Obligations.of(protocol);
        Language words = Protocols.words(protocol);
        List<LocalDate> days = FIRST.datesUntil(LAST.plusDays(1)).toList();
        assertEquals(days.size(), shown.size(), shown::toString);
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            String expected = expected(obligations, words, day);
            if (!digest(expected).equals(shown.get(i))) {
                assertEquals(expected, browser.evaluate(String.format(SCRIPT, MARK, MADE.toEpochMilli(), day, day, "false")),
                        day.toString());
            }
        }
    }

    private static DatePlan plan(Obligations obligations, LocalDate day) {
        return DatePlan.of(obligations, calendar, Documents.reported(day)).value().orElseThrow();
    }

    private static String expected(Obligations obligations, Language words, LocalDate day) {
        DatePlan plan = plan(obligations, day);
        Map<List<Object>, List<Shown>> rows = new LinkedHashMap<>();
        plan.steps().forEach(step -> step.dates().stream().filter(date -> date.due().isPresent()).forEach(date ->
                rows.computeIfAbsent(List.of(step.step().key(), words.acts().title(date.obligation()),
                        date.date().<Object>map(moment -> moment).orElse(date.id())), none -> new ArrayList<>())
                                .add(new Shown(step, date))));
        byte[] file = CalendarFormat.encode(Agenda.of(obligations, Schools.own(), calendar,
                new CaseFile(MARK, Documents.reported(day), plan), MADE));
        return rows.values().stream().map(alike -> row(alike, words)).collect(Collectors.joining("\n\n")) + "\n\n"
                + new String(file, StandardCharsets.UTF_8);
    }

    private record Shown(StepDates step, PlannedDate date) {
        String condition(Language words) {
            String conditions = Stream.concat(step.circumstances().stream().map(words.reasons()::circumstance),
                    words.reasons().conditions(date).stream())
                    .collect(Collectors.joining(", en "));
            return conditions.isEmpty() ? "" : "Alleen " + conditions + ".";
        }
    }

    /** Of ways that come to the same, the surest. */
    private static String row(List<Shown> alike, Language words) {
        Shown surest = alike.stream().filter(shown -> shown.condition(words).isEmpty()).findFirst().orElse(alike.get(0));
        PlannedDate date = surest.date();
        Stream<String> conditions = surest.condition(words).isEmpty() ? Stream.of()
                : alike.stream().map(shown -> shown.condition(words)).distinct();
        Optional<String> when = date.date().map(words.times()::moment).map(said -> said.substring(0, 1).toUpperCase() + said.substring(1));
        Stream<String> how = date.reasons().stream().map(reason -> words.reasons().sentence(reason, words.times()::withWeekday));
        return Stream.of(Stream.of(words.acts().title(date.obligation())), conditions, how,
                Stream.of(when.orElse("geen datum")), date.provisional() && when.isPresent() ? Stream.of("(voorlopig)")
                        : Stream.<String>of())
                .flatMap(parts -> parts).collect(Collectors.joining("\n"));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thePageTakesTheMarksThatTheCommandTakes() throws IOException, InterruptedException {
        browser.open(publish(weekly()));
        List<String> marks = List.of("2026-014", "14", "B-2026-014", "OV12", "2026-27-003", "Jan", "JJ", "JAN-1", "2015-03-14", "14-3-15",
                "JJ-2015-03-14",
                "JJ14-03-15", "140315", "123456789", "2026/014", "-1", "2026-014-015-016", "2026_014", "",
                "2026\u2011014", "OV12\u20133", "2015\u201103\u201314");
        String script = """
                (async () => {
                  const day = document.getElementById('report-day');
                  day.value = '2026-11-23';
                  day.dispatchEvent(new Event('change'));
                  while (!document.querySelector('#dates-table.filled')) { await new Promise(later => setTimeout(later, 10)); }
                  HTMLAnchorElement.prototype.click = () => {};
                  const taken = [];
                  for (const one of '%s'.split('|')) {
                    document.getElementById('case-mark').value = one;
                    document.querySelector('#dates-question button').click();
                    for (let i = 0; i < 20; i++) { await null; }
                    if (document.getElementById('case-mark').getAttribute('aria-invalid') === 'false') { taken.push(one); }
                  }
                  return taken.join('|');
                })()""".formatted(String.join("|", marks));
        assertEquals(String.join("|", marks.stream().filter(DatesPageTest::isMark).toList()), browser.evaluate(script));
    }

    private static boolean isMark(String written) {
        try {
            CaseMark.of(written);
            return true;
        } catch (UsageFault e) {
            return false;
        }
    }

    @Test
    void beyondTheKnownHolidaysThePageSaysSoAndGivesNoDates() throws IOException, InterruptedException {
        browser.open(publish(weekly()));
        String rows = "Array.from(document.querySelectorAll('#dates-table tbody tr'), row => row.textContent).join(' ')";
        String byHand = browser.evaluate(rows);
        assertTrue(byHand.contains("dag +7"), byHand);
        String day = calendar.knownUntil().orElseThrow().plusDays(1).toString();
        String said = browser.evaluate("""
                (async () => {
                  const day = document.getElementById('report-day');
                  const status = document.getElementById('dates-outcome');
                  const until = async (words) => { for (let i = 0; i < 500 && !status.textContent.includes(words); i++) { await new \
                Promise(later => setTimeout(later, 10)); } };
                  day.value = '2026-11-23';
                  day.dispatchEvent(new Event('change'));
                  await until('maandag 23 november 2026');
                  day.value = '%s';
                  day.dispatchEvent(new Event('change'));
                  await until('niet bekend');
                  return status.textContent;
                })()""".formatted(day));
        assertTrue(said.startsWith("Van deze dag zijn de schoolvakanties niet bekend. Kies een dag van "), said);
        assertEquals(byHand, browser.evaluate(rows));
    }

    @Test
    void aProtocolWithoutDatesHasNothingToReckon() throws IOException {
        String page = Files.readString(publish(Protocols.published("vlaams-secundair")));
        assertFalse(page.contains("dates-table") || page.contains("dates-question") || page.contains("dates.js"));
    }
}

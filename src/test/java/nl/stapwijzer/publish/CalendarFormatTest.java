package nl.stapwijzer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.stapwijzer.dates.Moment;
import nl.stapwijzer.plan.Agenda;
import nl.stapwijzer.plan.Agenda.Entry;
import nl.stapwijzer.plan.Agenda.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarFormatTest {
    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final String LONG =
            "Maak een plan; noem de school, de ouders én de leerling – \\ ook “Łukasz Yağmur” 🙂 telt mee. ".repeat(4).strip();
    private static final LocalDate SUMMER = LocalDate.of(2026, 9, 1);
    private static final LocalDate WINTER = LocalDate.of(2026, 12, 1);
    private static final Agenda AGENDA = new Agenda(DUTCH, Instant.parse("2026-11-25T09:30:00Z"), List.of(
            new Entry("2026-014/proef/a/1/stap-1/1.1@school", "Stap 1 – Praten (2026-014)", Moment.on(SUMMER),
                    "Binnen 2 dagen.\nNiet meegeteld: het weekend.", State.PLANNED),
            new Entry("2026-014/proef/b/1/stap-1/1.1@school", LONG, at(SUMMER), LONG + "\n" + LONG, State.POSSIBLE),
            new Entry("2026-014/proef/c/1/stap-1/1.1@school", "Gedaan", at(WINTER), "Om 8.50 uur.", State.DONE),
            new Entry("2026-014/proef/d/1/stap-1/1.1@school", "Vervallen", Moment.on(WINTER), "Weg.", State.DROPPED)));

    @TempDir Path folder;

    private static Moment at(LocalDate date) {
        return new Moment(date, Optional.of(LocalTime.of(8, 50)));
    }

    @Test
    void aCalendarIsWrittenLikeThis() throws IOException {
        String expected = Files.readString(Path.of("src/test/resources/publish/agenda.ics")).replace("\r", "").replace("\n", "\r\n");
        assertEquals(expected, new String(CalendarFormat.encode(new Agenda(DUTCH, AGENDA.made(), AGENDA.entries().subList(0, 1))),
                StandardCharsets.UTF_8));
    }

    @Test
    void twoOtherProgramsReadTheSameEvents() throws IOException, InterruptedException {
        assumeTrue(Calendars.hasIcalJs(), "ical.js is not installed: ./verify does that");
        byte[] file = CalendarFormat.encode(AGENDA);
        assertEquals(Calendars.ical4j(file), Calendars.icalJs(file, folder));
    }

    @Test
    void noLetterIsLostAndTheClockOfSummerAndWinterIsRightInIcal4j() throws IOException {
        List<String> events = Calendars.ical4j(CalendarFormat.encode(AGENDA));
        assertEquals(AGENDA.entries().size(), events.size(), events::toString);
        assertTrue(events.get(0).contains("\"2026-09-01\",\"Stap 1 – Praten (2026-014)\",\"Binnen 2 dagen.\\nNiet meegeteld: het "
                + "weekend.\",\"CONFIRMED\",\"PRIVATE\",\"-PT15H "), events.get(0));
        String written = LONG.replace("\\", "\\\\");
        assertTrue(events.get(1).contains("\"2026-09-01T06:50:00Z\",\"" + written + "\",\"" + written + "\\n" + written
                + "\",\"TENTATIVE\",\"PRIVATE\",\"-P1D "), events.get(1));
        assertTrue(events.get(2).endsWith("\"2026-12-01T07:50:00Z\",\"Gedaan\",\"Om 8.50 uur.\",\"CONFIRMED\",\"PRIVATE\"]"),
                events.get(2));
        assertTrue(events.get(3).endsWith("\"Weg.\",\"CANCELLED\",\"PRIVATE\"]"), events.get(3));
    }

    @Test
    void noLineIsLongerThanSeventyFiveBytesAndNoneIsCutWithinACharacter() {
        for (String line : new String(CalendarFormat.encode(AGENDA), StandardCharsets.UTF_8).split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertTrue(!line.contains("\uFFFD") && !line.contains("\n"), line);
        }
    }
}

package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.stapwijzer.build.CasePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A calendar that keeps the latest of what it was told of an event (RFC 5546) has the dates of the last file, whatever changed between two.
 */
class CalendarOfCaseTest {
    private static final Pattern EVENT =
            Pattern.compile("BEGIN:VEVENT\r\nUID:(\\S+)\r\nDTSTAMP:(\\S+)\r\nSEQUENCE:(\\d+)\r\nDTSTART[^:]*:(\\S+)");

    @TempDir Path folder;
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    private record Event(String uid, String stamp, int sequence, String start) {}

    private List<Event> made(String schoolDays, String... more) throws IOException {
        Files.createDirectories(folder.resolve("site"));
        Files.createDirectories(folder.resolve("protocols"));
        Files.writeString(folder.resolve("site/school.yaml"), "naam: Voorbeeldschool\ntaal: nl-NL\nregio: NL-midden\n" + schoolDays);
        Files.writeString(folder.resolve("protocols/p.yaml"), """
                protocol: p
                titel: Proef
                rollen: {lk: Leerkracht}
                stappen:
                  signaleren: {titel: Signaleren, wie: lk, termijn: dezelfde dag, daarna: analyseren}
                  analyseren: {titel: Analyseren, wie: lk, termijn: binnen 2 schooldagen, daarna: klaar}
                einden: {klaar: Klaar}
                """);
        now = now.plusSeconds(1);
        List<String> arguments = new ArrayList<>(List.of("zaak", "p", "--start", "2026-11-23", "--case", "2026-014"));
        arguments.addAll(List.of(more));
        Run run = Run.at(now, folder, Locale.forLanguageTag("nl-NL"), arguments.toArray(String[]::new));
        assertEquals(ExitCode.FINE.number(), run.code(), run.err());
        String file = Files.readString(folder.resolve("2026-014").resolve(CasePack.CALENDAR)).replace("\r\n ", "");
        return EVENT.matcher(file).results().map(found -> new Event(found.group(1), found.group(2), Integer.parseInt(found.group(3)),
                found.group(4))).toList();
    }

    @Test
    void everyChangeIsLaterThanTheOneBeforeAlsoOneToAnEarlierDayOrTakenBack() throws IOException {
        List<List<Event>> files = List.of(made(""), made("", "--at", "signaleren=2026-11-27"), made("", "--at", "signaleren=2026-11-24"),
                made(""), made("vrije-dagen: [{naam: studiedag, van: 2026-11-25}]\n"), made("", "--at", "klaar=2026-11-24"));
        assertEquals(List.of("20261125", "20261201", "20261126", "20261125", "20261126", "20261125"),
                files.stream().map(events -> events.get(1).start()).toList());
        for (int i = 1; i < files.size(); i++) {
            for (int event = 0; event < files.get(i).size(); event++) {
                Event before = files.get(i - 1).get(event);
                Event after = files.get(i).get(event);
                assertEquals(before.uid(), after.uid());
                assertTrue(after.sequence() > before.sequence() && after.stamp().compareTo(before.stamp()) > 0, before + " " + after);
            }
        }
    }
}

package nl.stapwijzer.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/**
 * Calendar files, as two programs that are not ours read them: an event is its UID, sequence, stamp, start, title, note, status, class and
 * alarms.
 */
public final class Calendars {
    private static final Path ICAL_JS = Path.of("target/npm/node_modules/ical.js/dist/ical.es5.cjs").toAbsolutePath();
    private static final Path READER = Path.of("src/test/resources/publish/agenda.cjs").toAbsolutePath();

    private Calendars() {}

    /** By ical4j, which also judges whether the file is as RFC 5545 has it. */
    public static List<String> ical4j(byte[] file) throws IOException {
        try {
            Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
            List<String> events = new ArrayList<>(calendar.validate(true).getEntries().stream().map(Object::toString).toList());
            calendar.<VEvent>getComponents("VEVENT").forEach(event -> events.add(json(event)));
            return events;
        } catch (ParserException e) {
            throw new IOException(e);
        }
    }

    /** By ical.js. */
    public static List<String> icalJs(byte[] file, Path folder) throws IOException, InterruptedException {
        Path agenda = Files.write(folder.resolve("te-lezen.ics"), file);
        Process node = new ProcessBuilder("node", READER.toString(), ICAL_JS.toString(), agenda.toString()).redirectErrorStream(true)
                .start();
        List<String> events = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        node.waitFor();
        return events;
    }

    public static boolean hasIcalJs() {
        return Files.exists(ICAL_JS);
    }

    private static String json(VEvent event) {
        List<String> values = new ArrayList<>(List.of(value(event, "UID"), value(event, "SEQUENCE"),
                event.getDateTimeStamp().getDate().toString(), start(event.getDateTimeStart().getDate()), value(event, "SUMMARY"),
                value(event, "DESCRIPTION"), value(event, "STATUS"), value(event, "CLASS")));
        event.getAlarms().forEach(alarm -> values.add(alarm.getRequiredProperty("TRIGGER").getValue() + " "
                + alarm.getRequiredProperty("DESCRIPTION").getValue()));
        return "[" + String.join(",", values.stream().map(Calendars::quoted).toList()) + "]";
    }

    private static String start(Temporal start) {
        return start instanceof LocalDate ? start.toString() : Instant.from(start).toString();
    }

    private static String value(VEvent event, String name) {
        return event.<Property>getRequiredProperty(name).getValue();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + "\"";
    }
}

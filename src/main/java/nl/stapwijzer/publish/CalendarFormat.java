package nl.stapwijzer.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.stapwijzer.dates.Moment;
import nl.stapwijzer.plan.Agenda;
import nl.stapwijzer.plan.Agenda.Entry;
import nl.stapwijzer.plan.Agenda.State;

/**
 * An agenda as a file that calendars take in (iCalendar, RFC 5545): UTF-8, CRLF, lines folded after 75 bytes between characters.
 *
 * <p>Each entry is an event: of a whole day, or at a time of the day, which is written in UTC so that no table of time zones is needed. Its
 * UID is the entry's id, so that a second import replaces the first. It takes no time in the calendar ({@code TRANSPARENT}), is
 * {@code PRIVATE}, and warns a day before: at nine in the morning where it lasts the whole day. What is done or dropped does not warn.
 *
 * <p>{@code DTSTAMP} and {@code SEQUENCE} are the moment at which the agenda was made, so that both rise whenever it is made anew, by the
 * command or on the forms page, whatever has changed: a date that moved earlier, something taken back, a day off that was added.
 */
public final class CalendarFormat {
    private static final int LONGEST = 75;
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    private CalendarFormat() {}

    /** @param agenda with at least one entry, without which it is no calendar */
    public static byte[] encode(Agenda agenda) {
        List<String> lines = new ArrayList<>(List.of("BEGIN:VCALENDAR", "VERSION:2.0", product(agenda.language()), "CALSCALE:GREGORIAN"));
        agenda.entries().forEach(entry -> lines.addAll(event(agenda, entry)));
        lines.add("END:VCALENDAR");
        StringBuilder file = new StringBuilder();
        lines.forEach(line -> file.append(folded(line)).append("\r\n"));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String product(Locale language) {
        return "PRODID:-//Stapwijzer//Stapwijzer//" + language.getLanguage().toUpperCase(Locale.ROOT);
    }

    private static List<String> event(Agenda agenda, Entry entry) {
        List<String> lines = new ArrayList<>(List.of("BEGIN:VEVENT", "UID:" + text(entry.id()),
                "DTSTAMP:" + INSTANT.format(agenda.made().atOffset(ZoneOffset.UTC)),
                "SEQUENCE:" + sequence(agenda.made()), start(entry.moment()), "SUMMARY:" + text(entry.title()),
                "DESCRIPTION:" + text(entry.note()),
                "STATUS:" + status(entry.state()), "CLASS:PRIVATE", "TRANSP:TRANSPARENT"));
        if (entry.state() == State.PLANNED || entry.state() == State.POSSIBLE) {
            lines.addAll(List.of("BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:" + text(entry.title()),
                    "TRIGGER:" + (entry.moment().time().isPresent() ? "-P1D" : "-PT15H"), "END:VALARM"));
        }
        lines.add("END:VEVENT");
        return lines;
    }

    /** Seconds since 2025; it fits in what RFC 5545 allows until 2093. */
    private static long sequence(Instant made) {
        return made.getEpochSecond() - FIRST.getEpochSecond();
    }

    private static String start(Moment moment) {
        return moment.time().isPresent() ? "DTSTART:" + INSTANT.format(moment.instant().atOffset(ZoneOffset.UTC))
                : "DTSTART;VALUE=DATE:" + DAY.format(moment.date());
    }

    private static String status(State state) {
        return switch (state) {
            case PLANNED, DONE -> "CONFIRMED";
            case POSSIBLE -> "TENTATIVE";
            case DROPPED -> "CANCELLED";
        };
    }

    private static String text(String words) {
        return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r\n", "\n").replace('\r', '\n')
                .replace("\n", "\\n");
    }

    /** A line that goes on begins with a space, which counts. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int taken = 0;
        for (int character : line.codePoints().toArray()) {
            String one = Character.toString(character);
            int bytes = one.getBytes(StandardCharsets.UTF_8).length;
            if (taken + bytes > LONGEST) {
                folded.append("\r\n ");
                taken = 1;
            }
            folded.append(one);
            taken += bytes;
        }
        return folded.toString();
    }
}

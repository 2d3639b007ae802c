package nl.stapwijzer.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates as a reader says them. Not the JDK's own words, which differ between its versions. */
public final class DutchDate {
    private static final List<String> MONTHS = List.of("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
            "oktober", "november", "december");
    private static final List<String> WEEKDAYS = List.of("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag");

    private static final DateTimeFormatter FIGURES = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

    private DutchDate() {}

    /** Such as zaterdag 1 augustus 2026. */
    public static String withWeekday(LocalDate date) {
        return WEEKDAYS.get(date.getDayOfWeek().getValue() - 1) + " " + inWords(date);
    }

    /** The date that {@link #withWeekday} says so, at the beginning of a sentence or within one; nothing if it says no date. */
    static Optional<LocalDate> read(String said) {
        String[] parts = said.split(" ");
        int month = parts.length == 4 ? MONTHS.indexOf(parts[2]) + 1 : 0;
        if (month == 0 || !parts[1].matches("\\d{1,2}") || !parts[3].matches("\\d{4}") || parts[1].equals("0")) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(Integer.parseInt(parts[3]), month, 1).plusDays(Integer.parseInt(parts[1]) - 1L);
        return Optional.of(date).filter(found -> withWeekday(found).equalsIgnoreCase(said));
    }

    /** Such as 1 augustus 2026. */
    static String inWords(LocalDate date) {
        return date.getDayOfMonth() + " " + month(date.getMonthValue()) + " " + date.getYear();
    }

    /** Such as wo 25-11-2026, where there is little room. */
    static String brief(LocalDate date) {
        return WEEKDAYS.get(date.getDayOfWeek().getValue() - 1).substring(0, 2) + " " + inFigures(date);
    }

    /** Such as wo 25 nov 2026, where a line may end within it. */
    static String withShortMonth(LocalDate date) {
        String month = date.getMonthValue() == 3 ? "mrt" : month(date.getMonthValue()).substring(0, 3);
        return WEEKDAYS.get(date.getDayOfWeek().getValue() - 1).substring(0, 2) + " " + date.getDayOfMonth() + " " + month + " " + date.getYear();
    }

    /** As it is written in a field for a date: 25-11-2026. */
    static String inFigures(LocalDate date) {
        return FIGURES.format(date);
    }

    /** @param number from 1 for januari */
    public static String month(int number) {
        return MONTHS.get(number - 1);
    }
}

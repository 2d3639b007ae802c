package nl.stapwijzer.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

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

    /** Such as 1 augustus 2026. */
    static String inWords(LocalDate date) {
        return date.getDayOfMonth() + " " + month(date.getMonthValue()) + " " + date.getYear();
    }

    /** Such as wo 25-11-2026, where there is little room. */
    static String brief(LocalDate date) {
        return WEEKDAYS.get(date.getDayOfWeek().getValue() - 1).substring(0, 2) + " " + inFigures(date);
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

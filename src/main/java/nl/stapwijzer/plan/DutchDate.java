package nl.stapwijzer.plan;

import java.time.LocalDate;
import java.util.List;

/** Dates as a reader says them. Not the JDK's own words, which differ between its versions. */
public final class DutchDate {
    private static final List<String> MONTHS = List.of("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
            "oktober", "november", "december");
    private static final List<String> WEEKDAYS = List.of("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag");

    private DutchDate() {}

    /** Such as zaterdag 1 augustus 2026. */
    public static String withWeekday(LocalDate date) {
        return WEEKDAYS.get(date.getDayOfWeek().getValue() - 1) + " " + inWords(date);
    }

    /** Such as 1 augustus 2026. */
    static String inWords(LocalDate date) {
        return date.getDayOfMonth() + " " + month(date.getMonthValue()) + " " + date.getYear();
    }

    /** @param number from 1 for januari */
    public static String month(int number) {
        return MONTHS.get(number - 1);
    }
}

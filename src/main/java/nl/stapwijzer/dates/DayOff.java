package nl.stapwijzer.dates;

import java.util.Locale;

/**
 * Why there is no school on a day.
 *
 * @param name of a holiday or a day of the school's own, as in a sentence; of a public holiday, its key in Jollyday; empty for the weekend
 */
public record DayOff(Kind kind, String name) {
    /** The weekend; a public holiday; a school holiday; a day that the school itself is closed. */
    public enum Kind { WEEKEND, PUBLIC, HOLIDAY, OWN }

    static final DayOff WEEKEND = new DayOff(Kind.WEEKEND, "");

    /** A public holiday in a language; any other day as its author wrote it. */
    public String name(Locale language) {
        return kind == Kind.PUBLIC ? PublicHolidays.name(name, language) : name;
    }

    boolean isWeekend() {
        return kind == Kind.WEEKEND;
    }
}

package nl.stapwijzer.plan.dates;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The public holidays of a country, as Jollyday knows them. Days that are only kept (Goede Vrijdag in the Netherlands, Allerzielen in
 * Belgium) are none; Bevrijdingsdag is one every year.
 */
final class PublicHolidays {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final HolidayManager manager;
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    /** @param country be, or anything else for the Netherlands */
    PublicHolidays(String country) {
        HolidayCalendar calendar = country.equals("be") ? HolidayCalendar.BELGIUM : HolidayCalendar.NETHERLANDS;
        this.manager = HolidayManager.getInstance(ManagerParameters.create(calendar));
    }

    /** The name of the public holiday on this day, in Dutch. */
    Optional<String> on(LocalDate date) {
        return Optional.ofNullable(years.computeIfAbsent(date.getYear(), this::year).get(date));
    }

    private Map<LocalDate, String> year(int year) {
        return manager.getHolidays(Year.of(year)).stream().filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .collect(Collectors.toMap(Holiday::getDate, holiday -> holiday.getDescription(DUTCH), (one, other) -> one.compareTo(other) < 0 ? one : other));
    }
}

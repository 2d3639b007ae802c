package nl.stapwijzer.dates;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import de.focus_shift.jollyday.core.util.ResourceUtil;
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
    private final HolidayManager manager;
    private final Map<Integer, Map<LocalDate, DayOff>> years = new ConcurrentHashMap<>();

    /** @param country be, or anything else for the Netherlands */
    PublicHolidays(String country) {
        HolidayCalendar calendar = country.equals("be") ? HolidayCalendar.BELGIUM : HolidayCalendar.NETHERLANDS;
        this.manager = HolidayManager.getInstance(ManagerParameters.create(calendar));
    }

    Optional<DayOff> on(LocalDate date) {
        return Optional.ofNullable(years.computeIfAbsent(date.getYear(), this::year).get(date));
    }

    /** @param key of a holiday; in a language that Jollyday does not know, its name is English */
    static String name(String key, Locale language) {
        return ResourceUtil.getHolidayDescription(language, key);
    }

    private Map<LocalDate, DayOff> year(int year) {
        return manager.getHolidays(Year.of(year)).stream().filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .collect(Collectors.toMap(Holiday::getDate, holiday -> new DayOff(DayOff.Kind.PUBLIC, holiday.getPropertiesKey()),
                        (one, other) -> one.name().compareTo(other.name()) < 0 ? one : other));
    }
}

package nl.stapwijzer.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.stapwijzer.dates.SchoolHolidays.Holiday;
import nl.stapwijzer.model.Days;
import nl.stapwijzer.model.School;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Suggestion;

/**
 * On which days there is school: not in the weekend, on a public holiday, in a holiday of the region or on a day off of the school's own.
 * What the school says of its own days comes first.
 */
public class SchoolCalendar {
    /** Further than this no date is given; it keeps every count short. */
    private static final LocalDate HORIZON = LocalDate.of(2199, 12, 31);

    /** Days on which something can be done: by the school, or by somebody outside it, who has no school holidays. */
    public enum Kind { SCHOOL_DAYS, WORKING_DAYS }

    private final List<Holiday> regional;
    private final BiFunction<LocalDate, Kind, Optional<DayOff>> reasons;
    /** Found before: the same days are asked for again and again. */
    private final Map<Kind, Map<LocalDate, Optional<DayOff>>> found = Map.of(Kind.SCHOOL_DAYS, new ConcurrentHashMap<>(), Kind.WORKING_DAYS,
            new ConcurrentHashMap<>());

    private SchoolCalendar(List<Holiday> regional, BiFunction<LocalDate, Kind, Optional<DayOff>> reasons) {
        this.regional = regional;
        this.reasons = reasons;
    }

    /** With the days of another. */
    SchoolCalendar(SchoolCalendar other) {
        this(other.regional, other.reasons);
    }

    /** In which every day is a school day: to count days alone. */
    public static SchoolCalendar withoutDaysOff() {
        return new SchoolCalendar(List.of(), (date, kind) -> Optional.empty());
    }

    /** With a warning if the region's holidays are not known: then only the school's own are reckoned with. */
    public static Checked<SchoolCalendar> of(School school) {
        Findings findings = new Findings();
        String region = school.where().region().map(Located::value).orElse("");
        if (region.isEmpty()) {
            findings.warning(school.name().span(), Message.of("dates-without-region"), Message.of("say-region"));
        } else if (!SchoolHolidays.REGIONS.contains(region)) {
            findings.warning(school.where().region().orElseThrow().span(), Message.of("dates-unknown-region", region),
                    Suggestion.among(region, SchoolHolidays.REGIONS));
        }
        List<Holiday> regional = SchoolHolidays.of(region).stream().filter(holiday -> !isReplaced(holiday, school.calendar().holidays()))
                .toList();
        DaysOff daysOff = new DaysOff(school, new PublicHolidays(school.country()), regional);
        return Checked.of(new SchoolCalendar(regional, daysOff::reason), findings.all());
    }

    private static boolean isReplaced(Holiday holiday, List<Days> own) {
        return own.stream().anyMatch(days -> days.name().text().equals(holiday.name())
                && days.first().getYear() == holiday.first().getYear());
    }

    /** Why there is no school on this day; empty on a school day. */
    public Optional<DayOff> dayOff(LocalDate date) {
        return dayOff(date, Kind.SCHOOL_DAYS);
    }

    /** The first day of the school holidays that are known; without a region none are. */
    public Optional<LocalDate> knownFrom() {
        return regional.stream().map(Holiday::first).min(LocalDate::compareTo);
    }

    /** The last day of the school holidays that are known; without a region none are. */
    public Optional<LocalDate> knownUntil() {
        return regional.stream().map(Holiday::last).max(LocalDate::compareTo);
    }

    Optional<DayOff> dayOff(LocalDate date, Kind kind) {
        return found.get(kind).computeIfAbsent(date, day -> reasons.apply(day, kind));
    }

    /** On the same day of a later month, or on its last if there is none. */
    LocalDate later(LocalDate date, int months) {
        return date.plusMonths(months);
    }

    /** Whether no date is given on this day. */
    boolean isTooFar(LocalDate date) {
        return date.isAfter(HORIZON);
    }

    /**
     * When it is so late at school, in minutes of universal time since midnight of the same date; less than 0 on the evening before.
     *
     * @param minutes since midnight by the school's clock
     */
    public int universal(LocalDate date, int minutes) {
        Moment moment = new Moment(date, Optional.of(LocalTime.MIDNIGHT.plusMinutes(minutes)));
        return (int) ChronoUnit.MINUTES.between(date.atStartOfDay().toInstant(ZoneOffset.UTC), moment.instant());
    }

    boolean isOpen(LocalDate date, Kind kind) {
        return dayOff(date, kind).isEmpty();
    }

    LocalDate nextOpen(LocalDate date, Kind kind) {
        return Stream.iterate(date, day -> day.plusDays(1)).filter(day -> isOpen(day, kind)).findFirst().orElseThrow();
    }

    private record DaysOff(School school, PublicHolidays publicHolidays, List<Holiday> regional) {
        Optional<DayOff> reason(LocalDate date, Kind kind) {
            if (kind == Kind.SCHOOL_DAYS && named(school.calendar().daysOpen(), date).isPresent()) {
                return Optional.empty();
            }
            Optional<DayOff> holiday = kind == Kind.SCHOOL_DAYS ? ofSchool(date) : Optional.empty();
            return holiday.or(() -> publicHolidays.on(date)).or(() -> weekend(date));
        }

        private Optional<DayOff> ofSchool(LocalDate date) {
            return named(school.calendar().daysOff(), date).map(name -> new DayOff(DayOff.Kind.OWN, name))
                    .or(() -> named(school.calendar().holidays(), date).map(name -> new DayOff(DayOff.Kind.HOLIDAY, name)))
                    .or(() -> regional.stream().filter(holiday -> holiday.includes(date)).findFirst()
                            .map(holiday -> new DayOff(DayOff.Kind.HOLIDAY, holiday.name())));
        }

        private static Optional<String> named(List<Days> periods, LocalDate date) {
            return periods.stream().filter(days -> days.include(date)).findFirst().map(days -> days.name().text());
        }

        private static Optional<DayOff> weekend(LocalDate date) {
            return date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue() ? Optional.of(DayOff.WEEKEND) : Optional.empty();
        }
    }
}

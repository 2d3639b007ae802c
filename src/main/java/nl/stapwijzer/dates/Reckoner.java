package nl.stapwijzer.dates;

import java.time.LocalDate;
import java.util.Optional;
import nl.stapwijzer.dates.SchoolCalendar.Kind;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Deadline.DayOffRule;
import nl.stapwijzer.model.Duration;

/**
 * Turns a deadline into a date. The day that it counts from is day 0.
 *
 * <p>Plain days are calendar days: so the law reads the word (Algemene termijnenwet), and it is never later than school days would be.
 * A month ends on the same day of the month, or on the last if there is none. What ends on a day off: "within" and "at the latest" become
 * the last open day before it that still comes after the day counted from, and if there is none the first one after it; all others become
 * the first open day after it. See docs/decisions/0008.
 */
final class Reckoner {
    private static final int HOURS_IN_A_DAY = 24;

    private final SchoolCalendar calendar;

    Reckoner(SchoolCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * @param raw the date before it was moved off a day off
     * @param kind of day on which it may fall
     */
    record Reckoned(Moment moment, LocalDate raw, Kind kind) {
        boolean moved() {
            return !raw.equals(moment.date());
        }
    }

    /**
     * @param round which of the repeated moments, from 1
     * @return nothing where the deadline has no length, is agreed in each case, or is further away than a lifetime
     */
    Optional<Reckoned> reckon(Deadline deadline, Moment from, int round) {
        return raw(deadline, from, round).filter(raw -> !calendar.isTooFar(raw.date())).map(raw -> {
            Kind kind = deadline.by().isPresent() ? Kind.WORKING_DAYS : Kind.SCHOOL_DAYS;
            LocalDate settled = settled(raw.date(), from.date(), rule(deadline), kind);
            Moment moment = settled.equals(raw.date()) ? raw : Moment.on(settled);
            return new Reckoned(moment.at(deadline.clock()), raw.date(), kind);
        });
    }

    static DayOffRule rule(Deadline deadline) {
        return deadline.onDayOff().orElse(switch (deadline.relation()) {
            case WITHIN, AT_LATEST -> DayOffRule.PREVIOUS;
            case AFTER, EVERY, DIRECTLY, AS_SOON_AS_POSSIBLE, AGREED_PER_CASE -> DayOffRule.NEXT;
        });
    }

    private Optional<Moment> raw(Deadline deadline, Moment from, int round) {
        return switch (deadline.relation()) {
            case AGREED_PER_CASE -> Optional.empty();
            case DIRECTLY, AS_SOON_AS_POSSIBLE -> Optional.of(from);
            case WITHIN, AFTER, AT_LATEST, EVERY -> deadline.duration().value()
                    .map(duration -> plus(from, duration, duration.amount() * round))
                    .or(() -> deadline.clock().filter(clock -> deadline.duration().isSilent()).map(clock -> from))
                    .map(raw -> notBefore(from, raw, deadline));
        };
    }

    /** A time of the day that has passed when it is counted from is that time on the day after. */
    private static Moment notBefore(Moment from, Moment raw, Deadline deadline) {
        boolean passed = raw.date().equals(from.date()) && deadline.clock().isPresent()
                && from.time().filter(deadline.clock().get()::isBefore).isPresent();
        return passed ? Moment.on(raw.date().plusDays(1)) : raw;
    }

    private Moment plus(Moment from, Duration duration, int amount) {
        LocalDate date = from.date();
        return switch (duration.unit()) {
            case HOUR -> from.time().map(time -> date.atTime(time).plusHours(amount))
                    .map(sum -> new Moment(sum.toLocalDate(), Optional.of(sum.toLocalTime())))
                    .orElseGet(() -> Moment.on(date.plusDays(amount / HOURS_IN_A_DAY)));
            case SCHOOL_DAY -> Moment.on(counted(date, amount, Kind.SCHOOL_DAYS));
            case WORKING_DAY -> Moment.on(counted(date, amount, Kind.WORKING_DAYS));
            case CALENDAR_DAY, DAY -> amount == 0 ? from : Moment.on(date.plusDays(amount));
            case WEEK -> Moment.on(date.plusWeeks(amount));
            case MONTH -> Moment.on(calendar.later(date, amount));
        };
    }

    private LocalDate counted(LocalDate from, int amount, Kind kind) {
        LocalDate day = from;
        for (int left = amount; left > 0 && !calendar.isTooFar(day); left--) {
            day = calendar.nextOpen(day.plusDays(1), kind);
        }
        return day;
    }

    private LocalDate settled(LocalDate raw, LocalDate from, DayOffRule rule, Kind kind) {
        if (rule == DayOffRule.STAYS || calendar.isOpen(raw, kind)) {
            return raw;
        }
        if (rule == DayOffRule.PREVIOUS) {
            for (LocalDate day = raw.minusDays(1); day.isAfter(from); day = day.minusDays(1)) {
                if (calendar.isOpen(day, kind)) {
                    return day;
                }
            }
        }
        return calendar.nextOpen(raw, kind);
    }
}

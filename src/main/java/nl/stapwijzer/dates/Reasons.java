package nl.stapwijzer.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.stapwijzer.dates.Reason.AfterHoliday;
import nl.stapwijzer.dates.Reason.NoDate;
import nl.stapwijzer.dates.Reason.Simple;
import nl.stapwijzer.dates.Reckoner.Reckoned;
import nl.stapwijzer.dates.SchoolCalendar.Kind;
import nl.stapwijzer.dates.Visit.From;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Deadline.DayOffRule;
import nl.stapwijzer.model.Deadline.Relation;
import nl.stapwijzer.model.Duration.Unit;
import nl.stapwijzer.obligation.Anchor;
import nl.stapwijzer.obligation.Due;

/** How a date came about. */
final class Reasons {
    private static final int LONGEST_TO_RETELL = 400;

    private final SchoolCalendar calendar;

    Reasons(SchoolCalendar calendar) {
        this.calendar = calendar;
    }

    List<Reason> of(Due due, Anchor anchor, Optional<From> from, Optional<Reckoned> found) {
        Deadline deadline = due.deadline();
        if (deadline.duration().unknown()) {
            return List.of(new NoDate(NoDate.Cause.LENGTH_UNKNOWN));
        }
        List<Reason> all = new ArrayList<>(List.of(new Reason.Promise(due, anchor, from.map(From::moment))));
        if (found.isEmpty()) {
            all.add(new NoDate(whyNone(deadline, from)));
            return all;
        }
        if (deadline.duration().value().filter(duration -> duration.unit() == Unit.DAY && duration.amount() > 0).isPresent()) {
            all.add(Simple.PLAIN_DAYS);
        }
        LocalDate day0 = from.orElseThrow().moment().date();
        Optional<AfterHoliday> after = after(day0, found.get());
        Optional<AfterHoliday> told = after.filter(day -> isLater(found.get()));
        moved(deadline, found.get(), told).ifPresent(all::add);
        skipped(deadline, day0, found.get()).ifPresent(all::add);
        after.filter(day -> told.isEmpty()).ifPresent(all::add);
        if (deadline.relation() == Relation.EVERY && deadline.times().isEmpty()) {
            all.add(Simple.REPEATS);
        }
        if (from.get().provisional()) {
            all.add(Simple.PROVISIONAL);
        }
        return all;
    }

    private static NoDate.Cause whyNone(Deadline deadline, Optional<From> from) {
        if (deadline.relation() == Relation.AGREED_PER_CASE) {
            return NoDate.Cause.AGREED_PER_CASE;
        } else if (deadline.anchor().unknown()) {
            return NoDate.Cause.START_OPEN;
        }
        return from.isEmpty() ? NoDate.Cause.START_UNKNOWN : NoDate.Cause.TOO_FAR;
    }

    private static boolean isLater(Reckoned found) {
        return found.moved() && found.moment().date().isAfter(found.raw());
    }

    /** @param first that the day is the first after a holiday, which tells also that it comes later */
    private Optional<Reason> moved(Deadline deadline, Reckoned found, Optional<AfterHoliday> first) {
        Optional<DayOff> off = calendar.dayOff(found.raw(), found.kind());
        if (!found.moved()) {
            return off.map(Reason.Stays::new);
        }
        boolean noneBefore = isLater(found) && Reckoner.rule(deadline) == DayOffRule.PREVIOUS;
        return Optional.of(new Reason.Moved(found.raw(), found.kind(), off, isLater(found), noneBefore, first.map(AfterHoliday::holiday)));
    }

    /** What did not count among school days or working days. */
    private Optional<Reason> skipped(Deadline deadline, LocalDate from, Reckoned found) {
        Optional<Kind> counted = deadline.duration().value().flatMap(duration -> switch (duration.unit()) {
            case SCHOOL_DAY -> Optional.of(Kind.SCHOOL_DAYS);
            case WORKING_DAY -> Optional.of(Kind.WORKING_DAYS);
            default -> Optional.<Kind>empty();
        });
        Set<DayOff> days = new LinkedHashSet<>();
        counted.filter(kind -> canBeRetold(from, found.raw())).ifPresent(kind -> from.plusDays(1).datesUntil(found.raw().plusDays(1))
                .forEach(day -> calendar.dayOff(day, kind).ifPresent(days::add)));
        return days.isEmpty() ? Optional.empty() : Optional.of(new Reason.Skipped(List.copyOf(days)));
    }

    /** That it is the first open day after a holiday; of a later one that says nothing. */
    private Optional<AfterHoliday> after(LocalDate from, Reckoned found) {
        LocalDate date = found.moment().date();
        if (!canBeRetold(from, date) || !calendar.isOpen(date, found.kind())) {
            return Optional.empty();
        }
        for (LocalDate day = date.minusDays(1); day.isAfter(from); day = day.minusDays(1)) {
            Optional<DayOff> off = calendar.dayOff(day, found.kind());
            if (off.filter(reason -> !reason.isWeekend()).isPresent()) {
                return Optional.of(new AfterHoliday(found.kind(), off.get()));
            }
            if (off.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean canBeRetold(LocalDate from, LocalDate date) {
        return date.isAfter(from) && ChronoUnit.DAYS.between(from, date) <= LONGEST_TO_RETELL;
    }
}

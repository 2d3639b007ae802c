package nl.stapwijzer.plan.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Deadline.DayOffRule;
import nl.stapwijzer.model.Deadline.Relation;
import nl.stapwijzer.model.Duration.Unit;
import nl.stapwijzer.plan.DutchDate;
import nl.stapwijzer.plan.dates.Reckoner.Reckoned;
import nl.stapwijzer.plan.dates.SchoolCalendar.Kind;
import nl.stapwijzer.plan.dates.Visit.From;

/** Says in Dutch how a date came about. */
final class How {
    private static final int LONGEST_TO_RETELL = 400;

    private final SchoolCalendar calendar;

    How(SchoolCalendar calendar) {
        this.calendar = calendar;
    }

    /** @param phrase the deadline in words */
    List<String> sentences(Deadline deadline, String phrase, Optional<From> from, Optional<Reckoned> found) {
        List<String> all = new ArrayList<>();
        all.add(capital(phrase) + from.map(f -> ", gerekend vanaf " + f.moment().inWords()).orElse("") + ".");
        if (found.isEmpty()) {
            all.add(whyNone(deadline, from));
            return all;
        }
        reading(deadline).ifPresent(all::add);
        Optional<After> after = after(from.orElseThrow().moment().date(), found.get());
        Optional<After> first = after.filter(day -> day.first() && isLater(found.get()));
        moved(deadline, found.get(), first).ifPresent(all::add);
        skipped(deadline, from.orElseThrow().moment().date(), found.get()).ifPresent(all::add);
        after.filter(day -> first.isEmpty()).map(day -> "Dit is " + day.name() + ".").ifPresent(all::add);
        if (deadline.relation() == Relation.EVERY && deadline.times().isEmpty()) {
            all.add("Daarna steeds opnieuw, zolang het nodig is.");
        }
        if (from.orElseThrow().provisional()) {
            all.add(PlannedDate.PROVISIONAL);
        }
        return all;
    }

    private static String whyNone(Deadline deadline, Optional<From> from) {
        if (deadline.relation() == Relation.AGREED_PER_CASE) {
            return "Spreek zelf een dag af.";
        }
        if (deadline.duration().unknown()) {
            return "Hoelang is nog niet vastgelegd, dus er is geen datum.";
        }
        return from.isEmpty() ? "Er is nog geen datum: het moment waarvan dit telt, is nog niet bekend." : "Dat is te ver weg om een datum te geven.";
    }

    private static Optional<String> reading(Deadline deadline) {
        return deadline.duration().value().filter(duration -> duration.unit() == Unit.DAY && duration.amount() > 0)
                .map(days -> PlannedDate.PLAIN_DAYS);
    }

    private static boolean isLater(Reckoned found) {
        return found.moved() && found.moment().date().isAfter(found.raw());
    }

    /** @param first that the day is the first after a holiday, which tells also that it comes later */
    private Optional<String> moved(Deadline deadline, Reckoned found, Optional<After> first) {
        Optional<String> off = calendar.dayOff(found.raw(), found.kind()).map(DayOff::name);
        if (!found.moved()) {
            return off.map(name -> "Deze dag is vrij (" + name + ") en blijft staan: zo zegt het protocol het.");
        }
        String day = noun(found.kind());
        boolean none = isLater(found) && Reckoner.rule(deadline) == DayOffRule.PREVIOUS;
        String instead = !isLater(found) ? "het wordt de laatste " + day + " ervoor."
                : first.map(after -> "dit is " + after.name() + ".").orElse("het wordt de eerste " + day + " erna.");
        return Optional.of(DutchDate.withWeekday(found.raw()) + " is geen " + day + off.map(name -> " (" + name + ")").orElse("")
                + (none ? " en ervoor is er geen meer" : "") + "; " + instead).map(How::capital);
    }

    /** What did not count among school days or working days. */
    private Optional<String> skipped(Deadline deadline, LocalDate from, Reckoned found) {
        Optional<Kind> counted = deadline.duration().value().flatMap(duration -> switch (duration.unit()) {
            case SCHOOL_DAY -> Optional.of(Kind.SCHOOL_DAYS);
            case WORKING_DAY -> Optional.of(Kind.WORKING_DAYS);
            default -> Optional.<Kind>empty();
        });
        Set<String> names = new LinkedHashSet<>();
        counted.filter(kind -> canBeRetold(from, found.raw())).ifPresent(kind -> from.plusDays(1).datesUntil(found.raw().plusDays(1))
                .forEach(day -> calendar.dayOff(day, kind).ifPresent(off -> names.add(off.name()))));
        return names.isEmpty() ? Optional.empty() : Optional.of("Niet meegeteld: " + String.join(", ", names) + ".");
    }

    /** A day by the holiday before it: "een schooldag na de herfstvakantie". */
    private record After(String name, boolean first) {}

    private Optional<After> after(LocalDate from, Reckoned found) {
        LocalDate date = found.moment().date();
        if (!canBeRetold(from, date) || !calendar.isOpen(date, found.kind())) {
            return Optional.empty();
        }
        boolean first = true;
        for (LocalDate day = date.minusDays(1); day.isAfter(from); day = day.minusDays(1)) {
            Optional<DayOff> off = calendar.dayOff(day, found.kind());
            if (off.filter(reason -> !reason.isWeekend()).isPresent()) {
                return Optional.of(new After((first ? "de eerste " : "een ") + noun(found.kind()) + " na " + off.get().name(), first));
            }
            first &= off.isPresent();
        }
        return Optional.empty();
    }

    private static boolean canBeRetold(LocalDate from, LocalDate date) {
        return date.isAfter(from) && ChronoUnit.DAYS.between(from, date) <= LONGEST_TO_RETELL;
    }

    private static String noun(Kind kind) {
        return kind == Kind.SCHOOL_DAYS ? "schooldag" : "werkdag";
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}

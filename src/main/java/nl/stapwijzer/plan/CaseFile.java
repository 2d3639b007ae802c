package nl.stapwijzer.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.stapwijzer.dates.CaseFacts;
import nl.stapwijzer.dates.DatePlan;
import nl.stapwijzer.dates.Moment;
import nl.stapwijzer.dates.PlannedDate;
import nl.stapwijzer.dates.StepDates;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Due;
import nl.stapwijzer.words.Times;

/**
 * What is known of a case when its forms are made: a mark and days, and nothing of anybody.
 *
 * @param mark by which the school knows it, such as 2026-014
 */
public record CaseFile(String mark, CaseFacts facts, DatePlan plan) {
    Moment reported() {
        return facts.reported().value();
    }

    Optional<LocalDate> happened(String step) {
        return facts.happened().stream().filter(one -> one.id().value().equals(step)).map(CaseFacts.Happened::date).findFirst();
    }

    /** By when a step is done, in few letters; empty without a date. */
    String due(String step, Times times) {
        return brief(visits(step).flatMap(visit -> visit.dates().stream()).filter(date -> date.obligation().kind() == Kind.STEP), times);
    }

    /** When a deadline ends that stands in a step, in few letters; empty without a date. */
    String due(String step, List<Deadline> deadlines, Times times) {
        return brief(dated(step, deadlines), times);
    }

    /** The one day of a deadline that stands in a step; empty if it is provisional, has none, or a different one for each way there. */
    Optional<LocalDate> day(String step, Deadline deadline) {
        List<LocalDate> days = days(dated(step, List.of(deadline)));
        boolean sure = dated(step, List.of(deadline)).noneMatch(PlannedDate::provisional);
        return sure && days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }

    private Stream<PlannedDate> dated(String step, List<Deadline> deadlines) {
        return visits(step).flatMap(visit -> visit.dates().stream())
                .filter(date -> date.due().map(Due::deadline).filter(deadlines::contains).isPresent());
    }

    private Stream<StepDates> visits(String step) {
        return plan.steps().stream().filter(visit -> visit.round() == 1 && visit.step().key().equals(step));
    }

    private static String brief(Stream<PlannedDate> dates, Times times) {
        List<PlannedDate> all = dates.toList();
        return times.either(days(all.stream()), Set.copyOf(days(all.stream().filter(PlannedDate::provisional))));
    }

    private static List<LocalDate> days(Stream<PlannedDate> dates) {
        return dates.flatMap(date -> date.date().stream()).map(Moment::date).distinct().sorted().toList();
    }
}

package nl.stapwijzer.plan.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.stapwijzer.dates.CaseFacts;
import nl.stapwijzer.dates.DatePlan;
import nl.stapwijzer.dates.Moment;
import nl.stapwijzer.dates.PlannedDate;
import nl.stapwijzer.dates.SchoolCalendar;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Deadline.Firmness;
import nl.stapwijzer.model.Deadline.Relation;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Due;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.source.Located;

/**
 * By which day each step of a case had to be done: worked out from the report and from the days on which the other steps were done. Only
 * what was promised can be missed: not what is striven for, comes as soon as possible, may not be done before a day, or holds under a
 * condition.
 */
final class StepDeadlines {
    private static final Set<Relation> PROMISES = Set.of(Relation.WITHIN, Relation.AT_LATEST, Relation.DIRECTLY);

    private final Protocol protocol;
    private final Obligations obligations;
    private final SchoolCalendar calendar;

    StepDeadlines(Protocol protocol, SchoolCalendar calendar) {
        this.protocol = protocol;
        this.obligations = Obligations.of(protocol);
        this.calendar = calendar;
    }

    /**
     * @param reported the day of the report
     * @param done by the place of the step in the protocol
     * @return by the same places; nothing for a step without a date to be kept, nor if the days cannot be right
     */
    Map<Integer, LocalDate> of(LocalDate reported, Map<Integer, LocalDate> done) {
        List<Step> steps = protocol.course().steps();
        List<CaseFacts.Happened> happened = new ArrayList<>();
        done.forEach((place, date) -> happened.add(new CaseFacts.Happened(steps.get(place).id(), date)));
        CaseFacts facts = new CaseFacts(new Located<>(Moment.on(reported), protocol.id().span()), Optional.empty(), happened, reported);
        Map<Integer, LocalDate> due = new LinkedHashMap<>();
        DatePlan.of(obligations, calendar, facts).value().ifPresent(plan -> done.keySet().forEach(place ->
                due(plan, steps.get(place)).ifPresent(date -> due.put(place, date))));
        return due;
    }

    /** The last of its days, where it has more than one. */
    private static Optional<LocalDate> due(DatePlan plan, Step step) {
        return plan.steps().stream().filter(dates -> dates.step().key().equals(step.key()) && dates.round() == 1)
                .flatMap(dates -> dates.dates().stream()).filter(date -> date.obligation().kind() == Kind.STEP
                        && date.due().map(Due::deadline).filter(StepDeadlines::isPromise).isPresent())
                .map(PlannedDate::date).flatMap(Optional::stream).map(Moment::date).max(LocalDate::compareTo);
    }

    private static boolean isPromise(Deadline deadline) {
        return PROMISES.contains(deadline.relation()) && deadline.firmness() == Firmness.MUST && deadline.condition().isEmpty();
    }
}

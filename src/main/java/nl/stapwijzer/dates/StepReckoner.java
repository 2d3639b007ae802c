package nl.stapwijzer.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.dates.Reckoner.Reckoned;
import nl.stapwijzer.dates.Visit.Arrival;
import nl.stapwijzer.dates.Visit.From;
import nl.stapwijzer.dates.Visit.Path;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Deadline.Firmness;
import nl.stapwijzer.model.Deadline.Relation;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Anchor;
import nl.stapwijzer.obligation.Due;
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.obligation.Obligations;

/**
 * Works out the dates of one time through a step, each from the anchor that its obligation has. A step ends at its last evaluation.
 */
final class StepReckoner {
    private final Obligations obligations;
    private final Reckoner reckoner;
    private final Reasons reasons;
    private final CaseFacts facts;

    StepReckoner(Obligations obligations, SchoolCalendar calendar, CaseFacts facts) {
        this.obligations = obligations;
        this.reckoner = new Reckoner(calendar);
        this.reasons = new Reasons(calendar);
        this.facts = facts;
    }

    /** Fills in when the visit begins and ends, and its dates. */
    void reckon(Visit visit) {
        List<Obligation> here = obligations.in(visit.step);
        Optional<Obligation> evaluation = here.stream().filter(one -> one.kind() == Kind.EVALUATION).findFirst();
        List<PlannedDate> own = dates(visit, here.get(0));
        Optional<From> happened = happened(visit);
        List<PlannedDate> unbegun = evaluation.map(one -> dates(visit, one)).orElse(List.of());
        Optional<From> planned = planned(own, unbegun);
        visit.happened = happened.isPresent();
        visit.begins = happened.or(() -> planned.map(visit.path::inThisRound))
                .or(() -> earliest(visit, Stream.concat(own.stream(), unbegun.stream())));
        List<PlannedDate> evaluations = evaluation.map(one -> dates(visit, one)).orElse(List.of());
        visit.ends = ending(visit, evaluations);
        List<PlannedDate> all = new ArrayList<>(own.isEmpty() ? List.of(undated(visit, here.get(0), planned.isPresent()))
                : own.stream().map(date -> happened.map(fact -> done(date, fact.moment())).orElse(date)).toList());
        here.stream().skip(1).flatMap(one -> one.kind() == Kind.EVALUATION ? evaluations.stream() : dates(visit, one).stream())
                .forEach(all::add);
        visit.dates = List.copyOf(all);
    }

    /** The same date, and whether it was kept. */
    private static PlannedDate done(PlannedDate planned, Moment on) {
        boolean late = planned.date().filter(date -> on.date().isAfter(date.date())).isPresent();
        return new PlannedDate(planned.id(), planned.obligation(), planned.due(), planned.date(), planned.countedFrom(),
                planned.provisional(),
                Stream.concat(planned.reasons().stream(), Stream.of(new Reason.Done(on, late))).toList());
    }

    private Optional<From> happened(Visit visit) {
        return visit.path.round() > 1 ? Optional.empty() : fact(visit.step.key());
    }

    private Optional<From> fact(String id) {
        return facts.dateOf(id).map(date -> new From(Moment.on(date), false));
    }

    /** The first firm date without a condition, else the first without; else the first evaluation that counts from elsewhere; else any. */
    private static Optional<From> planned(List<PlannedDate> own, List<PlannedDate> evaluations) {
        Predicate<PlannedDate> sure = date -> date.due().orElseThrow().deadline().condition().isEmpty();
        Predicate<PlannedDate> once = date -> date.due().orElseThrow().deadline().relation() != Relation.EVERY;
        Predicate<PlannedDate> firm = date -> date.due().orElseThrow().deadline().firmness() == Firmness.MUST;
        return Stream.of(own.stream().filter(sure.and(once).and(firm)), own.stream().filter(sure.and(once)),
                evaluations.stream().filter(sure),
                        own.stream().filter(once))
                .flatMap(dates -> dates).filter(date -> date.date().isPresent()).findFirst()
                .map(date -> new From(date.date().orElseThrow(), date.provisional() || !sure.test(date)));
    }

    /** A step without a deadline could be done as soon as the one before is; the first begins with the report. */
    private static Optional<From> earliest(Visit visit, Stream<PlannedDate> dates) {
        return visit.before.filter(from -> dates.noneMatch(date -> isWait(date) && !countsFrom(visit.step, date)))
                .map(from -> new From(from.moment(), from.provisional() || !visit.isFirst()));
    }

    /** A time that must pass, nobody knows from when: what comes after it has no earliest day either. */
    private static boolean isWait(PlannedDate date) {
        Deadline deadline = date.due().orElseThrow().deadline();
        boolean passes = deadline.relation() == Relation.AFTER || deadline.relation() == Relation.EVERY;
        return date.date().isEmpty() && passes && deadline.duration().isKnown() && deadline.condition().isEmpty();
    }

    /** One moment to look back that does not count from the step itself is the step: where that is done, it has ended. */
    private static Optional<From> ending(Visit visit, List<PlannedDate> evaluations) {
        boolean isTheStep = evaluations.size() == 1 && evaluations.stream().noneMatch(one -> countsFrom(visit.step, one));
        if (visit.happened && isTheStep) {
            return visit.begins;
        }
        return visit.begins.filter(begin -> evaluations.stream().noneMatch(StepReckoner::isWait)).map(begin -> evaluations.stream()
                .filter(one -> one.date().filter(moment -> moment.date().isAfter(begin.moment().date())).isPresent())
                .map(one -> new From(one.date().orElseThrow(), one.provisional()))
                .reduce(begin, (last, one) -> one.moment().date().isAfter(last.moment().date()) ? one : last));
    }

    private static boolean countsFrom(Step step, PlannedDate date) {
        return date.due().orElseThrow().anchor() instanceof Anchor.DayOf day && day.step().key().equals(step.key());
    }

    /** The date of a step without a deadline: that of its evaluation, or the day on which it was done. */
    private PlannedDate undated(Visit visit, Obligation step, boolean planned) {
        boolean dated = visit.happened || planned;
        Optional<Moment> date = visit.begins.filter(begin -> dated).map(From::moment);
        Reason reason = visit.happened ? Reason.Simple.DONE_THAT_DAY : planned ? Reason.Simple.DAY_OF_EVALUATION
                : new Reason.NoDeadline(visit.begins.map(From::moment));
        return new PlannedDate(id(visit, step, 0, 1), step, Optional.empty(), date, date,
                visit.begins.filter(From::provisional).isPresent(), List.of(reason));
    }

    private List<PlannedDate> dates(Visit visit, Obligation obligation) {
        List<Due> dues = obligation.dues();
        return IntStream.range(0, dues.size()).boxed().flatMap(index -> {
            Due due = dues.get(index);
            int times = due.deadline().relation() == Relation.EVERY ? due.deadline().times().orElse(1) : 1;
            return IntStream.rangeClosed(1, times).mapToObj(time -> date(visit, obligation, due, id(visit, obligation, index, time), time));
        }).toList();
    }

    private PlannedDate date(Visit visit, Obligation obligation, Due due, String id, int time) {
        Optional<From> from = from(due, visit);
        Optional<Reckoned> found = from.flatMap(counted -> reckoner.reckon(due.deadline(), counted.moment(), time));
        return new PlannedDate(id, obligation, Optional.of(due), found.map(Reckoned::moment), from.map(From::moment),
                from.filter(From::provisional).isPresent(),
                reasons.of(due, anchor(due, visit), from, found));
    }

    // --- what it counts from, this time

    private Optional<From> from(Due due, Visit visit) {
        if (countsFromReturn(due, visit)) {
            return visit.path.returned();
        } else if (due.anchor() instanceof Anchor.DayOf day) {
            return day.step().key().equals(visit.step.key()) ? visit.begins
                    : Optional.ofNullable(visit.path.begun().get(day.step().key())).or(() -> fact(day.step().key()));
        } else if (due.anchor() instanceof Anchor.Outside outside) {
            return fact(outside.role().value());
        } else if (due.anchor() instanceof Anchor.Unknown) {
            return Optional.empty();
        } else if (due.anchor() instanceof Anchor.PhaseStart start) {
            return visit.path.entered(start.phase().key());
        }
        return isSaid(due) && due.anchor() instanceof Anchor.Report ? Optional.of(new From(facts.reported().value(), false)) : visit.before;
    }

    /** Whether a loop has led back to this step since what it counts from, so that it counts from there. */
    private static boolean countsFromReturn(Due due, Visit visit) {
        Path path = visit.path;
        boolean passed = due.anchor() instanceof Anchor.DayOf day && (day.step().key().equals(visit.step.key())
                || path.visited().contains(day.step().key()))
                || due.anchor() instanceof Anchor.PhaseStart start && !path.enteredBefore(start.phase().key());
        return path.earlier().contains(visit.step.key()) && canCountFromReturn(due) && !passed;
    }

    /** What its author lets count from a day, or its phase does; not what counts from the step before it or from its own. */
    static boolean canCountFromReturn(Due due) {
        return due.anchor() instanceof Anchor.PhaseStart
                || isSaid(due) && (due.anchor() instanceof Anchor.Report || due.anchor() instanceof Anchor.DayOf);
    }

    private static boolean isSaid(Due due) {
        return due.deadline().anchor().isKnown();
    }

    /** The anchor as it is on this way: of the steps that a case can come from, those that it came from. */
    private static Anchor anchor(Due due, Visit visit) {
        if (countsFromReturn(due, visit)) {
            return due.again().orElse(due.anchor());
        }
        boolean fromBefore = due.anchor() instanceof Anchor.After || due.anchor() instanceof Anchor.TurnOf
                || due.anchor() instanceof Anchor.Report && !isSaid(due);
        List<Step> before = visit.arrivals.stream().flatMap(arrival -> arrival.before().stream())
                .map(other -> other.step).distinct().limit(1).toList();
        if (!fromBefore || before.isEmpty()) {
            return due.anchor() instanceof Anchor.After && visit.isFirst() ? new Anchor.Report() : due.anchor();
        }
        return new Anchor.After(before, visit.arrivals.stream().map(Arrival::before).anyMatch(Optional::isEmpty));
    }

    /** Such as aanpak/1/inlichten-2/1.1 for the second duty's first deadline, in the first time that the case comes to this step. */
    private static String id(Visit visit, Obligation obligation, int due, int time) {
        return visit.step.key() + "/" + visit.number + "/" + obligation.place().item() + "/" + (due + 1) + "." + time;
    }
}

package nl.stapwijzer.plan.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.model.Action;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Clause;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Deadline.Anchor;
import nl.stapwijzer.model.Deadline.Firmness;
import nl.stapwijzer.model.Deadline.Relation;
import nl.stapwijzer.model.Decision;
import nl.stapwijzer.model.Evaluation;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.plan.Markdown;
import nl.stapwijzer.plan.Wording;
import nl.stapwijzer.plan.dates.PlannedDate.Kind;
import nl.stapwijzer.plan.dates.Reckoner.Reckoned;
import nl.stapwijzer.plan.dates.Visit.Arrival;
import nl.stapwijzer.plan.dates.Visit.From;
import nl.stapwijzer.source.Located;

/**
 * Works out the dates of one time through a step. Its own deadlines count from the end of the step before; all else in it from the day of the
 * step itself; unless the deadline says otherwise. A step ends at its last evaluation.
 */
final class StepReckoner {
    private final Protocol protocol;
    private final Reckoner reckoner;
    private final How how;
    private final CaseFacts facts;

    StepReckoner(Protocol protocol, SchoolCalendar calendar, CaseFacts facts) {
        this.protocol = protocol;
        this.reckoner = new Reckoner(calendar);
        this.how = new How(calendar);
        this.facts = facts;
    }

    /** Those that can become dates of a case. */
    static Stream<Deadline> deadlines(Protocol protocol) {
        return protocol.steps().stream().flatMap(step -> Stream.of(
                step.deadlines().value().orElse(List.of()).stream(),
                moments(step).stream(),
                step.actions().stream().flatMap(action -> action.deadlines().stream()),
                step.informs().stream().flatMap(inform -> inform.deadlines().stream()),
                step.decisions().stream().flatMap(decision -> decision.answers().stream())
                        .flatMap(answer -> Stream.concat(answer.deadlines().stream(), answer.actions().stream().flatMap(action -> action.deadlines().stream()))))
                .flatMap(all -> all));
    }

    private static List<Deadline> moments(Step step) {
        return step.evaluation().map(Evaluation::moments).flatMap(moments -> moments.value()).orElse(List.of());
    }

    /** Fills in when the visit begins and ends, and its dates. */
    void reckon(Visit visit) {
        List<PlannedDate> own = each(visit, Kind.STEP, visit.step.title().text(), visit.step.deadlines().value().orElse(List.of()), 0, beforeIt(visit), visit.before);
        Optional<From> happened = happened(visit);
        Optional<From> planned = planned(own, evaluations(visit));
        visit.happened = happened.isPresent();
        visit.begins = happened.or(() -> planned).or(() -> earliest(visit));
        boolean dated = visit.happened || planned.isPresent();
        List<PlannedDate> evaluations = evaluations(visit);
        visit.ends = ending(visit, evaluations);

        List<PlannedDate> all = new ArrayList<>(own.isEmpty() ? List.of(undated(visit, Kind.STEP, visit.step.title().text(), 0, dated))
                : own.stream().map(date -> happened.map(fact -> done(date, fact.moment())).orElse(date)).toList());
        int number = 0;
        for (Action action : visit.step.actions()) {
            all.addAll(within(visit, Kind.ACTION, name(action), action.deadlines(), number++, dated, List.of()));
        }
        number = 0;
        for (InformDuty duty : visit.step.informs()) {
            all.addAll(within(visit, Kind.INFORM, words(duty), duty.deadlines(), number++, dated, List.of()));
        }
        all.addAll(evaluations);
        all.addAll(branches(visit, dated));
        visit.dates = List.copyOf(all);
    }

    /** The same deadline, and whether it was kept. */
    private static PlannedDate done(PlannedDate planned, Moment on) {
        boolean late = planned.date().filter(date -> on.date().isAfter(date.date())).isPresent();
        return new PlannedDate(planned.id(), planned.kind(), planned.what(), planned.deadline(), planned.date(), planned.countedFrom(), planned.provisional(),
                planned.conditions(), Stream.concat(planned.how().stream(), Stream.of("Gedaan op " + on.inWords() + (late ? ", later dan de termijn." : "."))).toList());
    }

    private Optional<From> happened(Visit visit) {
        return visit.path.round() > 1 ? Optional.empty() : facts.dateOf(visit.step.key()).map(date -> new From(Moment.on(date), false));
    }

    /** The first firm date without a condition, else the first without one; else the first evaluation that counts from elsewhere; else any. */
    private static Optional<From> planned(List<PlannedDate> own, List<PlannedDate> evaluations) {
        Predicate<PlannedDate> sure = date -> date.deadline().orElseThrow().condition().isEmpty();
        Predicate<PlannedDate> once = date -> date.deadline().orElseThrow().relation() != Relation.EVERY;
        Predicate<PlannedDate> firm = date -> date.deadline().orElseThrow().firmness() == Firmness.MUST;
        return Stream.of(own.stream().filter(sure.and(once).and(firm)), own.stream().filter(sure.and(once)), evaluations.stream().filter(sure),
                        own.stream().filter(once))
                .flatMap(dates -> dates).filter(date -> date.date().isPresent()).findFirst()
                .map(date -> new From(date.date().orElseThrow(), date.provisional() || !sure.test(date)));
    }

    /** A step without a deadline could be done as soon as the one before is; the first begins with the report. */
    private static Optional<From> earliest(Visit visit) {
        return visit.before.map(from -> new From(from.moment(), from.provisional() || !visit.isFirst()));
    }

    private static Optional<From> ending(Visit visit, List<PlannedDate> evaluations) {
        if (visit.happened && evaluations.size() <= 1) {
            return visit.begins;
        }
        return visit.begins.map(begin -> evaluations.stream().filter(one -> one.date().filter(moment -> moment.date().isAfter(begin.moment().date())).isPresent())
                .map(one -> new From(one.date().orElseThrow(), one.provisional()))
                .reduce(begin, (last, one) -> one.moment().date().isAfter(last.moment().date()) ? one : last));
    }

    private List<PlannedDate> evaluations(Visit visit) {
        return each(visit, Kind.EVALUATION, "Terugkijken: " + visit.step.title().text(), moments(visit.step), 0, itself(visit), visit.begins);
    }

    private List<PlannedDate> branches(Visit visit, boolean dated) {
        List<PlannedDate> all = new ArrayList<>();
        int number = 0;
        for (Decision decision : visit.step.decisions()) {
            for (Answer answer : decision.answers()) {
                List<String> condition = List.of(Ifs.inWords(decision, List.of(answer)));
                all.addAll(within(visit, Kind.BRANCH, decision.question().text() + " " + answer.label().text(), answer.deadlines(), number++, dated, condition));
                for (Action action : answer.actions()) {
                    all.addAll(within(visit, Kind.BRANCH, name(action), action.deadlines(), number++, dated, condition));
                }
            }
        }
        return all;
    }

    /** What belongs to a step: by its own deadlines, else on the day of the step. */
    private List<PlannedDate> within(Visit visit, Kind kind, String what, List<Deadline> deadlines, int number, boolean dated, List<String> conditions) {
        List<PlannedDate> dates = deadlines.isEmpty() ? List.of(undated(visit, kind, what, number, dated))
                : each(visit, kind, what, deadlines, number, itself(visit), visit.begins);
        return dates.stream().map(date -> new PlannedDate(date.id(), date.kind(), date.what(), date.deadline(), date.date(), date.countedFrom(),
                date.provisional(), Stream.concat(conditions.stream(), date.conditions().stream()).toList(), date.how())).toList();
    }

    private PlannedDate undated(Visit visit, Kind kind, String what, int number, boolean dated) {
        Optional<Moment> date = visit.begins.filter(begin -> dated).map(From::moment);
        String reason = kind != Kind.STEP ? "Hoort bij deze stap" + (dated ? "." : ", die nog geen datum heeft.")
                : visit.happened ? "Gedaan op deze dag."
                : dated ? "Dit is de dag van de evaluatie." : "Voor deze stap is nog geen termijn vastgelegd.";
        List<String> sentences = new ArrayList<>(List.of(reason));
        if (kind == Kind.STEP && !dated) {
            visit.begins.ifPresent(begin -> sentences.add("Wat erop volgt, is gerekend alsof de stap gedaan is op " + begin.moment().inWords()
                    + "; noem de echte dag zodra die bekend is."));
        }
        return new PlannedDate(id(visit, kind, number, 0, 1), kind, what, Optional.empty(), date, date, visit.begins.filter(From::provisional).isPresent(),
                List.of(), sentences);
    }

    private List<PlannedDate> each(Visit visit, Kind kind, String what, List<Deadline> deadlines, int number, Anchor implied, Optional<From> from) {
        return IntStream.range(0, deadlines.size()).boxed().flatMap(index -> {
            Deadline deadline = deadlines.get(index);
            Optional<From> counted = deadline.anchor().isPresent() ? from(deadline.anchor().get(), visit) : from;
            int times = deadline.relation() == Relation.EVERY ? deadline.times().orElse(1) : 1;
            return IntStream.rangeClosed(1, times).mapToObj(round -> planned(id(visit, kind, number, index, round), kind, what, deadline, implied, counted, round));
        }).toList();
    }

    private PlannedDate planned(String id, Kind kind, String what, Deadline deadline, Anchor implied, Optional<From> from, int round) {
        Optional<Reckoned> found = from.flatMap(counted -> reckoner.reckon(deadline, counted.moment(), round));
        return new PlannedDate(id, kind, what, Optional.of(deadline), found.map(Reckoned::moment), from.map(From::moment),
                from.filter(From::provisional).isPresent(), deadline.condition().map(Clause::text).map(text -> "als " + text).map(List::of).orElse(List.of()),
                how.sentences(deadline, Wording.deadline(protocol, deadline, implied), from, found));
    }

    private Optional<From> from(Anchor anchor, Visit visit) {
        return switch (anchor.kind()) {
            case REPORT -> Optional.of(new From(facts.reported().value(), false));
            case PREVIOUS -> visit.before;
            case STEP -> step(anchor.step().orElseThrow().value(), visit);
            case EXTERNAL -> facts.dateOf(anchor.step().orElseThrow().value()).map(date -> new From(Moment.on(date), false));
        };
    }

    private Optional<From> step(String id, Visit visit) {
        return id.equals(visit.step.key()) ? visit.begins
                : Optional.ofNullable(visit.path.begun().get(id)).or(() -> facts.dateOf(id).map(date -> new From(Moment.on(date), false)));
    }

    private static Anchor beforeIt(Visit visit) {
        return visit.arrivals.stream().findFirst().flatMap(Arrival::before).map(StepReckoner::itself).orElse(new Anchor(Anchor.Kind.REPORT, Optional.empty()));
    }

    private static Anchor itself(Visit visit) {
        return new Anchor(Anchor.Kind.STEP, Optional.of(visit.step.id()));
    }

    private static String name(Action action) {
        return Markdown.of(action.what()).words().replaceAll("[.]$", "");
    }

    private String words(InformDuty duty) {
        return "Inlichten: " + duty.to().stream().map(Located::value).map(id -> protocol.role(id).map(role -> role.name().text()).orElse(id))
                .collect(Collectors.joining(", ")) + duty.about().map(about -> " (" + Markdown.of(about).words() + ")").orElse("");
    }

    /** Such as aanpak/inform-2/1 for the second duty's first deadline, in the first time that the case comes to this step. */
    private static String id(Visit visit, Kind kind, int number, int deadline, int round) {
        String item = switch (kind) {
            case STEP -> "stap";
            case ACTION -> "actie";
            case INFORM -> "inlichten";
            case EVALUATION -> "evaluatie";
            case BRANCH -> "antwoord";
        };
        return visit.step.key() + "/" + visit.number + "/" + item + "-" + (number + 1) + "/" + (deadline + 1) + "." + round;
    }
}

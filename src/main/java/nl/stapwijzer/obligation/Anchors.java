package nl.stapwijzer.obligation;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Flow;
import nl.stapwijzer.model.Flow.Transition;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Trajectory;

/**
 * The one rule for what a deadline counts from.
 *
 * <p>A step counts from the end of the step before it, or from the report where a case begins; what stands in a step, from the day of that
 * step; unless its author says otherwise. Once a loop leads back, both the step that it leads to and a deadline that counts from outside
 * the loop count from the answer that led back: the first anchor lies too far behind by then.
 */
final class Anchors {
    private final Protocol protocol;
    private final Flow flow;
    /** The ways that a case can only take after it has been where they lead. */
    private final Set<Transition> loops = Collections.newSetFromMap(new IdentityHashMap<>());

    Anchors(Protocol protocol, Flow flow) {
        this.protocol = protocol;
        this.flow = flow;
        Set<String> rounds = flow.amongLoops();
        protocol.course().steps().stream().map(Step::key).filter(rounds::contains).forEach(step -> {
            Set<String> reached = reachedWithout(step);
            flow.to(step).stream().filter(transition -> !reached.contains(transition.from().key())).forEach(loops::add);
        });
    }

    /** Of a step as a whole. */
    Due ofStep(Step step, Deadline deadline) {
        return due(step, deadline, start(step), returning(step));
    }

    /** Of what stands in a step. */
    Due within(Step step, Deadline deadline) {
        return due(step, deadline, new Anchor.DayOf(step), Optional.empty());
    }

    /** Of the phase that a step belongs to, for a step without a deadline of its own. */
    Due ofPhase(Step step, Trajectory phase, Deadline period) {
        Set<String> inside = protocol.course().steps().stream().filter(other -> isIn(phase, other))
                .map(Step::key).collect(Collectors.toCollection(LinkedHashSet::new));
        Step first = protocol.step(inside.iterator().next()).orElseThrow();
        return due(step, period, new Anchor.PhaseStart(phase, start(first)),
                answers(round(step, Set.of()).filter(transition -> loops.contains(transition) && inside.contains(transition.to()))));
    }

    /** Of the protocol as a whole. */
    Due ofWhole(Deadline deadline) {
        if (deadline.anchor().unknown()) {
            return unknown(deadline);
        }
        return new Due(deadline, deadline.anchor().value().map(said -> switch (said.kind()) {
            case REPORT, PREVIOUS -> new Anchor.Report();
            case STEP -> protocol.step(id(said)).<Anchor>map(Anchor.DayOf::new).orElseGet(Anchor.Report::new);
            case EXTERNAL -> new Anchor.Outside(said.step().orElseThrow());
        }).orElseGet(Anchor.Report::new), Optional.empty());
    }

    static boolean isIn(Trajectory phase, Step step) {
        return step.placement().trajectory().filter(id -> id.value().equals(phase.key())).isPresent();
    }

    private Due due(Step step, Deadline deadline, Anchor unsaid, Optional<Anchor> again) {
        if (deadline.anchor().unknown()) {
            return unknown(deadline);
        } else if (deadline.anchor().isSilent()) {
            return new Due(deadline, unsaid, again);
        }
        Deadline.StatedAnchor said = deadline.anchor().value().orElseThrow();
        return switch (said.kind()) {
            case REPORT -> new Due(deadline, new Anchor.Report(), outside(step, Set.of()));
            case PREVIOUS -> new Due(deadline, start(step), returning(step));
            case STEP -> id(said).equals(step.key()) ? new Due(deadline, new Anchor.DayOf(step), Optional.empty())
                    : new Due(deadline, protocol.step(id(said)).<Anchor>map(Anchor.DayOf::new).orElse(unsaid),
                            outside(step, Set.of(id(said))));
            case EXTERNAL -> new Due(deadline, new Anchor.Outside(said.step().orElseThrow()), Optional.empty());
        };
    }

    private static Due unknown(Deadline deadline) {
        return new Due(deadline, new Anchor.Unknown(), Optional.empty());
    }

    private static String id(Deadline.StatedAnchor said) {
        return said.step().orElseThrow().value();
    }

    /** What a step counts from the first time. */
    private Anchor start(Step step) {
        List<Step> before = sources(flow.to(step.key()).stream().filter(transition -> !loops.contains(transition)));
        boolean begins = flow.isEntry(step.key());
        if (before.isEmpty()) {
            return begins ? new Anchor.Report() : new Anchor.TurnOf(step);
        }
        return new Anchor.After(before, begins);
    }

    /** What a step counts from when a loop has led back to it. */
    private Optional<Anchor> returning(Step step) {
        return answers(flow.to(step.key()).stream().filter(loops::contains));
    }

    /** What something counts from once a loop has led back from which its anchor is not passed again: the answers that lead back. */
    private Optional<Anchor> outside(Step step, Set<String> anchor) {
        return answers(round(step, anchor).filter(loops::contains))
                .or(() -> answers(round(step, anchor).filter(transition -> flow.isBack(transition.from(), transition.to()))));
    }

    /** The ways that a case can take between two times in a step, and come to it from there without passing any of {@code others}. */
    private Stream<Transition> round(Step step, Set<String> others) {
        Set<String> before = new HashSet<>(others);
        flow.reachBackwards(step.key(), before);
        before.removeAll(others);
        Set<String> after = flow.reachable(List.of(step.key()));
        return flow.transitions().stream()
                .filter(transition -> after.contains(transition.from().key()) && before.contains(transition.to()));
    }

    private Optional<Anchor> answers(Stream<Transition> transitions) {
        return Optional.of(sources(transitions)).filter(steps -> !steps.isEmpty()).map(steps -> new Anchor.After(steps, false));
    }

    private List<Step> sources(Stream<Transition> transitions) {
        Set<String> ids = transitions.map(transition -> transition.from().key()).collect(Collectors.toCollection(LinkedHashSet::new));
        return protocol.course().steps().stream().filter(step -> ids.contains(step.key())).toList();
    }

    /** The steps that a case can come to without passing one. */
    private Set<String> reachedWithout(String step) {
        Set<String> reached = new HashSet<>(Set.of(step));
        protocol.course().steps().stream().map(Step::key).filter(id -> flow.isEntry(id) || flow.to(id).isEmpty())
                .forEach(start -> flow.reach(start, reached));
        reached.remove(step);
        return reached;
    }
}

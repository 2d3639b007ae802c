package nl.stapwijzer.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Decision;
import nl.stapwijzer.model.Flow;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;

/** A case does not go round for ever. */
final class LoopRules {
    static final List<Rule> RULES = List.of(LoopRules::wayOut, LoopRules::limit);

    private LoopRules() {}

    /**
     * From every step a case can come to an end, or to where the definition says no more (which other rules name). Of the steps that
     * lead round and round only the first is named.
     */
    private static void wayOut(Definition definition, Findings findings) {
        Flow flow = definition.flow();
        List<Step> steps = definition.protocol().course().steps();
        Set<String> ids = steps.stream().map(Step::key).collect(Collectors.toSet());
        Set<String> done = new HashSet<>();
        steps.stream().filter(step -> RouteRules.isOpenEnded(step)
                        || flow.from(step.key()).stream().anyMatch(transition -> !ids.contains(transition.to())))
                .forEach(step -> flow.reachBackwards(step.key(), done));
        for (Step step : steps) {
            if (!done.contains(step.key())) {
                findings.error(step.id().span(), Message.of("loop-without-way-out", definition.name(step)), Message.of("add-way-out"));
                flow.reachable(Set.of(step.key())).forEach(id -> flow.reachBackwards(id, done));
            }
        }
    }

    /**
     * A way back, to the same step or one that stands earlier, says how often it may be taken, unless another way of its round does.
     * Without it the same is tried on a child again and again. A round without a way out is named by {@link #wayOut}.
     */
    private static void limit(Definition definition, Findings findings) {
        Flow unlimited = definition.flow().only(transition -> transition.answer().flatMap(Answer::mostTimes).isEmpty());
        for (Flow.Transition transition : unlimited.transitions()) {
            if (unlimited.isBack(transition.from(), transition.to())) {
                findings.warning(transition.span(), Message.of("loop-without-limit", definition.name(transition.from()),
                                definition.name(definition.protocol().step(transition.to()).orElseThrow())),
                        Message.of(isBeforeQuestion(transition) ? "add-most-times-or-next-question"
                                : transition.answer().isPresent() ? "add-most-times" : "ask-and-add-most-times"));
            }
        }
    }

    /** Whether it leads to its own step, where another question stands below its own: that may be what is meant. */
    private static boolean isBeforeQuestion(Flow.Transition transition) {
        List<Decision> asked = transition.from().onward().decisions();
        return transition.to().equals(transition.from().key())
                && transition.decision().filter(decision -> asked.indexOf(decision) < asked.size() - 1).isPresent();
    }
}

package nl.stapwijzer.dates;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.stapwijzer.dates.Circumstance.Chosen;
import nl.stapwijzer.dates.Circumstance.Pick;
import nl.stapwijzer.dates.Visit.Arrival;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Clause;
import nl.stapwijzer.model.Decision;
import nl.stapwijzer.model.Flow.Transition;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Text;

/**
 * Under which answers a case comes to a step. Answers that all lead to the same step are no condition, and neither is what has happened.
 */
final class Circumstances {
    private final Map<Visit, List<Circumstance>> known = new IdentityHashMap<>();

    /** Each must hold. */
    List<Circumstance> of(Visit visit) {
        List<Circumstance> done = known.get(visit);
        if (done != null) {
            return done;
        }
        known.put(visit, List.of());
        List<Circumstance> found = found(visit);
        known.put(visit, found);
        return found;
    }

    private List<Circumstance> found(Visit visit) {
        if (visit.happened) {
            return List.of();
        }
        Map<Visit, List<Transition>> byParent = new IdentityHashMap<>();
        List<Visit> parents = new ArrayList<>();
        for (Arrival arrival : visit.arrivals) {
            if (arrival.before().isEmpty()) {
                return visit.before.isPresent() ? List.of() : List.of(begun(visit.step));
            }
            Visit parent = arrival.before().get();
            if (!byParent.containsKey(parent)) {
                parents.add(parent);
            }
            byParent.computeIfAbsent(parent, none -> new ArrayList<>()).add(arrival.transition().orElseThrow());
        }
        return joined(parents.stream().map(parent -> withChoice(of(parent), byParent.get(parent))).toList(),
                parents.stream().map(parent -> parent.step.name()).distinct().toList());
    }

    private static Circumstance begun(Step step) {
        return new Circumstance.Begun(step.placement().entries().stream().findFirst().map(Step.Entry::when)
                .or(() -> step.description().once().map(text -> new Clause(text, Clause.Order.SUBORDINATE)))
                .or(() -> step.description().when().map(text -> new Clause(text, Clause.Order.MAIN))));
    }

    private static List<Circumstance> withChoice(List<Circumstance> before, List<Transition> transitions) {
        if (transitions.stream().allMatch(transition -> transition.refused().isPresent())) {
            return with(before, new Circumstance.Refused(transitions.stream().flatMap(transition -> transition.refused().stream())
                    .toList()));
        }
        Map<Decision, List<Answer>> chosen = new IdentityHashMap<>();
        List<Decision> order = new ArrayList<>();
        for (Transition transition : transitions) {
            if (transition.decision().isEmpty()) {
                return before;
            }
            chosen.computeIfAbsent(transition.decision().get(), decision -> {
                order.add(decision);
                return new ArrayList<>();
            }).add(transition.answer().orElseThrow());
        }
        if (order.stream().anyMatch(decision -> chosen.get(decision).size() == decision.answers().size())) {
            return before;
        }
        List<Pick> picks = order.stream().map(decision -> pick(decision, chosen.get(decision))).toList();
        int earlier = (int) before.stream()
                .filter(circumstance -> circumstance instanceof Chosen other && other.picks().equals(picks)).count();
        return with(before, new Chosen(picks, earlier + 1));
    }

    private static List<Circumstance> with(List<Circumstance> before, Circumstance one) {
        List<Circumstance> all = new ArrayList<>(before);
        all.add(one);
        return all;
    }

    private static Pick pick(Decision decision, List<Answer> answers) {
        return new Pick(decision.question(), answers.stream().map(Answer::label).toList());
    }

    /**
     * What all ways have in common. What they have not is too much to say, and there can be very many: there the steps before it are named.
     *
     * @param before the steps that the ways come from
     */
    private static List<Circumstance> joined(List<List<Circumstance>> ways, List<Text> before) {
        if (ways.stream().distinct().count() == 1) {
            return ways.get(0);
        }
        Set<Circumstance> common = new LinkedHashSet<>(ways.get(0));
        ways.forEach(common::retainAll);
        List<Circumstance> all = new ArrayList<>(common);
        if (ways.stream().noneMatch(common::containsAll)) {
            all.add(new Circumstance.CameAfter(before));
        }
        return all;
    }
}

package nl.stapwijzer.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Flow;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;

/** A case does not go round for ever. */
final class Loops {
    static final List<Rule> RULES = List.of(Loops::wayOut, Loops::limit);

    private Loops() {}

    /**
     * From every step a case can come to an end, or to where the definition says no more (which other rules name). Of the steps that
     * lead round and round only the first is named.
     */
    private static void wayOut(Definition definition, Findings findings) {
        List<Step> steps = definition.protocol().steps();
        Set<String> ids = steps.stream().map(Step::key).collect(Collectors.toSet());
        Map<String, List<Flow.Way>> out = definition.flow().ways().stream().collect(Collectors.groupingBy(way -> way.from().key()));
        Set<String> stops = steps.stream().filter(step -> {
            List<Flow.Way> ways = out.getOrDefault(step.key(), List.of());
            return ways.isEmpty() || Ways.isOpenEnded(step) || ways.stream().anyMatch(way -> !ids.contains(way.to()));
        }).map(Step::key).collect(Collectors.toSet());
        Set<String> done = comingTo(stops, definition.flow());
        for (Step step : steps) {
            if (!done.contains(step.key())) {
                findings.error(step.id().span(), Message.of("loop-without-way-out", definition.name(step)), Message.of("add-way-out"));
                done.addAll(comingTo(definition.flow().reachable(Set.of(step.key())), definition.flow()));
            }
        }
    }

    /** These steps, and all from which one can come to them. */
    private static Set<String> comingTo(Set<String> steps, Flow flow) {
        Map<String, List<Flow.Way>> into = flow.ways().stream().collect(Collectors.groupingBy(Flow.Way::to));
        Set<String> found = new HashSet<>(steps);
        Deque<String> open = new ArrayDeque<>(steps);
        while (!open.isEmpty()) {
            for (Flow.Way way : into.getOrDefault(open.remove(), List.of())) {
                if (found.add(way.from().key())) {
                    open.add(way.from().key());
                }
            }
        }
        return found;
    }

    /**
     * A way back, to the same step or one that stands earlier, says how often it may be taken, unless another way of its round does.
     * Without it the same is tried on a child again and again. A round without a way out is named by {@link #wayOut}.
     */
    private static void limit(Definition definition, Findings findings) {
        Map<String, Integer> places = new HashMap<>();
        definition.protocol().steps().forEach(step -> places.putIfAbsent(step.key(), places.size()));
        Flow unlimited = new Flow(definition.flow().ways().stream().filter(way -> way.answer().flatMap(Answer::mostTimes).isEmpty()).toList(), Set.of());
        for (Flow.Way way : unlimited.ways()) {
            boolean back = places.getOrDefault(way.to(), Integer.MAX_VALUE) <= places.get(way.from().key());
            if (back && unlimited.reachable(Set.of(way.to())).contains(way.from().key())) {
                findings.warning(way.answer().map(Answer::span).orElse(way.from().next().span()),
                        Message.of("loop-without-limit", definition.name(way.from()), definition.name(definition.protocol().step(way.to()).orElseThrow())),
                        Message.of("add-most-times"));
            }
        }
    }
}

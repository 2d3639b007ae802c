package nl.stapwijzer.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Span;

/**
 * Which step leads where: the steps of a protocol as a graph, found quickly from either side, since a definition may have thousands. Those
 * into nothing are in it too; {@code check} names them.
 */
public final class Flow {
    /**
     * From a step to what comes next.
     *
     * @param to the id of a step or an end
     * @param answer that makes it, unless it is the only one
     * @param refused what must hold for the step, where this is the way if it does not; the step is not carried out then
     */
    public record Transition(Step from, String to, Optional<Decision> decision, Optional<Answer> answer, Optional<Condition> refused) {
        private Transition(Step from, String to) {
            this(from, to, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** Whether a case that goes this way goes that way as well. */
        public boolean goesWith(Transition other) {
            return refused.isEmpty() && other.refused.isEmpty() && answer.equals(other.answer) && decision.equals(other.decision);
        }

        /** Where the author wrote it. */
        public Span span() {
            return answer.map(Answer::span).or(() -> refused.map(Condition::span)).orElse(from.onward().next().span());
        }
    }

    private static final int MOST_WAYS = 400;
    private static final int MOST_PASSED = 150;

    private final List<Transition> transitions;
    private final Set<String> entries;
    private final Map<String, List<Transition>> out;
    private final Map<String, List<Transition>> into;
    private final Map<String, Step> steps;
    private final Map<String, Integer> places;
    private final Map<String, BitSet> ahead = new ConcurrentHashMap<>();

    private Flow(List<Transition> transitions, Set<String> entries, Map<String, Step> steps, Map<String, Integer> places) {
        this.transitions = transitions;
        this.entries = entries;
        this.steps = steps;
        this.places = places;
        this.out = transitions.stream().collect(Collectors.groupingBy(transition -> transition.from().key()));
        this.into = transitions.stream().collect(Collectors.groupingBy(Transition::to));
    }

    public static Flow of(Protocol protocol) {
        List<Transition> transitions = new ArrayList<>();
        Set<String> entries = new LinkedHashSet<>();
        protocol.course().steps().stream().findFirst().ifPresent(first -> entries.add(first.key()));
        for (Step step : protocol.course().steps()) {
            if (!step.placement().entries().isEmpty()) {
                entries.add(step.key());
            }
            step.onward().all().forEach(to -> transitions.add(new Transition(step, to.value())));
            for (Decision decision : step.onward().decisions()) {
                for (Answer answer : decision.answers()) {
                    answer.all().forEach(to -> transitions.add(
                            new Transition(step, to.value(), Optional.of(decision), Optional.of(answer), Optional.empty())));
                }
            }
        }
        protocol.course().situations().forEach(situation -> entries.add(situation.to().value()));
        Map<String, Step> steps = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        protocol.course().steps().forEach(step -> {
            steps.putIfAbsent(step.key(), step);
            places.putIfAbsent(step.key(), places.size());
        });
        transitions.addAll(refusals(protocol, transitions, entries, steps));
        return new Flow(List.copyOf(transitions), entries, steps, places);
    }

    /** The ways that are taken where a step may not be, or a phase that a case would enter there. */
    private static List<Transition> refusals(Protocol protocol, List<Transition> ways, Set<String> entries, Map<String, Step> steps) {
        Map<String, Trajectory> phases = protocol.course().trajectories().stream()
                .collect(Collectors.toMap(Named::key, phase -> phase, (first, again) -> first));
        Set<String> entered = new HashSet<>(entries);
        ways.stream().filter(way -> steps.containsKey(way.to()) && !phase(steps.get(way.to())).equals(phase(way.from())))
                .forEach(way -> entered.add(way.to()));
        return protocol.course().steps().stream().flatMap(step -> Stream.concat(
                phase(step).filter(phase -> entered.contains(step.key()) && phases.containsKey(phase))
                        .flatMap(phase -> phases.get(phase).gate()).stream(),
                step.placement().conditions().stream()).flatMap(condition -> refusal(step, condition).stream())).toList();
    }

    private static Optional<Transition> refusal(Step step, Condition condition) {
        return condition.otherwise().flatMap(otherwise -> otherwise.to().value())
                .map(to -> new Transition(step, to.value(), Optional.empty(), Optional.empty(), Optional.of(condition)));
    }

    private static Optional<String> phase(Step step) {
        return step.placement().trajectory().map(Located::value);
    }

    /** The same steps with these transitions only. */
    public Flow only(Predicate<Transition> which) {
        return new Flow(transitions.stream().filter(which).toList(), entries, steps, places);
    }

    /** In the order of the text. */
    public List<Transition> transitions() {
        return transitions;
    }

    /** The ids of the steps where a case can begin: the first, those with an entry of their own, those of a situation. */
    public Set<String> entries() {
        return Set.copyOf(entries);
    }

    public boolean isEntry(String step) {
        return entries.contains(step);
    }

    public Optional<Step> step(String id) {
        return Optional.ofNullable(steps.get(id));
    }

    public List<Transition> from(String step) {
        return out.getOrDefault(step, List.of());
    }

    /** Those that lead to a step or an end. */
    public List<Transition> to(String id) {
        return into.getOrDefault(id, List.of());
    }

    /** Every step and end that one can come to from these, these included, the nearest first. */
    public Set<String> reachable(Collection<String> starts) {
        return reachable(starts, any -> true);
    }

    /** The same along these transitions only. */
    public Set<String> reachable(Collection<String> starts, Predicate<Transition> which) {
        Set<String> reached = new LinkedHashSet<>();
        starts.forEach(start -> spread(start, reached, id -> from(id).stream().filter(which).map(Transition::to).toList()));
        return reached;
    }

    /** Adds a step and all that one can come to from it, and does not look again behind what was reached before. */
    public void reach(String start, Set<String> reached) {
        spread(start, reached, id -> from(id).stream().map(Transition::to).toList());
    }

    /** Adds a step and all from which one can come to it, and does not look again behind what was reached before. */
    public void reachBackwards(String start, Set<String> reached) {
        spread(start, reached, id -> to(id).stream().map(transition -> transition.from().key()).toList());
    }

    /** Whether one can come from a step to another, or to itself where they are the same. Asked often: found once for each step. */
    public boolean leads(String from, String to) {
        return from.equals(to) || ahead.computeIfAbsent(from, this::ahead).get(places.getOrDefault(to, places.size()));
    }

    /** The places of the steps that one can come to from a step. */
    private BitSet ahead(String from) {
        BitSet ahead = new BitSet(places.size());
        reachable(List.of(from)).stream().filter(places::containsKey).forEach(id -> ahead.set(places.get(id)));
        return ahead;
    }

    /**
     * The steps that lie on a loop or between two: what is left when one takes away, again and again, where nothing comes from or nothing
     * leads.
     */
    public Set<String> amongLoops() {
        Set<String> left = new LinkedHashSet<>(out.keySet());
        left.retainAll(into.keySet());
        Deque<String> open = new ArrayDeque<>(left);
        while (!open.isEmpty()) {
            String step = open.remove();
            boolean through = to(step).stream().anyMatch(way -> left.contains(way.from().key()))
                    && from(step).stream().anyMatch(way -> left.contains(way.to()));
            if (!through && left.remove(step)) {
                from(step).stream().map(Transition::to).filter(left::contains).forEach(open::add);
                to(step).stream().map(way -> way.from().key()).filter(left::contains).forEach(open::add);
            }
        }
        return left;
    }

    /** Whether a case has been at a step before it comes to another, or it is the same: it stands earlier in the list, and leads here. */
    public boolean isBack(Step from, String to) {
        return places.containsKey(to) && places.get(to) <= places.get(from.key()) && leads(to, from.key());
    }

    /**
     * Whether it has so many ways, or ways that pass so many steps, that a picture of it would take long to draw and nobody could follow
     * it. Told by counting, so that it is the same on any machine.
     */
    public boolean isTooTangledToDraw() {
        return transitions.size() > MOST_WAYS || transitions.stream().mapToInt(this::passed).sum() > MOST_PASSED;
    }

    /** How many steps a way leads past; ends stand behind all steps. */
    private int passed(Transition way) {
        int from = places.get(way.from().key());
        return Math.max(0, Math.abs(places.getOrDefault(way.to(), places.size()) - from) - 1);
    }

    private static void spread(String start, Set<String> reached, Function<String, List<String>> next) {
        Deque<String> open = new ArrayDeque<>();
        if (reached.add(start)) {
            open.add(start);
        }
        while (!open.isEmpty()) {
            next.apply(open.remove()).stream().filter(reached::add).forEach(open::add);
        }
    }
}

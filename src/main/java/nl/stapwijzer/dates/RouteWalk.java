package nl.stapwijzer.dates;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.dates.Visit.Arrival;
import nl.stapwijzer.dates.Visit.From;
import nl.stapwijzer.dates.Visit.Path;
import nl.stapwijzer.dates.Visit.Phase;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Flow;
import nl.stapwijzer.model.Flow.Transition;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.obligation.Anchor;
import nl.stapwijzer.obligation.Due;
import nl.stapwijzer.obligation.Obligations;

/** Goes every way that a case can still take, from the step where it begins. */
final class RouteWalk {
    /** A school's protocol has a few dozen; this many means steps joined in every possible order. */
    private static final int MOST_VISITS = 2000;

    private final Protocol protocol;
    private final Flow flow;
    private final StepSet nowhere;
    private final List<Transition> transitions;
    private final Map<String, List<Integer>> out;
    private final StepReckoner reckoner;
    private final CaseFacts facts;
    private final Memory memory;
    private final Map<Key, Visit> visits = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Deque<Visit> open = new ArrayDeque<>();
    /** What lies behind an answer that was not given. */
    private final Set<String> ruledOut = new HashSet<>();
    private final Optional<LocalDate> ended;
    private boolean cutShort;

    /** What makes two visits give the same dates. */
    private record Key(String step, int round, Optional<From> before, Map<String, From> anchors, Optional<Phase> phase,
            Set<String> again, Optional<From> returned) {}

    /**
     * What dates further on can depend on, beside the step before.
     *
     * @param steps whose day something counts from
     * @param phases whether something counts from the beginning of a phase
     * @param again the steps in which something counts from the answer that led back, once the case has been there
     */
    private record Memory(Set<String> steps, boolean phases, Set<String> again) {
        static Memory of(Obligations obligations) {
            List<Due> dues = obligations.all().stream().flatMap(one -> one.dues().stream()).toList();
            Set<String> steps = dues.stream().map(Due::anchor).filter(Anchor.DayOf.class::isInstance)
                    .map(anchor -> ((Anchor.DayOf) anchor).step().key())
                    .collect(Collectors.toSet());
            Set<String> again = obligations.all().stream().filter(one -> one.dues().stream().anyMatch(StepReckoner::canCountFromReturn))
                    .flatMap(one -> one.place().step().stream()).map(Step::key).collect(Collectors.toSet());
            return new Memory(steps, dues.stream().anyMatch(due -> due.anchor() instanceof Anchor.PhaseStart), again);
        }

        Key key(Step step, Path path, Optional<From> before) {
            return new Key(step.key(), path.round(), before, path.begun(), path.phase().filter(phase -> phases),
                    path.earlier().among(again), path.returned().filter(from -> !again.isEmpty()));
        }
    }

    RouteWalk(Obligations obligations, StepReckoner reckoner, CaseFacts facts) {
        this.protocol = obligations.protocol();
        this.flow = obligations.flow();
        this.nowhere = StepSet.none(protocol.course().steps());
        this.transitions = flow.transitions();
        this.out = IntStream.range(0, transitions.size()).boxed()
                .collect(Collectors.groupingBy(transition -> transitions.get(transition).from().key()));
        this.reckoner = reckoner;
        this.facts = facts;
        this.memory = Memory.of(obligations);
        this.ended = protocol.course().ends().stream().flatMap(end -> facts.dateOf(end.key()).stream()).max(LocalDate::compareTo);
        walk();
    }

    boolean isCutShort() {
        return cutShort;
    }

    /** Every time that a case can come to a step, in the order in which they were found. */
    Stream<Visit> visits() {
        return visits.values().stream();
    }

    /** In the order of the protocol, each time through it together; of a case that has ended, what came before its end. */
    List<StepDates> steps() {
        Circumstances circumstances = new Circumstances();
        Map<Step, List<Visit>> byStep = visits.values().stream()
                .filter(visit -> visit.happened || comes(visit.begins.map(From::moment), false))
                .collect(Collectors.groupingBy(visit -> visit.step, IdentityHashMap::new, Collectors.toList()));
        return IntStream.rangeClosed(1, visits.values().stream().mapToInt(visit -> visit.path.round()).max().orElse(0)).boxed()
                .flatMap(round -> protocol.course().steps().stream().flatMap(step -> byStep.getOrDefault(step, List.of()).stream())
                        .filter(visit -> visit.path.round() == round))
                .map(visit -> new StepDates(visit.step, visit.path.round(), visit.path.earlier().contains(visit.step.key()),
                        visit.happened, circumstances.of(visit),
                        visit.begins.map(From::moment), visit.begins.filter(From::provisional).isPresent(),
                        visit.dates.stream().filter(date -> comes(date.date(), true)).toList()))
                .toList();
    }

    /** @param undated whether what has no date still comes in a case that has ended */
    private boolean comes(Optional<Moment> moment, boolean undated) {
        return ended.isEmpty() || moment.map(day -> !day.date().isAfter(ended.get())).orElse(undated);
    }

    private void walk() {
        Optional<Step> first = facts.begin().flatMap(id -> protocol.step(id.value()))
                .or(() -> protocol.course().steps().stream().findFirst());
        first.ifPresent(step -> begin(step, Optional.of(new From(facts.reported().value(), false))));
        protocol.course().steps().forEach(step -> {
            if (!counts.containsKey(step.key()) && !ruledOut.contains(step.key())) {
                begin(step, Optional.empty());
            }
        });
    }

    private void begin(Step step, Optional<From> from) {
        come(step, Path.start(nowhere).to(step, from), from, new Arrival(Optional.empty(), Optional.empty()));
        while (!open.isEmpty()) {
            goOn(open.poll());
        }
    }

    private void come(Step step, Path path, Optional<From> before, Arrival arrival) {
        Key key = memory.key(step, path, before);
        Visit known = visits.get(key);
        if (known != null) {
            known.arrivals.add(arrival);
        } else if (visits.size() >= MOST_VISITS) {
            cutShort = true;
        } else {
            Visit visit = new Visit(step, counts.merge(step.key(), 1, Integer::sum), path, before);
            visit.arrivals.add(arrival);
            visits.put(key, visit);
            reckoner.reckon(visit);
            open.add(visit);
        }
    }

    private void goOn(Visit visit) {
        Path path = memory.steps().contains(visit.step.key()) ? visit.path.after(visit.step, visit.begins) : visit.path;
        for (int number : taken(out.getOrDefault(visit.step.key(), List.of()))) {
            Transition transition = transitions.get(number);
            Optional<From> from = transition.refused().isPresent() ? visit.begins : visit.ends;
            flow.step(transition.to()).ifPresent(next -> onward(path, visit, next, number)
                    .ifPresent(then -> come(next, then.to(next, from), from,
                            new Arrival(Optional.of(visit), Optional.of(transition)))));
        }
    }

    /** Where one of the next steps has already happened, the decision has been taken; so it has where the case came to an end from here. */
    private List<Integer> taken(List<Integer> possible) {
        List<Integer> happened = possible.stream().filter(number -> facts.dateOf(transitions.get(number).to()).isPresent()).toList();
        List<Integer> steps = happened.stream().filter(number -> flow.step(transitions.get(number).to()).isPresent()).toList();
        List<Integer> known = steps.isEmpty() ? happened : steps;
        if (known.isEmpty()) {
            return possible;
        }
        List<Integer> taken = possible.stream().filter(number -> known.contains(number)
                || known.stream().anyMatch(other -> transitions.get(other).goesWith(transitions.get(number)))).toList();
        possible.stream().filter(number -> !taken.contains(number)).forEach(number -> ruleOut(transitions.get(number).to()));
        return taken;
    }

    private void ruleOut(String step) {
        Deque<String> next = new ArrayDeque<>(List.of(step));
        while (!next.isEmpty()) {
            String one = next.poll();
            if (ruledOut.add(one)) {
                out.getOrDefault(one, List.of()).forEach(number -> next.add(transitions.get(number).to()));
            }
        }
    }

    /** The path with this way at its end; nothing if it leads back once too often. */
    private Optional<Path> onward(Path path, Visit from, Step next, int number) {
        StepSet visited = path.visited().with(from.step.key());
        if (!visited.contains(next.key())) {
            return Optional.of(new Path(path.round(), visited, path.earlier(), path.taken(), path.begun(), path.phase(), path.returned()));
        }
        int times = path.taken().getOrDefault(number, 0);
        if (times >= transitions.get(number).answer().flatMap(answer -> answer.mostTimes()).flatMap(Answer.MostTimes::number).orElse(1)) {
            return Optional.empty();
        }
        Map<Integer, Integer> taken = new HashMap<>(path.taken());
        taken.put(number, times + 1);
        return Optional.of(new Path(path.round() + 1, nowhere, path.earlier().with(visited), taken, path.begun(), path.phase(), from.ends));
    }
}

package nl.stapwijzer.dates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.model.Flow.Transition;
import nl.stapwijzer.model.Step;

/** One time that a case comes to a step. The ways that lead here with equal dates meet in one visit. */
final class Visit {
    /** @param provisional whether the moment is no more than the earliest possible */
    record From(Moment moment, boolean provisional) {}

    /** @param transition empty where a case begins */
    record Arrival(Optional<Visit> before, Optional<Transition> transition) {}

    /**
     * Where a case has been.
     *
     * @param visited the steps of this round
     * @param earlier the steps of the rounds before
     * @param taken how often each way that closes a loop was taken, by its place among all transitions
     * @param begun when each step from which something counts was last begun
     * @param phase that the case is in, and since when
     * @param returned when the answer was given that led back to this round
     */
    record Path(int round, StepSet visited, StepSet earlier, Map<Integer, Integer> taken,
            Map<String, From> begun, Optional<Phase> phase, Optional<From> returned) {
        /** @param nowhere the set without a step */
        static Path start(StepSet nowhere) {
            return new Path(1, nowhere, nowhere, Map.of(), Map.of(), Optional.empty(), Optional.empty());
        }

        Path after(Step step, Optional<From> from) {
            Map<String, From> now = new LinkedHashMap<>(begun);
            from.ifPresentOrElse(date -> now.put(step.key(), date), () -> now.remove(step.key()));
            return new Path(round, visited, earlier, taken, now, phase, returned);
        }

        /** Going on to a step, which may be in another phase. */
        Path to(Step next, Optional<From> from) {
            Optional<Phase> entered = next.placement().trajectory().map(id -> phase.filter(now -> now.id().equals(id.value()))
                    .orElseGet(() -> new Phase(id.value(), from, round)));
            return new Path(round, visited, earlier, taken, begun, entered, returned);
        }

        /** When something is done that was promised for a day: not before the answer that led to this round. */
        From inThisRound(From promised) {
            return returned.filter(answer -> promised.moment().date().isBefore(answer.moment().date())).orElse(promised);
        }

        Optional<From> entered(String id) {
            return phase.filter(now -> now.id().equals(id)).flatMap(Phase::since);
        }

        /** Whether it came to the phase before a loop led back. */
        boolean enteredBefore(String id) {
            return phase.filter(now -> now.id().equals(id) && now.round() < round).isPresent();
        }
    }

    /** @param round in which the case came to it */
    record Phase(String id, Optional<From> since, int round) {}

    final Step step;
    /** Which visit to this step it is, from 1. */
    final int number;
    final Path path;
    /** The end of the step before, or the report. */
    final Optional<From> before;
    final List<Arrival> arrivals = new ArrayList<>();
    boolean happened;
    Optional<From> begins = Optional.empty();
    Optional<From> ends = Optional.empty();
    List<PlannedDate> dates = List.of();

    Visit(Step step, int number, Path path, Optional<From> before) {
        this.step = step;
        this.number = number;
        this.path = path;
        this.before = before;
    }

    boolean isFirst() {
        return arrivals.stream().allMatch(arrival -> arrival.before().isEmpty());
    }
}

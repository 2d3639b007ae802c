package nl.stapwijzer.dates;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.stapwijzer.model.Step;

/** Some of the steps of a protocol. It never changes: with a step more it is another set, which costs little however many there are. */
final class StepSet {
    private final Map<String, Integer> places;
    private final BitSet members;

    private StepSet(Map<String, Integer> places, BitSet members) {
        this.places = places;
        this.members = members;
    }

    /** @param steps those that may come to be in it */
    static StepSet none(List<Step> steps) {
        Map<String, Integer> places = new HashMap<>();
        steps.forEach(step -> places.putIfAbsent(step.key(), places.size()));
        return new StepSet(places, new BitSet());
    }

    boolean contains(String step) {
        return places.containsKey(step) && members.get(places.get(step));
    }

    StepSet with(String step) {
        BitSet more = (BitSet) members.clone();
        more.set(places.get(step));
        return new StepSet(places, more);
    }

    StepSet with(StepSet others) {
        BitSet more = (BitSet) members.clone();
        more.or(others.members);
        return new StepSet(places, more);
    }

    /** Those that are in it. */
    Set<String> among(Set<String> steps) {
        return members.isEmpty() || steps.isEmpty() ? Set.of() : steps.stream().filter(this::contains).collect(Collectors.toSet());
    }
}

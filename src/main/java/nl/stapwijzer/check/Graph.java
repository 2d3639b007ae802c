package nl.stapwijzer.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stapwijzer.model.Flow.Way;

/** Ways between steps, found quickly from either side: a definition may have thousands. */
final class Graph {
    private final List<Way> ways;
    private final Map<String, List<Way>> out;
    private final Map<String, List<Way>> into;

    Graph(List<Way> ways) {
        this.ways = ways;
        this.out = ways.stream().collect(Collectors.groupingBy(way -> way.from().key()));
        this.into = ways.stream().collect(Collectors.groupingBy(Way::to));
    }

    List<Way> ways() {
        return ways;
    }

    List<Way> from(String step) {
        return out.getOrDefault(step, List.of());
    }

    /** The ways that lead to a step or an end. */
    List<Way> to(String id) {
        return into.getOrDefault(id, List.of());
    }

    /** Every step and end that one can come to from these, these included. */
    Set<String> reachable(Collection<String> starts) {
        Set<String> reached = new LinkedHashSet<>();
        starts.forEach(start -> reach(start, reached));
        return reached;
    }

    /** Adds a step and all that one can come to from it, and does not look again behind what was reached before. */
    void reach(String start, Set<String> reached) {
        spread(start, reached, id -> from(id).stream().map(Way::to).toList());
    }

    /** Adds a step and all from which one can come to it, and does not look again behind what was reached before. */
    void reachBackwards(String start, Set<String> reached) {
        spread(start, reached, id -> to(id).stream().map(way -> way.from().key()).toList());
    }

    /** Whether one can come from a step to another, or to itself where they are the same. */
    boolean leads(String from, String to) {
        Set<String> seen = new HashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String step = open.remove();
            if (step.equals(to)) {
                return true;
            }
            from(step).stream().map(Way::to).filter(seen::add).forEach(open::add);
        }
        return false;
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

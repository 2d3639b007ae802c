package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Span;

/**
 * @param to the id of a step or an end
 * @param besides where the case goes on as well
 * @param asksOn whether the next question of the same step comes after it; it leads nowhere itself then
 * @param mostTimes how often this way may be taken: the limit of a loop, or that there is none
 * @param free whether the way may be taken and need not be
 */
public record Answer(Located<String> id, Text label, Stated<Located<String>> to, List<Located<String>> besides, boolean asksOn,
        Optional<Condition> when, List<Action> actions, Optional<MostTimes> mostTimes, boolean free, List<Deadline> deadlines,
        Span span) implements Named {
    /** @param number empty where the school says that there is no limit */
    public record MostTimes(Optional<Integer> number) {}

    public Answer {
        besides = List.copyOf(besides);
        actions = List.copyOf(actions);
        deadlines = List.copyOf(deadlines);
    }

    /** Where the case goes on, all of these at once. */
    public List<Located<String>> all() {
        return Stream.concat(to.value().stream(), besides.stream()).toList();
    }
}

package nl.stapwijzer.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which step leads where: the steps of a protocol as a graph. Ways into nothing are in it too; {@code check} names them.
 *
 * @param ways in the order of the text
 * @param entries the ids of the steps where a case can begin: the first, those with an entry of their own, those of a situation
 */
public record Flow(List<Way> ways, Set<String> entries) {
    /**
     * One way from a step.
     *
     * @param to the id of a step or an end
     * @param answer that takes this way, unless it is the only one
     */
    public record Way(Step from, String to, Optional<Decision> decision, Optional<Answer> answer) {}

    public Flow {
        ways = List.copyOf(ways);
    }

    public static Flow of(Protocol protocol) {
        List<Way> ways = new ArrayList<>();
        Set<String> entries = new LinkedHashSet<>();
        protocol.steps().stream().findFirst().ifPresent(first -> entries.add(first.key()));
        for (Step step : protocol.steps()) {
            if (!step.entries().isEmpty()) {
                entries.add(step.key());
            }
            step.next().value().ifPresent(to -> ways.add(new Way(step, to.value(), Optional.empty(), Optional.empty())));
            for (Decision decision : step.decisions()) {
                for (Answer answer : decision.answers()) {
                    answer.to().value().ifPresent(to -> ways.add(new Way(step, to.value(), Optional.of(decision), Optional.of(answer))));
                }
            }
        }
        protocol.situations().forEach(situation -> entries.add(situation.to().value()));
        return new Flow(ways, entries);
    }

    /** The ways that lead to a step or an end. */
    public List<Way> to(String id) {
        return ways.stream().filter(way -> way.to().equals(id)).toList();
    }
}

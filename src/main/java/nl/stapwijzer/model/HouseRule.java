package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Located;

/**
 * A rule or an exception that holds for the whole protocol, or for the steps that it names.
 *
 * @param who it binds; nobody said for all who have a part in those steps
 * @param toThem the same as it is said to them
 * @param steps the ids of steps; empty for all
 * @param topics what it answers, of what is asked of every protocol
 */
public record HouseRule(Text rule, Kind kind, Optional<Party> who, Optional<Text> toThem, List<Located<String>> steps,
        List<Subject.Topic> topics, Visibility visibility) implements Visible {
    public enum Kind { RULE, EXCEPTION, PRINCIPLE }

    public HouseRule {
        steps = List.copyOf(steps);
        topics = List.copyOf(topics);
    }
}

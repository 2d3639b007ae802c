package nl.stapwijzer.model;

import java.util.List;
import nl.stapwijzer.source.Located;

/**
 * A rule or an exception that holds for the whole protocol, or for the steps that it names.
 *
 * @param steps the ids of steps; empty for all
 * @param topics what it answers, of what is asked of every protocol
 */
public record HouseRule(Text rule, Kind kind, List<Located<String>> steps, List<Subject.Topic> topics, Visibility visibility)
        implements Visible {
    public enum Kind { RULE, EXCEPTION, PRINCIPLE }

    public HouseRule {
        steps = List.copyOf(steps);
        topics = List.copyOf(topics);
    }
}

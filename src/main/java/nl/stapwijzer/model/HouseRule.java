package nl.stapwijzer.model;

import java.util.List;
import nl.stapwijzer.source.Located;

/**
 * A rule or an exception that holds for the whole protocol, or for the steps that it names.
 *
 * @param steps the ids of steps; empty for all
 */
public record HouseRule(Text rule, Kind kind, List<Located<String>> steps, Visibility visibility) implements Visible {
    public enum Kind { RULE, EXCEPTION, PRINCIPLE }

    public HouseRule {
        steps = List.copyOf(steps);
    }
}

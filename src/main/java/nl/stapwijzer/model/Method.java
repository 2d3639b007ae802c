package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Located;

/**
 * A way of working with a name of its own, which steps use as a sub-protocol: No Blame, Gesprek zonder Schuldvraag.
 *
 * @param phases in order; unknown where the school names the method and not its phases
 */
public record Method(Located<String> id, Noun name, Optional<Text> basedOn, Optional<Text> explanation, Optional<Party> who,
        List<Text> goals, Stated<List<Phase>> phases, List<Text> rules, Optional<Text> source, Visibility visibility)
        implements Named, Visible {
    /** @param number as others refer to it */
    public record Phase(Located<String> number, Stated<Text> title, Optional<Text> how) {}

    public Method {
        goals = List.copyOf(goals);
        rules = List.copyOf(rules);
    }
}

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
    /**
     * @param number as others refer to it
     * @param who carries it out, and who may not be there; nobody besides those where the method or the step says who
     * @param when it may be done: with whose consent
     */
    public record Phase(Located<String> number, Stated<Text> title, Optional<Text> how, Optional<Party> who, Optional<Party> with,
            Optional<Condition> when) {
        /** Whether it asks something of somebody of its own. */
        public boolean asks() {
            return who.isPresent() || with.isPresent() || when.isPresent();
        }
    }

    public Method {
        goals = List.copyOf(goals);
        rules = List.copyOf(rules);
    }

    /** Whether it has phases, and nothing is said of any of them. */
    public boolean isUntold() {
        List<Phase> all = phases.value().orElse(List.of());
        return !all.isEmpty() && all.stream().noneMatch(phase -> phase.title().value().isPresent() || phase.how().isPresent());
    }

    /** Who carries out a phase: those whom it names, else those of the method; nobody where neither says it but for who is not there. */
    public Optional<Party> who(Phase phase) {
        return phase.who().map(said -> said.elseBy(who)).or(() -> who);
    }
}

package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Span;

/**
 * Somebody must be told something.
 *
 * @param to whom: all of these, or one of them
 * @param by who tells; silent where those of the step do
 * @param channels any of these
 * @param how what no single channel says: in which order, with what content
 * @param between whether it is told after the question of the step, until the next one begins
 * @param repeated when it is done again ("bij elke stap")
 * @param message what a message that tells it says to who reads it: what it is for, and what happens next
 */
public record InformDuty(Party to, Stated<Party> by, Optional<Text> about, Stated<List<Located<String>>> channels,
        Optional<Text> how, List<Deadline> deadlines, Need need, Optional<Condition> when, boolean between, Optional<Text> repeated,
        Optional<Text> message, Visibility visibility, Span span) implements Visible {
    public enum Need { ALWAYS, IF_NEEDED }

    public InformDuty {
        deadlines = List.copyOf(deadlines);
    }

    /** The same to the others; nothing where this role alone is told. */
    public Optional<InformDuty> without(String role) {
        return to.without(role).map(others -> new InformDuty(others, by, about, channels, how, deadlines, need, when, between, repeated,
                message, visibility, span));
    }

    /** Everybody who is told, or may be. */
    public List<Located<String>> receivers() {
        return to.members().map(Party.Member::role).toList();
    }
}

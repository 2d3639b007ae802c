package nl.stapwijzer.obligation;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.source.Span;

/**
 * Something that somebody owes under a protocol.
 *
 * <p>The parts are those of LegalRuleML: bearer, counterparty, what follows when it is met and when it is not.
 *
 * @param span where the author wrote it
 */
public record Obligation(Place place, Act act, Parties parties, Terms terms, Sequel sequel, Visibility visibility, Span span) {
    public Act.Kind kind() {
        return act.kind();
    }

    /** What is owed, if it is of this kind. */
    public <A extends Act> Optional<A> as(Class<A> kind) {
        return kind.isInstance(act) ? Optional.of(kind.cast(act)) : Optional.empty();
    }

    /** Whether it belongs to the course of a case, rather than to danger or to what prevents it. */
    public boolean isOfCase() {
        return terms.requirements().stream().allMatch(Requirement::isOfCase);
    }

    /** The deadlines that are known. */
    public List<Due> dues() {
        return terms.dues().value().orElse(List.of());
    }
}

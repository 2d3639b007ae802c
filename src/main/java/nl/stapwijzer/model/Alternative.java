package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Located;

/**
 * Approaches of which one is chosen.
 *
 * @param steps the ids of the steps to choose from
 * @param change from one to another, if that is allowed
 */
public record Alternative(Located<String> id, Text title, List<Located<String>> steps, Optional<Change> change) implements Named {
    /**
     * @param back whether one may also go back; often a school says nothing of it
     * @param obliged whether one must change when the first does not help
     */
    public record Change(Located<String> from, Located<String> to, Stated<Boolean> back, boolean obliged, Optional<Clause> when) {}

    public Alternative {
        steps = List.copyOf(steps);
    }
}

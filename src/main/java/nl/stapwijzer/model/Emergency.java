package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Located;

/**
 * A rule that breaks into any step, or into some.
 *
 * @param steps in which it holds; none for all
 */
public record Emergency(Clause when, Text act, Stated<Party> who, List<InformDuty> informs, Optional<Text> title,
        List<Located<String>> steps) {
    public Emergency {
        informs = List.copyOf(informs);
        steps = List.copyOf(steps);
    }
}

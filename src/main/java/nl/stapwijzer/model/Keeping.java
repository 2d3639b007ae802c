package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Located;

/**
 * What happens to what was written down.
 *
 * @param readers who may see it, in words
 * @param retention how long it is kept
 * @param byEnd for how a case can end, where it is kept otherwise then
 */
public record Keeping(Optional<Text> readers, Stated<Text> retention, List<ByEnd> byEnd) {
    /** @param end the id of an {@link End} */
    public record ByEnd(Located<String> end, Text retention) {}

    public Keeping {
        byEnd = List.copyOf(byEnd);
    }
}

package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Located;

/**
 * What the school does so that it does not happen.
 *
 * @param months of the school year (1 to 12); empty for the whole year
 * @param moment in words
 * @param pupils for which years or classes
 */
public record PreventionTask(Located<String> id, Text what, Optional<Text> explanation, Stated<Party> who, Optional<Text> moment,
        List<Integer> months, Optional<Text> pupils, Visibility visibility) implements Named, Visible {
    public PreventionTask {
        months = List.copyOf(months);
    }
}

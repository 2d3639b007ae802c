package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;

/** A choice within a step that does not change where the route leads: level individu, groep or klas. */
public record Choice(Text question, Optional<Party> by, List<Text> options) {
    public Choice {
        options = List.copyOf(options);
    }
}

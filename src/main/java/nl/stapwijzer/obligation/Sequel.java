package nl.stapwijzer.obligation;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.model.Flow.Transition;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.source.Located;

/**
 * What follows on a step.
 *
 * @param met the transitions on when it has been done
 * @param unmet the ways to take when it turns out not to have helped: back, or on from a moment to look back
 * @param lookingBack the first step from here on, this one included, in which one looks back
 * @param sanctions that can follow
 */
public record Sequel(List<Transition> met, List<Transition> unmet, Optional<Step> lookingBack, List<Located<String>> sanctions) {
    /** Of what has no place in the route. */
    static final Sequel NONE = new Sequel(List.of(), List.of(), Optional.empty(), List.of());

    public Sequel {
        met = List.copyOf(met);
        unmet = List.copyOf(unmet);
        sanctions = List.copyOf(sanctions);
    }
}

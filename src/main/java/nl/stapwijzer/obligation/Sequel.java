package nl.stapwijzer.obligation;

import java.util.List;
import nl.stapwijzer.model.Flow.Transition;
import nl.stapwijzer.model.Step;

/**
 * What follows on a step.
 *
 * @param met the transitions on when it has been done
 * @param unmet the ways to take when it turns out not to have helped: back, or on from a moment to look back
 * @param lookingBack on each way from here on the first step in which one looks back, this one included
 */
public record Sequel(List<Transition> met, List<Transition> unmet, List<Step> lookingBack) {
    /** Of what has no place in the route. */
    static final Sequel NONE = new Sequel(List.of(), List.of(), List.of());

    public Sequel {
        met = List.copyOf(met);
        unmet = List.copyOf(unmet);
        lookingBack = List.copyOf(lookingBack);
    }
}

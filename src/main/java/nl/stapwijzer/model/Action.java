package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Span;

/**
 * Something that is done within a step.
 *
 * @param who does it; silent where those of the step do
 * @param possibly whether it is done only if needed
 */
public record Action(Text what, Stated<Party> who, Optional<Party> with, Optional<Condition> when, boolean possibly,
        List<Deadline> deadlines, Optional<Text> place, Visibility visibility, Span span) implements Visible {
    public Action {
        deadlines = List.copyOf(deadlines);
    }
}

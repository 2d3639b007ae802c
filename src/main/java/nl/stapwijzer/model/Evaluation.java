package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Span;

/**
 * Looking back, at set moments.
 *
 * @param talks with which one looks back, by their names
 * @param criterion by which one knows that it worked
 */
public record Evaluation(Stated<List<Deadline>> moments, Stated<Party> by, Optional<Text> how, List<Text> talks, Stated<Text> criterion,
        Span span) {
    public Evaluation {
        talks = List.copyOf(talks);
    }
}

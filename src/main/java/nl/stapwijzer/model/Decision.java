package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Span;

/**
 * A question whose answers lead different ways.
 *
 * @param by who decides; silent where those of the step do
 * @param criteria by which it is decided
 */
public record Decision(Text question, Stated<Party> by, Optional<Condition> criteria, List<Answer> answers, Span span) {
    public Decision {
        answers = List.copyOf(answers);
    }
}

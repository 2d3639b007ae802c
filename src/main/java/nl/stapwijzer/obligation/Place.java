package nl.stapwijzer.obligation;

import java.util.Optional;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Decision;
import nl.stapwijzer.model.Step;

/**
 * Where an obligation stands.
 *
 * @param step that it is part of; none for one of the protocol as a whole
 * @param answer after which it holds
 * @param item its kind and number within the step, such as actie-2: the same as long as nothing is put before it
 */
public record Place(Optional<Step> step, Optional<Given> answer, String item) {
    public record Given(Decision decision, Answer answer) {}

    /** Unique within the protocol, such as aanpak/actie-2. */
    public String id() {
        return step.map(Step::key).orElse("") + "/" + item;
    }

    public boolean isIn(Step other) {
        return step.filter(own -> own.key().equals(other.key())).isPresent();
    }
}

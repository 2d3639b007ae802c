package nl.stapwijzer.obligation;

import java.util.Optional;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Condition;
import nl.stapwijzer.model.Decision;
import nl.stapwijzer.model.Emergency;
import nl.stapwijzer.model.PreventionTask;
import nl.stapwijzer.model.Trajectory;

/** Something that must be so before an obligation holds. */
public sealed interface Requirement {
    /** What the obligation itself says. */
    record Own(Condition condition) implements Requirement {}

    /** What the step says in which it stands. */
    record OfStep(Condition condition) implements Requirement {
        @Override
        public Optional<Condition> ofStep() {
            return Optional.of(condition);
        }
    }

    /** The gate of the phase in which it stands. */
    record Gate(Trajectory phase, Condition condition) implements Requirement {
        @Override
        public Optional<Condition> ofStep() {
            return Optional.of(condition);
        }
    }

    /** An answer that was given. */
    record Given(Decision decision, Answer answer) implements Requirement {}

    /** Danger that breaks into any step. */
    record Danger(Emergency emergency) implements Requirement {
        @Override
        public boolean isOfCase() {
            return false;
        }
    }

    /** That something is done to prevent it. */
    record During(PreventionTask task) implements Requirement {
        @Override
        public boolean isOfCase() {
            return false;
        }
    }

    /** What must be so for the whole step in which it stands, or for the phase of that. */
    default Optional<Condition> ofStep() {
        return Optional.empty();
    }

    /** Whether what it is said of belongs to the course of a case. */
    default boolean isOfCase() {
        return true;
    }
}

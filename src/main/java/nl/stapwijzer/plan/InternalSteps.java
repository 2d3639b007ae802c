package nl.stapwijzer.plan;

import java.util.Optional;
import nl.stapwijzer.model.Bypass;
import nl.stapwijzer.model.Components;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.StepNumbers;

/** The steps for the staff only, in the route of a protocol without them. That each leads on to one place is held by {@code check}. */
final class InternalSteps {
    private final Protocol protocol;

    InternalSteps(Protocol protocol) {
        this.protocol = protocol;
    }

    /** The same protocol, in which no way leads to an internal step, and every step says its number. */
    Protocol passedBy() {
        StepNumbers numbers = StepNumbers.of(protocol.course().steps());
        Protocol numbered = Components.changed(protocol,
                (name, value) -> Optional.of(value instanceof Step step ? numbered(step, numbers) : value));
        return Bypass.of(numbered, id -> protocol.step(id).filter(Step::isInternal));
    }

    private static Step numbered(Step step, StepNumbers numbers) {
        return new Step(step.id(), Optional.of(numbers.of(step)), step.title(), step.placement(), step.description(), step.participants(),
                step.deadlines(), step.tasks(), step.onward());
    }
}

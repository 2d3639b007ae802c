package nl.stapwijzer.plan;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Components;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Situation;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.source.Located;

/** The steps for the staff only, in the route of a protocol without them. That each leads on to one place is held by {@code check}. */
final class InternalSteps {
    private final Protocol protocol;

    InternalSteps(Protocol protocol) {
        this.protocol = protocol;
    }

    /** The same protocol, in which no way leads to an internal step, and every step says its number. */
    Protocol passedBy() {
        Protocol numbered = Components.changed(protocol, (name, value) -> Optional.of(value instanceof Step step ? numbered(step) : value));
        return Components.changed(numbered, (name, value) -> Optional.of(changed(value)));
    }

    private Step numbered(Step step) {
        String number = step.number().orElseGet(() -> Integer.toString(protocol.steps().indexOf(step) + 1));
        return new Step(step.id(), Optional.of(number), step.title(), step.placement(), step.description(), step.participants(),
                step.deadlines(), step.tasks(), step.onward());
    }

    private Object changed(Object value) {
        if (value instanceof Answer answer) {
            return new Answer(answer.id(), answer.label(), onward(answer.to()), answer.when(), answer.actions(), answer.mostTimes(),
                    answer.free(), answer.deadlines(), answer.span());
        } else if (value instanceof Situation situation) {
            return new Situation(situation.id(), situation.title(), onward(situation.to()));
        } else if (value instanceof Step.Onward way) {
            return new Step.Onward(way.decisions().stream()
                    .map(decision -> Components.changed(decision, (name, part) -> Optional.of(changed(part)))).toList(),
                    onward(way.next()), way.sanctions(), way.references());
        }
        return value;
    }

    private Stated<Located<String>> onward(Stated<Located<String>> to) {
        return to.map(this::onward);
    }

    private Located<String> onward(Located<String> to) {
        Set<String> passed = new HashSet<>();
        Located<String> onward = to;
        Optional<Step> step = internal(onward);
        while (step.isPresent() && passed.add(step.get().key())) {
            onward = step.get().next().value().orElse(onward);
            step = internal(onward);
        }
        return onward;
    }

    private Optional<Step> internal(Located<String> id) {
        return protocol.step(id.value()).filter(Step::isInternal);
    }
}

package nl.stapwijzer.board;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.model.Components;
import nl.stapwijzer.model.Flow;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.source.Located;

/**
 * A step that a school adds to a protocol, in the route.
 *
 * @param protocol with the step in its list, where the school wants it
 */
record AddedStep(Protocol protocol, Step step) {
    /** The same protocol, in which the step before this one leads to it and it leads on, as far as the school does not say otherwise. */
    Protocol inserted() {
        List<Step> steps = protocol.course().steps();
        int place = steps.indexOf(step);
        Optional<Step> before = place == 0 ? Optional.empty() : Optional.of(steps.get(place - 1));
        Stated<Located<String>> onward = before.map(step -> step.onward().next()).orElseGet(() -> steps.stream().skip(1).findFirst()
                .map(second -> Stated.of(new Located<>(second.key(), step.id().span()), step.id().span())).orElse(step.onward().next()));
        boolean isReached = place == 0 || !step.placement().entries().isEmpty() || !Flow.of(protocol).to(step.key()).isEmpty();
        boolean leads = before.filter(one -> one.onward().decisions().isEmpty() && one.onward().next().isKnown()).isPresent();
        boolean ends = step.onward().decisions().isEmpty() && step.onward().next().isSilent();
        Protocol led = ends && (place == 0 || leads) ? to(protocol, step, onward) : protocol;
        return isReached || !leads ? led
                : to(led, before.orElseThrow(), Stated.of(new Located<>(step.key(), step.id().span()), step.id().span()));
    }

    private static Protocol to(Protocol protocol, Step from, Stated<Located<String>> next) {
        return Components.changed(protocol, (name, value) -> Optional.of(value instanceof Step one && one.key().equals(from.key())
                ? Components.changed(one, (part, held) -> Optional.of(held instanceof Step.Onward way
                        ? new Step.Onward(way.decisions(), next, way.besides(), way.sanctions(), way.references()) : held)) : value));
    }
}

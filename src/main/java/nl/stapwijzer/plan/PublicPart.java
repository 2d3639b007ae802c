package nl.stapwijzer.plan;

import java.util.Optional;
import nl.stapwijzer.model.Components;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.FormUse;
import nl.stapwijzer.model.Method;
import nl.stapwijzer.model.MethodUse;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Visible;

/**
 * A protocol without what is internal, so that nothing behind it can let slip what it never saw. Every record is gone through, also one
 * that is added later; where a step uses an internal form or method, that use is left out with it. A way to an internal step leads on to
 * what follows that step, and the other steps keep the numbers that the staff know them by.
 */
final class PublicPart {
    private final Protocol protocol;

    private PublicPart(Protocol protocol) {
        this.protocol = protocol;
    }

    static Protocol of(Protocol protocol) {
        boolean whole = protocol.steps().stream().noneMatch(Step::isInternal);
        PublicPart part = new PublicPart(whole ? protocol : new InternalSteps(protocol).passedBy());
        return Components.changed(part.protocol, (name, value) -> part.isInternal(value) ? Optional.empty() : Optional.of(value));
    }

    private boolean isInternal(Object item) {
        return item instanceof Visible part && part.isInternal()
                || item instanceof FormUse use && Protocol.find(protocol.forms(), use.form().value()).filter(Form::isInternal).isPresent()
                || item instanceof MethodUse used && Protocol.find(protocol.methods(), used.method().value()).filter(Method::isInternal)
                .isPresent();
    }
}

package nl.stapwijzer.plan;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.model.Appendix;
import nl.stapwijzer.model.Components;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.FormUse;
import nl.stapwijzer.model.Method;
import nl.stapwijzer.model.MethodUse;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Visible;
import nl.stapwijzer.source.Located;

/**
 * A protocol without what is internal, so that nothing behind it can let slip what it never saw. Every record is gone through, also one
 * that is added later; where a step uses an internal form, method or appendix, that use is left out with it, and an internal role among
 * others. A way to an internal step leads on to
 * what follows that step, and the other steps have the numbers that the staff know them by.
 */
final class PublicPart {
    private final Protocol protocol;

    private PublicPart(Protocol protocol) {
        this.protocol = protocol;
    }

    static Protocol of(Protocol protocol) {
        boolean whole = protocol.course().steps().stream().noneMatch(Step::isInternal);
        PublicPart part = new PublicPart(whole ? protocol : new InternalSteps(protocol).passedBy());
        return Components.changed(part.protocol, part::changed);
    }

    private Optional<Object> changed(String name, Object value) {
        if (isInternal(value)) {
            return Optional.empty();
        } else if (value instanceof Party party && party.members().anyMatch(this::isInternal)) {
            return Optional.of(without(party)).filter(others -> others.members().findAny().isPresent()).map(Object.class::cast);
        } else if (value instanceof Step.Onward way && way.references().stream().anyMatch(this::isInternal)) {
            return Optional.of(Components.changed(new Step.Onward(way.decisions(), way.next(), way.besides(), way.sanctions(),
                    way.references().stream().filter(id -> !isInternal(id)).toList()), this::changed));
        }
        return Optional.of(value);
    }

    /** Where nobody is left, {@code check} holds that it need not be said. */
    private Party without(Party party) {
        return new Party(others(party.together()), others(party.oneOf()), others(party.possibly()), others(party.excluded()), party.note());
    }

    private List<Party.Member> others(List<Party.Member> members) {
        return members.stream().filter(member -> !isInternal(member)).toList();
    }

    private boolean isInternal(Party.Member member) {
        return protocol.role(member.role().value()).filter(Role::isInternal).isPresent();
    }

    private boolean isInternal(Located<String> appendix) {
        return Protocol.find(protocol.papers().appendices(), appendix.value()).filter(Appendix::isInternal).isPresent();
    }

    private boolean isInternal(Object item) {
        return item instanceof Visible part && part.isInternal()
                || item instanceof FormUse use && Protocol.find(protocol.papers().forms(), use.form().value()).filter(Form::isInternal)
                .isPresent()
                || item instanceof MethodUse used && Protocol.find(protocol.care().methods(), used.method().value())
                .filter(Method::isInternal)
                .isPresent();
    }
}

package nl.stapwijzer.plan;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.FormUse;
import nl.stapwijzer.model.Method;
import nl.stapwijzer.model.MethodUse;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Visible;

/**
 * A protocol without what is internal, so that nothing behind it can let slip what it never saw. Every record is gone through, also one
 * that is added later; where a step uses an internal form or method, that use is left out with it.
 */
final class PublicPart {
    private final Protocol protocol;

    private PublicPart(Protocol protocol) {
        this.protocol = protocol;
    }

    static Protocol of(Protocol protocol) {
        return (Protocol) new PublicPart(protocol).record(protocol);
    }

    private Object part(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().filter(item -> !isInternal(item)).map(this::part).toList();
        } else if (value instanceof Optional<?> optional) {
            return optional.filter(item -> !isInternal(item)).map(this::part);
        } else if (value instanceof Stated<?> stated) {
            return stated.map(this::part);
        }
        return value instanceof Record inner && inner.getClass().getPackage().equals(Protocol.class.getPackage()) ? record(inner) : value;
    }

    private Record record(Record whole) {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        try {
            Object[] parts = new Object[components.length];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = part(components[i].getAccessor().invoke(whole));
            }
            Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return whole.getClass().getDeclaredConstructor(types).newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(whole.getClass().getName(), e);
        }
    }

    private boolean isInternal(Object item) {
        return item instanceof Visible part && part.isInternal()
                || item instanceof FormUse use && Protocol.find(protocol.forms(), use.form().value()).filter(Form::isInternal).isPresent()
                || item instanceof MethodUse used && Protocol.find(protocol.methods(), used.method().value()).filter(Method::isInternal).isPresent();
    }
}

package nl.stapwijzer.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Goes through the records of a definition by their components, so that one that is added later is seen too. */
public final class Components {
    /**
     * @param name of the component that holds it; a list, and what may be there or not, is gone into
     * @param always whether it is there once in every record of its kind
     */
    public record Component(String name, Object value, boolean always) {}

    /**
     * What becomes of a value on the way: another one of the same kind, which is not gone into; itself; or nothing where it need not be
     * there.
     */
    @FunctionalInterface
    public interface Change {
        /** @param name of the component that holds it */
        Optional<Object> of(String name, Object value);
    }

    /** Of each kind of record, asked once: Java makes them anew each time. */
    private static final ClassValue<RecordComponent[]> KNOWN = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> kind) {
            return kind.getRecordComponents();
        }
    };

    private Components() {}

    /** What a record holds, in the order of its components. */
    public static List<Component> of(Record record) {
        List<Component> all = new ArrayList<>();
        for (RecordComponent component : KNOWN.get(record.getClass())) {
            add(component.getName(), held(record, component), true, all);
        }
        return all;
    }

    /** What a record of any kind holds, as it is: a list, and what may be there or not, is not gone into. */
    public static List<Component> raw(Record record) {
        return Arrays.stream(KNOWN.get(record.getClass()))
                .map(component -> new Component(component.getName(), held(record, component), true)).toList();
    }

    private static void add(String name, Object value, boolean always, List<Component> all) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> add(name, inner, false, all));
        } else if (value instanceof Stated<?> stated) {
            stated.value().ifPresent(inner -> add(name, inner, false, all));
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> add(name, inner, false, all));
        } else {
            all.add(new Component(name, value, always));
        }
    }

    /** Whether it is a record of a definition, with components to go into. */
    public static boolean isPart(Object value) {
        return value instanceof Record && value.getClass().getPackage().equals(Components.class.getPackage());
    }

    /** The same record with everything in it changed: first what holds it, then what is in it. */
    @SuppressWarnings("unchecked")
    public static <T extends Record> T changed(T record, Change change) {
        RecordComponent[] components = KNOWN.get(record.getClass());
        Object[] parts = Arrays.stream(components).map(component -> part(component.getName(), held(record, component), change)).toArray();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (T) record.getClass().getDeclaredConstructor(types).newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass().getName(), e);
        }
    }

    private static Object part(String name, Object value, Change change) {
        if (value instanceof List<?> list) {
            return list.stream().flatMap(item -> changed(name, item, change).stream()).toList();
        } else if (value instanceof Optional<?> optional) {
            return optional.flatMap(item -> changed(name, item, change));
        } else if (value instanceof Stated<?> stated) {
            return stated.map(item -> part(name, item, change));
        }
        return changed(name, value, change).orElseThrow();
    }

    private static Optional<Object> changed(String name, Object value, Change change) {
        return change.of(name, value).map(now -> now == value && isPart(now) ? changed((Record) now, change) : now);
    }

    private static Object held(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}

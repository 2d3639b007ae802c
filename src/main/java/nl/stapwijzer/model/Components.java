package nl.stapwijzer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.RecordPart;

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

    private Components() {}

    /** What a record holds, in the order of its components. */
    public static List<Component> of(Record record) {
        List<Component> all = new ArrayList<>();
        RecordPart.of(record.getClass()).forEach(part -> add(part.name(), part.in(record), true, all));
        return all;
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
        Object[] parts = RecordPart.of(record.getClass()).stream().map(part -> part(part.name(), part.in(record), change)).toArray();
        return (T) RecordPart.make(record.getClass(), parts);
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
}

package nl.stapwijzer.source;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/** A component of a record, to be read without knowing the record: the only place that looks into records. */
public final class RecordPart {
    /** Of each kind of record, asked once: Java makes them anew each time. */
    private static final ClassValue<List<RecordPart>> KNOWN = new ClassValue<>() {
        @Override
        protected List<RecordPart> computeValue(Class<?> kind) {
            return Arrays.stream(kind.getRecordComponents()).map(RecordPart::new).toList();
        }
    };

    private final RecordComponent component;

    private RecordPart(RecordComponent component) {
        this.component = component;
        component.getAccessor().setAccessible(true);
    }

    /** Those of a kind of record, in their order. */
    public static List<RecordPart> of(Class<?> kind) {
        return KNOWN.get(kind);
    }

    /**
     * @param values of all parts, in their order
     * @throws IllegalArgumentException if the record refuses them
     */
    public static <T> T make(Class<T> kind, Object... values) {
        try {
            var constructor = kind.getDeclaredConstructor(of(kind).stream().map(part -> part.component.getType()).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(kind.getName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(kind.getName(), e);
        }
    }

    public String name() {
        return component.getName();
    }

    public Type type() {
        return component.getGenericType();
    }

    /** What a record holds in it. */
    public Object in(Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}

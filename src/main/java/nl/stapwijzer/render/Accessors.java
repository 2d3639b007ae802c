package nl.stapwijzer.render;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads our records by name: their components, and their own public methods without arguments. */
final class Accessors {
    private static final String OURS = "nl.stapwijzer.";
    private static final Set<String> NOT_SHOWN = Set.of("toString", "hashCode");

    private final ClassValue<Map<String, Accessor>> known = new ClassValue<>() {
        @Override
        protected Map<String, Accessor> computeValue(Class<?> type) {
            return find(type);
        }
    };

    /** @param component rather than a method, which a template calls with parentheses */
    record Accessor(Method method, boolean component) {
        Object read(Record record) {
            try {
                return method.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(method.toString(), e);
            }
        }
    }

    static boolean reads(Object value) {
        return value instanceof Record && isOurs(value.getClass());
    }

    Map<String, Accessor> of(Class<? extends Record> type) {
        return known.get(type);
    }

    private static Map<String, Accessor> find(Class<?> type) {
        Set<Method> components = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor).collect(Collectors.toSet());
        return Arrays.stream(type.getMethods()).filter(Accessors::isShown).peek(method -> method.setAccessible(true))
                .collect(Collectors.toMap(Method::getName, method -> new Accessor(method, components.contains(method))));
    }

    private static boolean isShown(Method method) {
        return isOurs(method.getDeclaringClass()) && method.getParameterCount() == 0 && method.getReturnType() != void.class
                && !Modifier.isStatic(method.getModifiers()) && !method.isBridge() && !NOT_SHOWN.contains(method.getName());
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }
}

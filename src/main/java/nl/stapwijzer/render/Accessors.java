package nl.stapwijzer.render;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads our records by name: their components, and their own public methods without arguments. */
final class Accessors {
    private static final String OURS = "nl.stapwijzer.";
    private static final Set<String> NOT_SHOWN = Set.of("toString", "hashCode");

    private final ConcurrentMap<Class<?>, Map<String, Method>> known = new ConcurrentHashMap<>();

    static boolean reads(Object value) {
        return value instanceof Record && isOurs(value.getClass());
    }

    Set<String> names(Record record) {
        return methods(record).keySet();
    }

    /** Null if the record has nothing of that name. */
    Object read(Record record, String name) {
        Method method = methods(record).get(name);
        try {
            return method == null ? null : method.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(record.getClass() + "." + name, e);
        }
    }

    private Map<String, Method> methods(Record record) {
        return known.computeIfAbsent(record.getClass(), type -> Arrays.stream(type.getMethods()).filter(Accessors::isShown)
                .peek(method -> method.setAccessible(true)).collect(Collectors.toMap(Method::getName, Function.identity())));
    }

    private static boolean isShown(Method method) {
        return isOurs(method.getDeclaringClass()) && method.getParameterCount() == 0 && method.getReturnType() != void.class
                && !Modifier.isStatic(method.getModifiers()) && !method.isBridge() && !NOT_SHOWN.contains(method.getName());
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }
}

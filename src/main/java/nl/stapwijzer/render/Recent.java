package nl.stapwijzer.render;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What was made last, by what it was made of. Safe for use by many threads: two who ask at once may both make it. */
public final class Recent<T> {
    private final Map<String, T> kept;

    public Recent(int most) {
        kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        });
    }

    public T get(String key, Supplier<T> making) {
        T there = Optional.ofNullable(kept.get(key)).orElseGet(making);
        kept.put(key, there);
        return there;
    }
}

package nl.stapwijzer.compare;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether two texts are the same one, said otherwise: half of their words or more are the same. */
final class Likeness {
    private static final double ENOUGH = 0.5;

    private Likeness() {}

    static boolean areAlike(String one, String other) {
        return shared(one, other) >= ENOUGH;
    }

    /** The one of {@code others} that is meant, if there is one; where only one can be meant, however it reads. */
    static Optional<String> nearest(String text, Collection<String> others, boolean mustBeAlike) {
        return others.stream().filter(other -> !mustBeAlike || areAlike(text, other))
                .max(Comparator.comparingDouble(other -> shared(text, other)));
    }

    private static double shared(String one, String other) {
        Set<String> all = words(one);
        Set<String> both = new HashSet<>(all);
        both.retainAll(words(other));
        all.addAll(words(other));
        return all.isEmpty() ? 1 : (double) both.size() / all.size();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }
}

package nl.stapwijzer.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Guesses what an author meant. */
public final class Suggestion {
    private static final int LIST_AT_MOST = 12;
    private static final int SHORTEST_BEGINNING = 3;

    private Suggestion() {}

    /** "Did you mean …?" with the one of {@code known} that was meant, if one is near enough, else what there is to choose from. */
    public static Message among(String written, Collection<String> known) {
        if (known.isEmpty()) {
            return Message.of("nothing-to-choose");
        }
        return nearest(written, known).map(k -> Message.of("did-you-mean", k)).orElseGet(() -> Message.of("choose-from", choices(known)));
    }

    /** The nearest of {@code known}, if it is near enough to be a typing error; else the only one of which this is the beginning. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        int atMost = Math.max(1, (written.length() + 1) / 3);
        return known.stream()
                .filter(k -> Math.abs(k.length() - written.length()) <= atMost && distance(written, k) <= atMost)
                .min(Comparator.comparingInt((String k) -> distance(written, k)).thenComparing(Comparator.naturalOrder()))
                .or(() -> begun(written, known));
    }

    private static Optional<String> begun(String written, Collection<String> known) {
        List<String> all = known.stream().filter(k -> written.length() >= SHORTEST_BEGINNING && k.startsWith(written)).distinct().toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static String choices(Collection<String> known) {
        String listed = String.join(", ", known.stream().sorted().limit(LIST_AT_MOST).toList());
        return known.size() > LIST_AT_MOST ? listed + ", …" : listed;
    }

    /** Levenshtein's distance, row by row. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int cost = Math.min(diagonal + same, 1 + Math.min(row[j], row[j - 1]));
                diagonal = row[j];
                row[j] = cost;
            }
        }
        return row[b.length()];
    }
}

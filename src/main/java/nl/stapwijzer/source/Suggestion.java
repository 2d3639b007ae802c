package nl.stapwijzer.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Guesses what an author meant. */
public final class Suggestion {
    private static final String LIST = "choose-from";
    private static final int SHORTEST_BEGINNING = 3;

    private Suggestion() {}

    /** "Did you mean …?" with the one of {@code known} that was meant, if one is near enough, else what there is to choose from. */
    public static Message among(String written, Collection<String> known) {
        if (known.isEmpty()) {
            return Message.of("nothing-to-choose");
        }
        return nearest(written, known).map(k -> Message.of("did-you-mean", k)).orElseGet(() -> Message.of(LIST, choices(written, known)));
    }

    /** What there is to choose from, where nothing was written that one of them may be like. */
    public static Message choices(Collection<String> known) {
        return Message.of(LIST, known.stream().distinct().sorted().collect(Collectors.joining(", ")));
    }

    /** Whether a hint lists what there is to choose from. */
    public static boolean isList(Message hint) {
        return hint.key().equals(LIST);
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

    /** All of them: first what has the written word in it, then what begins alike, and each by the alphabet. */
    private static String choices(String written, Collection<String> known) {
        String beginning = written.substring(0, Math.min(SHORTEST_BEGINNING - 1, written.length()));
        return known.stream().distinct().sorted(Comparator.comparing((String k) -> !k.contains(written))
                .thenComparing(k -> !k.startsWith(beginning)).thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining(", "));
    }

    /** How many letters are missing, too many, wrong or swapped with the next: the distance of Damerau and Levenshtein, row by row. */
    private static int distance(String a, String b) {
        int[][] to = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                to[i][j] = i == 0 || j == 0 ? i + j : nearest(to, a, b, i, j);
            }
        }
        return to[a.length()][b.length()];
    }

    private static int nearest(int[][] to, String a, String b, int i, int j) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int cost = Math.min(to[i - 1][j - 1] + same, 1 + Math.min(to[i][j - 1], to[i - 1][j]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(cost, to[i - 2][j - 2] + 1) : cost;
    }
}

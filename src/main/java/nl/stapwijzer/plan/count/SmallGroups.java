package nl.stapwijzer.plan.count;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Numbers as they may be shown. A group smaller than five, also an empty one, is shown as "&lt;5". Where such a group could be worked out
 * from the total, a larger one is shown as "≥5" as well.
 */
final class SmallGroups {
    static final int SMALLEST = 5;
    static final String SMALL = "<" + SMALLEST;
    static final String NOT_SMALL = "≥" + SMALLEST;
    static final String ABOUT_SMALL = "<" + (SMALLEST + 1);

    private static final int NONE = -1;

    private SmallGroups() {}

    static String total(int count) {
        return count < SMALLEST ? SMALL : Integer.toString(count);
    }

    /** A part of a known total: also what is left of the total is a group. */
    static String part(int count, int all) {
        if (count < SMALLEST) {
            return SMALL;
        }
        return isTold(count, all) ? Integer.toString(count) : ">" + (all - SMALLEST);
    }

    private static boolean isTold(int count, int all) {
        return all - count >= SMALLEST;
    }

    /** The number that a reader sees of a part that is not small: its own, or else that of the total. */
    static int known(int count, int all) {
        return isTold(count, all) ? count : all;
    }

    /**
     * Groups of a known total, with each member in one of them or in none; those in none are a group as well, which is not shown. The total
     * less what is shown must tell nothing of a small group, nor of the small groups together, also to a reader who knows this rule: so one
     * larger group is hidden with them, chosen by its place and not by its size.
     */
    static List<String> groups(List<Integer> counts, int all) {
        int rest = all - sum(counts);
        List<Integer> groups = Stream.concat(counts.stream(), Stream.of(rest).filter(left -> left > 0)).toList();
        List<Integer> small = groups.stream().filter(count -> count < SMALLEST).toList();
        int members = sum(small);
        if (isNearlyEven(groups)) {
            return counts.stream().map(count -> ABOUT_SMALL).toList();
        }
        int large = firstLargeAfterSmall(counts);
        boolean told = members > 0 && (members < SMALLEST || members == (SMALLEST - 1) * small.size());
        // without this, six hidden members could only be five and one
        boolean alike = members == 0 && large != NONE && counts.get(large) == SMALLEST + 1;
        int also = told || alike ? large : NONE;
        return IntStream.range(0, counts.size())
                .mapToObj(i -> counts.get(i) < SMALLEST ? SMALL : i == also ? NOT_SMALL : Integer.toString(counts.get(i))).toList();
    }

    /**
     * Four in each group, which the total would tell as there is none to hide with them; and what is told alike, five and three and fours.
     */
    private static boolean isNearlyEven(List<Integer> groups) {
        return sum(groups) == (SMALLEST - 1) * groups.size() && groups.stream().allMatch(count -> count <= SMALLEST)
                && groups.stream().filter(count -> count == SMALLEST).count() <= 1;
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private static int firstLargeAfterSmall(List<Integer> counts) {
        int place = IntStream.range(0, counts.size()).filter(i -> counts.get(i) < SMALLEST).findFirst().orElse(0);
        return IntStream.range(0, counts.size()).map(i -> (place + i) % counts.size()).filter(i -> counts.get(i) >= SMALLEST).findFirst()
                .orElse(NONE);
    }
}

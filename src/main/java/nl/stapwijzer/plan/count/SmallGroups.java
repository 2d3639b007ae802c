package nl.stapwijzer.plan.count;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers as they may be shown. A group smaller than five, also an empty one, is shown as "&lt;5". Where such a group could be worked out from
 * the total, a larger one is shown as "≥5" as well.
 */
final class SmallGroups {
    static final int SMALLEST = 5;
    static final String SMALL = "<" + SMALLEST;
    static final String NOT_SMALL = "≥" + SMALLEST;

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
        return all - count < SMALLEST ? ">" + (all - SMALLEST) : Integer.toString(count);
    }

    /**
     * Groups that together are a known total, with each member in one of them. The total less what is shown must tell nothing of a small
     * group, nor of the small groups together, also to a reader who knows this rule: so one larger group is hidden with them, chosen by
     * its place and not by its size.
     */
    static List<String> groups(List<Integer> counts) {
        List<Integer> small = counts.stream().filter(count -> count < SMALLEST).toList();
        int members = small.stream().mapToInt(Integer::intValue).sum();
        int large = firstLargeAfterSmall(counts);
        boolean told = members > 0 && (members < SMALLEST || members == (SMALLEST - 1) * small.size());
        // without this, six hidden members could only be five and one
        boolean alike = members == 0 && large != NONE && counts.get(large) == SMALLEST + 1;
        int also = !small.isEmpty() && (told || alike) ? large : NONE;
        return IntStream.range(0, counts.size())
                .mapToObj(i -> counts.get(i) < SMALLEST ? SMALL : i == also ? NOT_SMALL : Integer.toString(counts.get(i))).toList();
    }

    private static int firstLargeAfterSmall(List<Integer> counts) {
        int place = IntStream.range(0, counts.size()).filter(i -> counts.get(i) < SMALLEST).findFirst().orElse(0);
        return IntStream.range(0, counts.size()).map(i -> (place + i) % counts.size()).filter(i -> counts.get(i) >= SMALLEST).findFirst().orElse(NONE);
    }
}

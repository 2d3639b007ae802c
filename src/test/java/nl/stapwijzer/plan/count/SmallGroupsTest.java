package nl.stapwijzer.plan.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {
    private static final int MOST = 20;

    @Test
    void aSmallGroupIsNotCounted() {
        assertEquals("<5", SmallGroups.total(4));
        assertEquals("5", SmallGroups.total(5));
        assertEquals("<5", SmallGroups.part(0, 40));
        assertEquals(">35", SmallGroups.part(38, 40), "the two others are a small group too");
        assertEquals("35", SmallGroups.part(35, 40));
        assertEquals(List.of("12", "<5", "<5", "9"), groups(12, 3, 2, 9));
        assertEquals(List.of("12", "<5", "9"), groups(12, 0, 9), "nobody is nobody");
    }

    @Test
    void aSmallGroupThatTheTotalWouldTellHidesALargerOne() {
        assertEquals(List.of("12", "<5", "≥5"), groups(12, 3, 9));
        assertEquals(List.of("≥5", "9", "<5"), groups(12, 9, 3));
        assertEquals(List.of("12", "<5", "<5", "≥5"), groups(12, 1, 2, 9));
        assertEquals(List.of("<6", "<6", "<6"), groups(4, 4, 4), "there is no larger one");
        assertEquals(List.of("<6", "<6", "<6"), groups(3, 5, 4), "so this one looks the same");
    }

    @Test
    void aSmallGroupThatIsInNoRowIsNotToldEither() {
        assertEquals(">35", SmallGroups.part(38, 40));
        assertEquals(List.of("≥5", "18"), SmallGroups.groups(List.of(20, 18), 40), "not 38 together");
        assertEquals(List.of("20", "15"), SmallGroups.groups(List.of(20, 15), SmallGroups.known(35, 40)), "the five others may be known");
    }

    private static List<String> groups(Integer... counts) {
        return SmallGroups.groups(List.of(counts), sum(List.of(counts)));
    }

    /** Every table of two to four groups of up to twenty members, as a reader sees it who knows the rule and the total. */
    @Test
    void whoKnowsTheTotalAndTheRuleStillCannotWorkOutASmallGroup() {
        for (int size = 2; size <= 4; size++) {
            Map<String, List<List<Integer>>> alike = new HashMap<>();
            each(size, new ArrayList<>(), counts -> see(alike, SmallGroups.groups(counts, sum(counts)), counts));
            alike.forEach(SmallGroupsTest::assertNothingToWorkOut);
        }
    }

    /** The last of the groups is the one that is not shown. */
    @Test
    void norIfTheTotalIsThatOfMoreThanTheTable() {
        for (int size = 3; size <= 4; size++) {
            Map<String, List<List<Integer>>> alike = new HashMap<>();
            each(size, new ArrayList<>(), counts -> {
                if (counts.get(counts.size() - 1) < SmallGroups.SMALLEST) {
                    see(alike, SmallGroups.groups(counts.subList(0, counts.size() - 1), sum(counts)), counts);
                }
            });
            alike.forEach(SmallGroupsTest::assertNothingToWorkOut);
        }
    }

    private static void see(Map<String, List<List<Integer>>> alike, List<String> shown, List<Integer> counts) {
        alike.computeIfAbsent(shown + " of " + sum(counts), seen -> new ArrayList<>()).add(List.copyOf(counts));
    }

    private static void assertNothingToWorkOut(String seen, List<List<Integer>> tables) {
        List<Integer> one = tables.stream().min(Comparator.comparing(Collections::max)).orElseThrow();
        if (one.stream().anyMatch(count -> count > MOST - 4 * (one.size() - 1))) {
            return; // others that look like it are larger than were tried
        }
        if (sum(one) < SmallGroups.SMALLEST) {
            return; // too few to be shown at all
        }
        for (int i = 0; i < one.size(); i++) {
            int place = i;
            if (one.get(i) < SmallGroups.SMALLEST) {
                List<Integer> could = tables.stream().map(table -> table.get(place)).distinct().toList();
                assertTrue(could.size() > 1 || could.equals(List.of(0)), seen + " can only be " + tables);
            }
        }
        List<Integer> together = tables.stream().map(table -> table.stream().filter(count -> count < SmallGroups.SMALLEST)
                .mapToInt(count -> count).sum())
                .distinct().toList();
        assertTrue(together.size() > 1 || together.get(0) == 0 || together.get(0) >= SmallGroups.SMALLEST,
                seen + " hides only " + together);
    }

    private interface Look {
        void at(List<Integer> counts);
    }

    private static void each(int size, List<Integer> before, Look look) {
        if (before.size() == size) {
            look.at(before);
            return;
        }
        for (int count = 0; count <= MOST; count++) {
            before.add(count);
            each(size, before, look);
            before.remove(before.size() - 1);
        }
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().flatMapToInt(IntStream::of).sum();
    }
}

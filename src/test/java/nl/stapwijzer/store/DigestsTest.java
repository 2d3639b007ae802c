package nl.stapwijzer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A key tells apart whatever differs, and nothing else. */
class DigestsTest {
    private static final Digests DIGESTS = new Digests(Set.of());

    private record Place(int line) {}

    private record Said(String text, Optional<Place> place, List<String> parts) {}

    private record Alike(String text, Optional<Place> place, List<String> parts) {}

    @Test
    void whatIsTheSameHasTheSameKey() {
        assertEquals(DIGESTS.key(said("a", 1, "x")), new Digests(Set.of()).key(said("a", 1, "x")));
        assertEquals(DIGESTS.key(Map.of("a", 1, "b", 2), Set.of("x", "y")), DIGESTS.key(Map.of("b", 2, "a", 1), Set.of("y", "x")));
    }

    @Test
    void whatDiffersInAnythingHasAnotherKey() {
        List<Object[]> all = List.of(new Object[] {said("a", 1, "x")}, new Object[] {said("b", 1, "x")}, new Object[] {said("a", 2, "x")},
                new Object[] {said("a", 1, "x", "x")}, new Object[] {said("a", 1, "xx")}, new Object[] {said("a", 1)},
                new Object[] {new Said("a", Optional.empty(), List.of("x"))},
                new Object[] {new Alike("a", Optional.of(new Place(1)), List.of("x"))},
                new Object[] {said("a", 1, "x"), said("a", 1, "x")}, new Object[] {List.of(said("a", 1, "x"))}, new Object[] {},
                new Object[] {""}, new Object[] {"", ""}, new Object[] {List.of()}, new Object[] {Optional.empty()},
                new Object[] {Set.of()},
                new Object[] {1}, new Object[] {1L}, new Object[] {"1"}, new Object[] {true}, new Object[] {LocalDate.EPOCH},
                new Object[] {LocalDate.EPOCH.toString()}, new Object[] {Map.of("a", "b")}, new Object[] {Map.of("b", "a")},
                new Object[] {"a".repeat(5000)}, new Object[] {"a".repeat(5001)}, new Object[] {new byte[1]}, new Object[] {new byte[2]});
        assertEquals(all.size(), new HashSet<>(all.stream().map(DIGESTS::key).toList()).size());
    }

    @Test
    void whatIsLeftOutMakesNoDifference() {
        Digests withoutPlaces = new Digests(Set.of(Place.class));
        assertEquals(withoutPlaces.key(said("a", 1, "x")), withoutPlaces.key(said("a", 2, "x")));
        assertNotEquals(withoutPlaces.key(said("a", 1, "x")), withoutPlaces.key(said("b", 1, "x")));
    }

    @Test
    void whatItDoesNotKnowIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> DIGESTS.key(new StringBuilder("a")));
    }

    @Test
    void recordsComeBackFromTheirBytesAsTheyWere() {
        Said said = new Said("é".repeat(70_000), Optional.of(new Place(-3)), List.of("", "y"));
        assertEquals(said, RecordBytes.read(Said.class, RecordBytes.write(said)));
        byte[] other = "no record at all".getBytes(StandardCharsets.UTF_8);
        assertThrows(IllegalArgumentException.class, () -> RecordBytes.read(Said.class, other));
    }

    private static Said said(String text, int line, String... parts) {
        return new Said(text, Optional.of(new Place(line)), List.of(parts));
    }
}

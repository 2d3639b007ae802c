package nl.stapwijzer.publish.pdf;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a document is set.
 *
 * @param classes of its body
 * @param blocks what blocks that stand in it have besides, by their place
 */
record BodyClasses(String classes, Map<Integer, String> blocks) {
    BodyClasses {
        blocks = Map.copyOf(blocks);
    }

    static BodyClasses of(String classes) {
        return new BodyClasses(classes, Map.of());
    }

    /** The same, with classes for some more blocks. */
    BodyClasses with(Iterable<Integer> some, String more) {
        Map<Integer, String> all = new TreeMap<>(blocks);
        some.forEach(block -> all.put(block, more));
        return new BodyClasses(classes, all);
    }
}

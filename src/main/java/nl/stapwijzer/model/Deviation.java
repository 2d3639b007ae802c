package nl.stapwijzer.model;

import java.util.List;
import nl.stapwijzer.source.Span;

/**
 * A value that a school says otherwise than its board.
 *
 * @param path the keys that lead to it, from the begin of the protocol
 * @param at where the school says it
 * @param leftOut whether it is not there at this school
 */
public record Deviation(List<String> path, Span at, boolean leftOut) {
    public Deviation {
        path = List.copyOf(path);
    }

    /** The key or id of the value itself. */
    public String last() {
        return path.get(path.size() - 1);
    }
}

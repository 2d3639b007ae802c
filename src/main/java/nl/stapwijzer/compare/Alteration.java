package nl.stapwijzer.compare;

import java.util.List;

/**
 * Something that is otherwise in the newer version.
 *
 * @param place the step that it is about, by its number and title; empty for the protocol as a whole
 * @param sentence what changed
 * @param noticed the names of the roles that notice it
 */
public record Alteration(Kind kind, String place, String sentence, List<String> noticed) {
    /** What somebody does or may count on, or the words for the same. */
    public enum Kind { FACT, WORDING }

    public Alteration {
        noticed = List.copyOf(noticed);
    }
}

package nl.stapwijzer.edit;

import java.util.Optional;

/** One change to a definition. Places count from 0. */
public sealed interface Edit {
    /** The value that it changes; of what is new, the list or map that it becomes part of. */
    ValuePath path();

    /** Another value for one that is there; a text for a text keeps the way it was written. */
    record SetValue(ValuePath path, PlainValue value) implements Edit {}

    /**
     * A new key or item of a list or map that is there.
     *
     * @param place in front of what has this place now; the number of entries puts it at the end
     * @param key nothing in a list
     */
    record Insert(ValuePath path, int place, Optional<String> key, PlainValue value) implements Edit {}

    /** A key or item goes, with the comments that are its own. A list or map that would be left empty goes too. */
    record Remove(ValuePath path) implements Edit {}

    /** A key or item goes to another place among its own, with its comments. */
    record Move(ValuePath path, int place) implements Edit {}

    /** Another name for a key; where else the name is mentioned is not looked at. */
    record Rename(ValuePath path, String key) implements Edit {}
}

package nl.stapwijzer.compare;

import java.util.Set;

/**
 * One thing that a protocol says, in words that can be laid beside those of another version.
 *
 * @param step the id of its step; empty for the protocol as a whole
 * @param what kind of thing it is, which names its phrase
 * @param key tells it from others of the kind at the same place
 * @param label what a reader calls it
 * @param words what is said
 * @param roles the ids of those who notice when it changes
 */
record StatedFact(String step, String what, String key, String label, String words, Set<String> roles) {
    StatedFact {
        roles = Set.copyOf(roles);
    }

    /** What stays the same when its words change. */
    String identity() {
        return step + "\n" + what + "\n" + key;
    }

    /** Where others of its kind stand, with the same said of them. */
    String likeness() {
        return step + "\n" + what + "\n" + words;
    }
}

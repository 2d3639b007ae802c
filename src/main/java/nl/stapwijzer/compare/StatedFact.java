package nl.stapwijzer.compare;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing that a protocol says, in words that can be laid beside those of another version.
 *
 * @param step the id of its step; empty for the protocol as a whole
 * @param what kind of thing it is, which names its phrase
 * @param key tells it from others of the kind at the same place
 * @param label what a reader calls it
 * @param said what is said of it, in the same parts in either version
 * @param roles the ids of those who notice when it changes
 */
record StatedFact(String step, String what, String key, String label, List<Aspect> said, Set<String> roles) {
    /**
     * @param name of its phrase; empty for the only one
     * @param words empty where nothing is said
     */
    record Aspect(String name, String words) {}

    StatedFact {
        said = List.copyOf(said);
        roles = Set.copyOf(roles);
    }

    /** What stays the same when its words change. */
    String identity() {
        return step + "\n" + what + "\n" + key;
    }

    /** Where others of its kind stand, with the same said of them. */
    String likeness() {
        return step + "\n" + what + "\n" + said;
    }

    /** All that is said of it. */
    String words() {
        return said.stream().map(Aspect::words).filter(words -> !words.isEmpty()).collect(Collectors.joining("; "));
    }
}

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
     * @param usual whether it goes without saying of a thing that is new
     */
    record Aspect(String name, String words, boolean usual) {}

    StatedFact {
        said = List.copyOf(said);
        roles = Set.copyOf(roles);
    }

    /** Whether there is anything to tell where it is new or gone: the thing itself, or what is said of it. */
    boolean isSaid() {
        return !words().isEmpty() || !label.isEmpty() && !what.equals("decider") || what.equals("step");
    }

    /** What stays the same when its words change. */
    String identity() {
        return step + "\n" + what + "\n" + key;
    }

    /** Where others of its kind stand, with the same said of them. */
    String likeness() {
        return step + "\n" + what + "\n" + said;
    }

    /** All that is said of it and does not go without saying. */
    String words() {
        return said.stream().filter(aspect -> !aspect.usual()).map(Aspect::words).filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }
}

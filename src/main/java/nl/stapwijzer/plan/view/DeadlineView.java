package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Words;

/**
 * A deadline.
 *
 * @param stated as far as it is laid down; empty if nothing of it is
 * @param again what it is each time after the first; empty if it is the same
 * @param open what nobody said of it: how long, or from when; else empty
 */
public record DeadlineView(Words stated, String again, TimeBand band, Sentence open) {
    /** Whether nothing of it is laid down. */
    public boolean unknown() {
        return stated.isEmpty();
    }

    /** Whether it is laid down how long it is, and not from when. */
    public boolean countsFromOpen() {
        return !stated.isEmpty() && !open.isEmpty();
    }
}

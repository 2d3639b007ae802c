package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Sentence;

/**
 * What is known of the definition itself: version, owner, adopted by and on, next review, last change.
 *
 * @param edition its version and date, for a sheet on the wall; empty where the protocol says neither
 */
public record ReviewView(String edition, List<Fact> facts) {
    /** @param id version, owner, adopted-by, adopted-on, next or changed */
    public record Fact(String id, String label, Sentence value) {}
}

package nl.stapwijzer.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a school is asked, and on what ground.
 *
 * @param id names its sentences
 * @param rank 1 for what cannot wait, up to 3
 * @param joins the norm whose question at the same step these findings belong to, if there is one
 * @param separate whether each finding is a sentence of its own
 * @param asks the key to write the answer at, by the code of each finding that it gathers, in the order in which they are asked
 */
public record Norm(String id, Group group, int rank, Ground ground, Scope scope, Optional<String> joins, boolean separate,
        Map<String, String> asks) {
    /** In the order in which they are asked. */
    public enum Group { SAFETY, LAW, READERS, RECORDS, UPKEEP }

    /** What makes one question: a protocol, a step of it, or the school. */
    public enum Scope { PROTOCOL, STEP, SCHOOL }

    /**
     * Why it is asked.
     *
     * @param text the article, or the idea
     */
    public record Ground(Kind kind, Text text, Provenance provenance) {
        /** A law in force, a bill, what the school itself chose, or what is known to work. */
        public enum Kind { LAW, BILL, OWN_CHOICE, GOOD_PRACTICE }
    }

    public Norm {
        asks = Collections.unmodifiableMap(new LinkedHashMap<>(asks));
    }
}

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
 * @param separate whether each finding is a sentence of its own
 * @param asks where the answer is written, by the code of each finding that it gathers, in the order in which they are asked
 */
public record Norm(String id, Group group, int rank, Ground ground, Scope scope, boolean separate, Map<String, Ask> asks) {
    /** In the order in which they are asked. */
    public enum Group { SAFETY, LAW, READERS, RECORDS, UPKEEP }

    /** What makes one question: a protocol, or the school. */
    public enum Scope { PROTOCOL, SCHOOL }

    /**
     * Why it is asked.
     *
     * @param force whether a law holds; none of what is no law
     * @param article where it stands; none where that depends on the school, or of what is no law
     * @param articles of which the law of the country has the article for each kind of school
     * @param text the idea
     */
    public record Ground(Kind kind, Optional<Force> force, Optional<String> article, Optional<Articles> articles, Text text,
            Provenance provenance) {
        /** A law, what the school itself chose, or what is known to work. */
        public enum Kind { LAW, OWN_CHOICE, GOOD_PRACTICE }

        public enum Force { IN_FORCE, PROPOSED }

        /** What a law asks of a school, or what it allows in measures. */
        public enum Articles { DUTIES, LIMITS }
    }

    /**
     * Where an answer is written.
     *
     * @param where the part of a protocol, if it is not where the finding is
     * @param key as it is written there
     * @param form how it is written there, where the key alone does not show it: with names of the protocol in braces, and … for words
     * @param or another part where it may be written instead, in that form
     * @param instead the key that it takes the place of
     * @param shares the code of another finding of which the piece asks this too
     */
    public record Ask(Optional<Where> where, String key, Optional<String> form, Optional<Where> or, Optional<String> instead,
            Optional<String> shares) {}

    /**
     * A part of a protocol, to write in or to write one more thing in.
     *
     * @param key of the part
     */
    public record Where(Holder holder, String key) {
        /** {@code FOUND} is the thing in which something was found, which has the key already; {@code STEP} the step of that thing,
         * {@code FIRST_STEP} the first that the school carries out, and {@code REFERENCE} what it refers to. */
        public enum Holder { FOUND, STEP, STEPS, FIRST_STEP, ROLES, TERMS, RULES, MONITORING, INFORMS, REVIEW, REFERENCE }
    }

    public Norm {
        asks = Collections.unmodifiableMap(new LinkedHashMap<>(asks));
    }
}

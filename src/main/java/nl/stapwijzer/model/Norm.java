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
     * Something to write.
     *
     * @param where the part of a protocol, if it is not where the finding is
     * @param key as it is written there
     * @param form how it is written there, where the key alone does not show it: with names of the protocol in braces, and … for words
     */
    public record Written(Optional<Where> where, String key, Optional<String> form) {}

    /**
     * What is written as an answer.
     *
     * @param also what is to be written besides
     * @param or what may be written instead
     * @param instead the key that it takes the place of
     * @param shares the code of another finding of which the piece asks this too
     */
    public record Ask(Written entry, Optional<Addition> also, Optional<Written> or, Optional<String> instead, Optional<String> shares) {
        public String key() {
            return entry.key();
        }
    }

    /** @param unless the name in braces of something in the protocol with which nothing needs to be written besides */
    public record Addition(Written entry, Optional<String> unless) {}

    /**
     * A part of a protocol, to write in or to write one more thing in.
     *
     * @param key of the part
     */
    public record Where(Holder holder, String key) {
        /** {@code FOUND} is the thing in which something was found, which has the key already; {@code STEP} the step of that thing,
         * {@code FIRST_STEP} the first that the school carries out, {@code ACTION} the action before which another is written,
         * {@code REFERENCE} what it refers to, and {@code PART} a part of which the protocol has nothing yet. */
        public enum Holder { FOUND, STEP, STEPS, FIRST_STEP, ACTION, ROLES, TERMS, RULES, MONITORING, INFORMS, REVIEW, REFERENCE, LAWS,
            PART }
    }

    public Norm {
        asks = Collections.unmodifiableMap(new LinkedHashMap<>(asks));
    }
}

package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Span;

/**
 * When something holds or may happen.
 *
 * @param text in words
 * @param party somebody who must agree, wish it, be heard, or may object
 * @param threshold how often or how much something must have happened
 * @param departments of the school in which it holds; none for all
 * @param years of the school in which it holds, such as 1-3; none for all
 * @param criteria of which {@code needed} must be met
 * @param otherwise what there is where it does not hold; asked of a step and of a gate
 */
public record Condition(Optional<Clause> text, Optional<Consent> party, Optional<Threshold> threshold,
        List<Located<String>> departments, Optional<Text> years, List<Text> criteria, Needed needed, Optional<Otherwise> otherwise,
        Span span) {
    /**
     * What one does instead: another way, or something in words.
     *
     * @param to the id of a step or an end
     */
    public record Otherwise(Stated<Located<String>> to, Optional<Text> act) {}

    /** Whose say counts, and how. */
    public record Consent(Kind kind, Located<String> role) {
        /** Permission asked beforehand; a wish; having been consulted; no objection made (opt-out). */
        public enum Kind { PERMISSION, WISH, CONSULTED, NO_OBJECTION }
    }

    /**
     * A count: the third time, or 16 lessons; within four weeks, for each school year, in which years.
     *
     * @param number that is reached
     * @param onward whether it also holds for all that come after
     * @param unit of an amount, such as lesuren; without it, the number says which time it is
     * @param within the window, such as 4 weken
     * @param per what starts the count anew: schooljaar, leerling
     * @param years of the school in which it counts, such as 1-3
     */
    public record Threshold(int number, boolean onward, Optional<Text> unit, Optional<Text> what, Optional<Duration> within,
            Optional<Text> per, Optional<Text> years) {}

    /** How many of the criteria: all, any one, or a number. */
    public record Needed(Quantifier rule, int number) {
        public enum Quantifier { ALL, ANY, NUMBER }

        public static final Needed ALL = new Needed(Quantifier.ALL, 0);
    }

    public Condition {
        departments = List.copyOf(departments);
        criteria = List.copyOf(criteria);
    }

    /** Whether all that it says is for which departments or years it holds. */
    public boolean saysForWhom() {
        return text.isEmpty() && party.isEmpty() && threshold.isEmpty() && criteria.isEmpty() && !isEmpty() && otherwise.isEmpty();
    }

    /** Whether it says nothing that must be so. */
    public boolean isEmpty() {
        return text.isEmpty() && party.isEmpty() && threshold.isEmpty() && departments.isEmpty() && years.isEmpty() && criteria.isEmpty();
    }
}

package nl.stapwijzer.model;

import java.util.List;
import java.util.Set;
import nl.stapwijzer.source.Located;

/**
 * What the school says to one group of readers in their own words: ouders, leerlingen, personeel.
 *
 * @param parts a letter's paragraphs, advice, what the school asks and gives
 */
public record Audience(Located<String> id, Readers readers, Text title, List<Passage> parts) implements Named {
    /** For parents and pupils there is a page; what is said to others stands in the whole protocol only. */
    public enum Readers { PARENTS, PUPILS, OTHERS }

    /**
     * @param sides of those whom it concerns: pupils who stand there, or the parents of these; none if it concerns everybody
     * @param portion under what it stands on the page of these readers
     * @param departments of the school for which it is; none for all
     */
    public record Passage(Text heading, Text text, List<Text> points, Set<Role.Side> sides, Portion portion,
            List<Located<String>> departments) {
        /** What is done, what these readers hear of it, and what comes if all else does not help. */
        public enum Portion { DONE, HEARD, AFTER_ALL }

        public Passage {
            points = List.copyOf(points);
            sides = Set.copyOf(sides);
            departments = List.copyOf(departments);
        }
    }

    public Audience {
        parts = List.copyOf(parts);
    }
}

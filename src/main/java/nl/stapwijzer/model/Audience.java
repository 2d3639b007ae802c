package nl.stapwijzer.model;

import java.util.List;
import java.util.Set;
import nl.stapwijzer.source.Located;

/**
 * What the school says to one group of readers in their own words: ouders, leerlingen, personeel.
 *
 * @param parts a letter's paragraphs, advice, what the school asks and gives
 */
public record Audience(Located<String> id, Text title, List<Passage> parts) implements Named {
    private static final Set<String> WITH_PAGE = Set.of("ouders", "leerlingen");

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

    public boolean speaksToParents() {
        return id.value().equals("ouders");
    }

    /** Whether there is a page for these readers; what is said to others stands in the whole protocol only. */
    public boolean hasPage() {
        return WITH_PAGE.contains(id.value());
    }
}

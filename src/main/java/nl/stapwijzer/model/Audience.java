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

    public record Passage(Text heading, Text text, List<Text> points) {
        public Passage {
            points = List.copyOf(points);
        }
    }

    public Audience {
        parts = List.copyOf(parts);
    }

    /** Whether there is a page for these readers; what is said to others stands in the whole protocol only. */
    public boolean hasPage() {
        return WITH_PAGE.contains(id.value());
    }
}

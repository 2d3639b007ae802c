package nl.stapwijzer.model;

import java.util.List;
import nl.stapwijzer.source.Located;

/**
 * What the school says to one group of readers in their own words: ouders, leerlingen, personeel.
 *
 * @param parts a letter's paragraphs, advice, what the school asks and gives
 */
public record Audience(Located<String> id, Text title, List<Passage> parts) implements Named {
    public record Passage(Text heading, Text text, List<Text> points) {
        public Passage {
            points = List.copyOf(points);
        }
    }

    public Audience {
        parts = List.copyOf(parts);
    }
}

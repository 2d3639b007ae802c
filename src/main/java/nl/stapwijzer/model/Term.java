package nl.stapwijzer.model;

import java.util.Optional;
import nl.stapwijzer.source.Located;

/**
 * A word that readers may not know, or that the school gives its own meaning.
 *
 * @param explanation unknown where the school uses the word and never explains it
 */
public record Term(Located<String> id, Noun name, Stated<Text> explanation, Optional<Text> source) implements Named {
    public Optional<String> abbreviation() {
        return name.abbreviation();
    }
}

package nl.stapwijzer.model;

import java.util.Optional;
import nl.stapwijzer.source.Located;

/**
 * A page that a school wrote itself.
 *
 * @param name the last part of its address, without extension, as the file is called
 * @param description of the page in one sentence
 * @param text in Markdown
 */
public record OwnPage(Located<String> name, Text title, Optional<Text> description, Text text) {
    /** Where it goes, below the root of the publication. */
    public String path() {
        return name.value() + ".html";
    }
}

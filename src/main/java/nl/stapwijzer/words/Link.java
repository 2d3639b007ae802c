package nl.stapwijzer.words;

import java.util.Optional;
import nl.stapwijzer.source.Span;

/**
 * Words that lead to the page about them.
 *
 * @param href from the root of the publication, starting with a slash
 */
public record Link(String text, String href, Optional<Span> span) implements Inline {
    /** To a page that no single value of a definition is about. */
    public static Link to(String text, String href) {
        return new Link(text, href, Optional.empty());
    }
}

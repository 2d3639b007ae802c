package nl.stapwijzer.words;

import java.util.Optional;
import nl.stapwijzer.source.Span;

/** A piece of a sentence. */
public sealed interface Inline permits Words, Link {
    String text();

    /** Of the value in the definition that it says; none for what only joins. */
    Optional<Span> span();
}

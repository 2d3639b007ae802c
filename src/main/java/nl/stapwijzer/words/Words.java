package nl.stapwijzer.words;

import java.util.Optional;
import nl.stapwijzer.source.Span;

/** Plain words. */
public record Words(String text, Optional<Span> span) implements Inline {}

package nl.stapwijzer.source;

/** A value together with the place where it was written, so that every later stage can point at it. */
public record Located<T>(T value, Span span) {}

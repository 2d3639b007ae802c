package nl.stapwijzer.model;

import nl.stapwijzer.source.Located;

/** One of the things that may have happened, chosen on the first screen, and where it leads. */
public record Situation(Located<String> id, Text title, Located<String> to) implements Named {}

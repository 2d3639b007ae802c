package nl.stapwijzer.model;

import java.util.Optional;
import nl.stapwijzer.source.Located;

/**
 * Another protocol or document that this one refers to.
 *
 * @param where to find it: a page, a web address; unknown where the school did not say
 * @param within the part of it that is meant
 */
public record Reference(Located<String> id, Text title, Stated<Text> where, Optional<Text> within) implements Named {}

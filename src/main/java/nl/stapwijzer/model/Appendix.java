package nl.stapwijzer.model;

import java.util.Optional;
import nl.stapwijzer.source.Located;

/**
 * A text at the end.
 *
 * @param kind what it is, as the school calls that: tips, a contract, what to say on the telephone
 */
public record Appendix(Located<String> id, Text title, Optional<Text> kind, Text text, Visibility visibility) implements Named, Visible {}

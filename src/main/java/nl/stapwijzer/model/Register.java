package nl.stapwijzer.model;

import java.util.Optional;
import nl.stapwijzer.source.Located;

/** Where records are kept: Magister, ParnasSys, ESIS, a locked cabinet. */
public record Register(Located<String> id, Noun name, Optional<Text> explanation, Keeping keeping) implements Named {}

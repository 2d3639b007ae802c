package nl.stapwijzer.model;

import java.util.Optional;
import nl.stapwijzer.source.Located;

/** A named state in which a case ends. */
public record End(Located<String> id, Text title, Optional<Text> explanation, Optional<Step.CaseStatus> status) implements Named {}

package nl.stapwijzer.model;

import java.util.Optional;
import nl.stapwijzer.source.Located;

/**
 * A group of steps: a phase with a gate, or one of several routes (gewoon, online).
 *
 * @param gate what must hold before it begins
 * @param period how long it lasts
 */
public record Trajectory(Located<String> id, Text title, Optional<Text> explanation, Optional<Condition> gate, Optional<Deadline> period)
        implements Named {}

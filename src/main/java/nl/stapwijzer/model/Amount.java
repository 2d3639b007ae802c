package nl.stapwijzer.model;

import java.util.Optional;

/** How many: at least, at most. */
public record Amount(int least, Optional<Integer> most) {}

package nl.stapwijzer.model;

import java.util.Optional;

/**
 * What the school still asks itself.
 *
 * @param about the id of the norm with whose question it is asked; none if it is a question of its own
 */
public record OwnQuestion(Text question, Optional<String> about) {}

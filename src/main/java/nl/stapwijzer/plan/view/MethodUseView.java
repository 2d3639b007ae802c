package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Inline;

/**
 * @param id of the method
 * @param basedOn on which other method that rests; empty where nobody says so
 * @param untold whether the protocol says of none of its phases how it goes
 */
public record MethodUseView(String id, Inline method, String basedOn, String manner, boolean possibly, boolean untold) {}

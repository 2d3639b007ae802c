package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Inline;

/** @param id of the method */
public record MethodUseView(String id, Inline method, String manner, boolean possibly) {}

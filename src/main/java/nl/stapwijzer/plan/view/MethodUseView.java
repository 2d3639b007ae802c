package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Inline;

public record MethodUseView(Inline method, String manner, boolean possibly) {}

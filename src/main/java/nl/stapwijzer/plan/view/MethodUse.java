package nl.stapwijzer.plan.view;

public record MethodUse(Link method, String manner, boolean possibly) {}

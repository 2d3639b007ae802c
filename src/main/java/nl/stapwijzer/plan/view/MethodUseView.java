package nl.stapwijzer.plan.view;

public record MethodUseView(Link method, String manner, boolean possibly) {}

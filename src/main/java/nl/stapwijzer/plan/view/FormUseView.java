package nl.stapwijzer.plan.view;

public record FormUseView(Link form, Sentence by, Sentence signers) {}

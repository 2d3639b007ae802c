package nl.stapwijzer.plan.view;

public record FormUse(Link form, Sentence by, Sentence signers) {}

package nl.stapwijzer.plan.view;

/** Whom to call first. @param whom within a sentence: "de leerkracht" */
public record CallView(String whom, ContactView contact) {}

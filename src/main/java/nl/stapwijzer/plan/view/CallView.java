package nl.stapwijzer.plan.view;

/**
 * Whom to call first.
 *
 * @param does a sentence to parents on what they are for; empty where nothing is known that the name does not say
 */
public record CallView(String does, ContactView contact) {}

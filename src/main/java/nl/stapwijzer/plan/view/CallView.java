package nl.stapwijzer.plan.view;

/**
 * Whom to call first.
 *
 * @param does a sentence to parents on what they are for; empty where nothing is known that the name does not say
 * @param ofSchool whether it is the school itself
 */
public record CallView(String does, ContactView contact, boolean ofSchool) {}

package nl.stapwijzer.plan.view;

/**
 * What an abbreviation stands for.
 *
 * @param href where that is explained; empty where it is nowhere
 */
public record AbbreviationView(String written, String meaning, String href) {}

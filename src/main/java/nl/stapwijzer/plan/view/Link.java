package nl.stapwijzer.plan.view;

/** @param href from the root of the publication, starting with a slash; empty for words that lead nowhere */
public record Link(String text, String href) {}

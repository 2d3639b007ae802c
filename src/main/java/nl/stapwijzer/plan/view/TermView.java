package nl.stapwijzer.plan.view;

import nl.stapwijzer.plan.Markdown;

/**
 * A word explained.
 *
 * @param id its anchor on the page of words
 */
public record TermView(String id, String name, String abbreviation, Markdown explanation, boolean unknown, String source) {}

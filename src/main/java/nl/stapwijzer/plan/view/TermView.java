package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Words;

/**
 * A word explained.
 *
 * @param id its anchor on the page of words
 * @param place that anchor, from anywhere
 */
public record TermView(String id, Words name, String abbreviation, Markdown explanation, boolean unknown, String source, Link place) {}

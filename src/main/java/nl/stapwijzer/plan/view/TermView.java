package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Words;

/**
 * A word explained.
 *
 * @param id its anchor on the page of words
 * @param open that it is not explained yet; else empty
 * @param place that anchor, from anywhere
 */
public record TermView(String id, Words name, String abbreviation, Markdown explanation, Sentence open, String source, Link place) {}

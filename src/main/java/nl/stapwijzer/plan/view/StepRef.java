package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Link;

/**
 * A step that something belongs to.
 *
 * @param id that tells it from the others of its protocol
 * @param number as it is printed
 * @param link to its page, in the words that fit the place
 */
public record StepRef(String id, String number, Link link) {}

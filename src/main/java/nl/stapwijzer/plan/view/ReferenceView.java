package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Sentence;

/** Another document. */
public record ReferenceView(String id, String title, Sentence where, String href, String within) {}

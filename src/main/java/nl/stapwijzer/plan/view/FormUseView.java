package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Inline;
import nl.stapwijzer.words.Sentence;

/** @param id of the form */
public record FormUseView(String id, Inline form, Sentence by, Sentence signers) {}

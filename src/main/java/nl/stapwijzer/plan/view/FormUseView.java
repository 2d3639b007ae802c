package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Inline;

public record FormUseView(Inline form, Sentence by, Sentence signers) {}

package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Inline;
import nl.stapwijzer.words.Sentence;

public record FormUseView(Inline form, Sentence by, Sentence signers) {}

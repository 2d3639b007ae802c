package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Sentence;

public record FormUseView(Link form, Sentence by, Sentence signers) {}

package nl.stapwijzer.plan.view;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.words.Inline;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Words;

/**
 * @param limits what the law allows, a sentence each
 * @param openLimits that the school did not say it yet; else empty
 * @param law what the law says of it in general where the school does not say it itself, a sentence each
 * @param lawSource where that stands, of what day it is and that it is to be checked; empty where there is none
 */
public record SanctionView(String id, Words title, String kind, Markdown explanation, Sentence by, Optional<StepRef> step, String when,
        List<String> limits, Sentence openLimits, List<String> law, String lawSource, boolean skips, List<Inline> references) {}

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
 */
public record SanctionView(String id, Words title, String kind, Markdown explanation, Sentence by, Optional<StepRef> step, String when,
        List<String> limits, Sentence openLimits, boolean skips, List<Inline> references) {}

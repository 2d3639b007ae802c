package nl.stapwijzer.plan.view;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;

/**
 * Looking back.
 *
 * @param title in few words
 * @param moments one by one
 * @param when the same, with what they all count from said once
 */
public record EvaluationView(Optional<StepRef> step, String title, List<DeadlineView> moments, List<DeadlineView> when, Sentence by,
        Markdown how, Sentence criterion) {}

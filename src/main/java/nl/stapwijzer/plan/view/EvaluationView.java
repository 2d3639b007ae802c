package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;

/**
 * Looking back.
 *
 * @param moments one by one
 * @param when the same, with what they all count from said once
 */
public record EvaluationView(Link step, List<DeadlineView> moments, List<DeadlineView> when, Sentence by, Markdown how, String criterion, boolean criterionUnknown) {}

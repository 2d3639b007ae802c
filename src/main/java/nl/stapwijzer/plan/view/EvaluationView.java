package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.plan.Markdown;

/**
 * Looking back.
 *
 * @param moments one by one
 * @param when the same, with what they all count from said once
 */
public record EvaluationView(Link step, List<DeadlineView> moments, List<DeadlineView> when, Sentence by, Markdown how, String criterion, boolean criterionUnknown) {}

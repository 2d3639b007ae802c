package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.plan.Markdown;

public record EvaluationView(Link step, List<DeadlineView> moments, Sentence by, Markdown how, String criterion, boolean criterionUnknown) {}

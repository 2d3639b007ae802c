package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.plan.Markdown;

public record Evaluation(Link step, List<Deadline> moments, Sentence by, Markdown how, String criterion, boolean criterionUnknown) {}

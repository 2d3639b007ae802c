package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;

public record TrajectoryView(String id, String title, Markdown explanation, String gate, String period, List<StepView> steps) {}

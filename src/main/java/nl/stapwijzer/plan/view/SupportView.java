package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.plan.Markdown;

public record SupportView(String id, String title, Sentence audience, Sentence by, Markdown introduction, List<ActionView> points, List<String> conditions,
        List<String> openQuestions) {}

package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;

public record SupportView(String id, String title, Sentence audience, Sentence by, Markdown introduction, List<ActionView> points,
        List<String> conditions, List<String> openQuestions) {}

package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Words;

public record SupportView(String id, Words title, Sentence audience, Sentence by, Markdown introduction, List<ActionView> points,
        List<String> conditions, List<Sentence> openQuestions) {}

package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Words;

/**
 * Support beside the steps.
 *
 * @param called the title as those whom it concerns are told
 * @param told the points as they are told to whom they concern; empty unless the author tells each of them
 */
public record SupportView(String id, Words title, String called, Sentence audience, Sentence by, Markdown introduction,
        List<ActionView> points, List<Markdown> told, List<String> conditions, List<Sentence> openQuestions) {}

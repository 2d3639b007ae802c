package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Words;

/**
 * Something that the school does so that it does not happen.
 *
 * @param told the same as it is told to whom it concerns; empty unless the author tells it
 * @param roles the ids of those who do it, or tell, write down or fill in what belongs to it
 */
public record PreventionView(String id, Words what, Markdown told, Markdown explanation, Sentence who, Sentence with, Occasion occasion,
        Duties duties, List<String> roles) {
    /** @param rhythm how often it comes back, in words */
    public record Occasion(String moment, String rhythm, String months, String pupils) {}

    public record Duties(List<InformView> informs, List<RecordingView> records, List<FormUseView> forms) {}
}

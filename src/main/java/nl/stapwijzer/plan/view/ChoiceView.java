package nl.stapwijzer.plan.view;

import java.util.List;
import java.util.Locale;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Words;

public record ChoiceView(Words question, Sentence by, List<String> options) {
    /** Whether the question itself says what there is to choose from. */
    public boolean namesOptions() {
        String asked = question.text().toLowerCase(Locale.ROOT);
        return options.stream().allMatch(option -> asked.contains(option.toLowerCase(Locale.ROOT)));
    }
}

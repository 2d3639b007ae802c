package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Words;

/** @param openPhases that its phases are not laid down; else empty */
public record MethodView(String id, Words name, String basedOn, Markdown explanation, Sentence who, List<Markdown> goals,
        List<Phase> phases, Sentence openPhases, List<Markdown> rules, String source, List<StepRef> steps) {
    /** Whether there is more to say of it than its name and what it is for. */
    public boolean isExplained() {
        return !(explanation.text().isEmpty() && steps.isEmpty() && rules.isEmpty())
                || phases.stream().anyMatch(phase -> !phase.title().unknown() && !phase.title().isEmpty() || !phase.how().text().isEmpty());
    }

    /** @param when it may be done, in words */
    public record Phase(String number, Sentence title, Markdown how, Sentence who, Sentence with, String when) {}
}

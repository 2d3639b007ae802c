package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;

/**
 * A step with all that stands in it.
 *
 * @param before the other steps that lead here
 * @param change how one may go over from this approach to the other, or the other way; empty text where there is nothing to say of it
 * @param arrivals all ways that lead here
 * @param otherwise what there is if it does not help
 * @param onward where it leads without a decision, in words; empty if nothing is said of it
 * @param then when it is the turn of the step there, as far as known
 * @param next where it leads without a decision; empty text if there is none
 * @param position its place in the list, from 1
 */
public record StepView(String id, int position, String number, String title, String childTitle, Link page, Link now, String trajectory, List<String> entries,
        Markdown when, Markdown why, Markdown how, List<Markdown> goals, String place, Sentence who, Sentence with, Sentence consulting,
        List<DeadlineView> deadlines, List<ActionView> actions, List<ChoiceView> choices, List<MethodUseView> methods, List<InformView> informs, List<RecordingView> records,
        List<FormUseView> forms, List<EvaluationView> evaluations, List<Link> sanctions, List<Link> references, List<String> conditions, List<DecisionView> decisions,
        Link next, Link nextNow, boolean nextUnknown, Sentence onward, List<DeadlineView> then, List<Link> before, List<ArrivalView> arrivals,
        List<Sentence> otherwise, String change, List<String> rules, String status,
        List<Markdown> notes, List<String> openQuestions) {
    /** Whether somebody reads off here what to do next, rather than going on to the one next step. */
    public boolean decides() {
        return !decisions.isEmpty();
    }
}

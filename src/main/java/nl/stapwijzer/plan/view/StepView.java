package nl.stapwijzer.plan.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.words.Inline;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Words;

/**
 * A step with all that stands in it.
 *
 * @param bands how soon it must happen, each band once and the soonest first; empty where the protocol says no start and no haste
 */
public record StepView(String id, Heading heading, Explanation text, People people, List<DeadlineView> deadlines, List<TimeBand> bands,
        Tasks tasks, Onward onward, Remarks remarks) {
    /**
     * The band on paper: the soonest, for what comes again later says so in words. None where the protocol says no start and no haste.
     */
    public List<TimeBand> haste() {
        return bands.stream().filter(band -> band != TimeBand.NONE).limit(1).toList();
    }

    /**
     * @param position its place in the list, from 1
     * @param title what is done in it, in a few words that begin with a verb; else what the protocol calls it
     * @param own what the protocol calls it; empty where that is its title
     * @param now its page on the route "wat moet ik nu doen"
     * @param trajectory the title of the one it belongs to; empty if it belongs to none
     * @param status of the case in this step; empty where the protocol names none
     */
    public record Heading(int position, String number, Words title, Words own, Words childTitle, Link page, Link now,
            String trajectory, String status) {}

    /**
     * @param entries ways into this step besides those from other steps
     * @param conditions under which it is done: the gate of its phase and its own, a sentence each
     */
    public record Explanation(Markdown when, Markdown why, Markdown how, List<Markdown> goals, String place, List<String> entries,
            List<String> conditions, Bounds bounds) {}

    /**
     * What the step begins and ends with; empty where the school does not say it.
     *
     * @param once what it begins with, in a few words that go on behind "zodra"
     */
    public record Bounds(String begins, Words once, String ends) {}

    /**
     * @param who with what the author says of them besides
     * @param doers the same without that, as an act says them that is theirs
     * @param consulting whose advice they ask
     */
    public record People(Sentence who, Sentence doers, Sentence with, Sentence consulting) {
        /** How it is said of an act that it is theirs, and need not be said again. */
        public List<String> said() {
            return List.of(who.text(), doers.text());
        }
    }

    /** What is asked in a step: of all who take part, or of one role. */
    public record Tasks(List<ActionView> actions, List<ChoiceView> choices, List<MethodUseView> methods, List<InformView> informs,
            List<RecordingView> records, List<FormUseView> forms, List<EvaluationView> evaluations, List<DecisionView> decisions) {
        /** Of the actions, of telling and of looking back. */
        public List<DeadlineView> deadlines() {
            return Stream.of(actions.stream().flatMap(action -> action.deadlines().stream()),
                            informs.stream().flatMap(duty -> duty.deadlines().stream()),
                            evaluations.stream().flatMap(evaluation -> evaluation.moments().stream()))
                    .flatMap(all -> all).toList();
        }

        public boolean isEmpty() {
            return actions.isEmpty() && choices.isEmpty() && methods.isEmpty() && informs.isEmpty() && records.isEmpty() && forms.isEmpty()
                    && evaluations.isEmpty()
                    && decisions.isEmpty();
        }
    }

    /**
     * @param next where it leads without a decision
     * @param words where it leads without a decision, in words; empty if nothing is said of it
     * @param then when it is the turn of the step there, as far as known
     * @param following the ways to the step that stands below this one in the list
     * @param before the other steps that lead here
     * @param arrivals all ways that lead here
     * @param ways where one can go from here: that or those where it leads without a decision, then those where it may not be
     * @param otherwise what there is if it does not help
     * @param change how one may go over from this approach to the other, or the other way; empty text where there is nothing to say of it
     */
    public record Onward(Optional<Destination> next, Sentence words, List<DeadlineView> then,
            List<ArrivalView> following, List<Link> before, List<ArrivalView> arrivals, List<WayView> ways,
            List<Sentence> otherwise, String change) {}

    /** @param condition that does not hold, where this is the way instead; else empty */
    public record WayView(String condition, Sentence words, Destination to) {}

    /**
     * @param rules that hold in this step only, and exceptions to them
     * @param principles the same of what the school holds to
     * @param sanctions that can be taken here, each with when
     */
    public record Remarks(List<String> rules, List<String> principles, List<Markdown> notes, List<Sentence> sanctions,
            List<Inline> references, List<Sentence> openQuestions) {
        public List<String> rulesAndPrinciples() {
            return Stream.concat(rules.stream(), principles.stream()).toList();
        }
    }

    /** Whether its actions name all with whom it is done. */
    public boolean namesWith() {
        return tasks.actions().stream().anyMatch(action -> action.names(people.with()));
    }

    /** Whether somebody reads off here what to do next, rather than going on to the one next step. */
    public boolean decides() {
        return !tasks.decisions().isEmpty();
    }
}

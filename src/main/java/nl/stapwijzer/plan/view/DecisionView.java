package nl.stapwijzer.plan.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Words;

/** @param by unknown where nobody said who decides */
public record DecisionView(Words question, Sentence by, Criteria criteria, List<AnswerView> answers) {
    /**
     * How one can tell; empty where the protocol does not say it.
     *
     * @param whole all of it in one sentence
     * @param needed the same without the points, of which it says how many must be so
     */
    public record Criteria(String whole, String needed, List<String> points) {
        public static final Criteria NONE = new Criteria("", "", List.of());
    }

    /**
     * @param to nothing where the school has not said it
     * @param onward where it leads, in words
     * @param ways each of the steps and ends where it leads, if it leads to more than one
     * @param asksOn whether the next question of the step comes then
     * @param then when it is the turn of the step there, as far as known
     * @param limit how often this way may be taken, in words
     */
    public record AnswerView(Words label, Optional<Destination> to, Sentence onward, List<StepView.WayView> ways, boolean asksOn,
            List<DeadlineView> then, String when, List<ActionView> actions, String limit, boolean free,
            List<DeadlineView> deadlines) {
        private AnswerView with(List<ActionView> others) {
            return new AnswerView(label, to, onward, ways, asksOn, then, when, others, limit, free, deadlines);
        }

        private boolean onlyLeadsOn() {
            return to.isPresent() && ways.isEmpty() && when.isEmpty() && limit.isEmpty() && !free && deadlines.isEmpty();
        }
    }

    /** The same with these actions, a list for each answer. */
    public DecisionView with(List<List<ActionView>> actions) {
        return new DecisionView(question, by, criteria,
                IntStream.range(0, answers.size()).mapToObj(i -> answers.get(i).with(actions.get(i))).toList());
    }

    /** Whether it makes no difference for the route here: all answers lead to one place. */
    public boolean leadsOneWay() {
        return answers.size() > 1 && answers.stream().allMatch(AnswerView::onlyLeadsOn)
                && answers.stream().map(answer -> answer.to().orElseThrow().id()).distinct().count() == 1;
    }

    /** Whether it makes no difference at all: nothing else comes of an answer either. */
    public boolean isEitherWay() {
        return leadsOneWay() && answers.stream().allMatch(answer -> answer.actions().isEmpty());
    }
}

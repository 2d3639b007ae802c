package nl.stapwijzer.plan.view;

import java.util.List;

public record DecisionView(String question, Sentence by, String criteria, List<Answer> answers) {
    /**
     * @param to the step or end, as a link to its page
     * @param now the same on the route "wat moet ik nu doen"
     * @param limit how often this way may be taken, in words
     */
    public record Answer(String label, Link to, Link now, boolean end, boolean unknown, String when, List<ActionView> actions, String limit, boolean free,
            List<DeadlineView> deadlines) {}
}

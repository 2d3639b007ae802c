package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.plan.Markdown;

/** @param who empty where those of the step do it */
public record ActionView(Markdown what, Sentence who, Sentence with, String when, boolean possibly, List<DeadlineView> deadlines, String place) {
    /** The same, done by these. */
    public ActionView by(Sentence doers) {
        return new ActionView(what, doers, with, when, possibly, deadlines, place);
    }

    /** The same, done after this answer. */
    public ActionView after(String answer) {
        String then = "na het antwoord: " + answer;
        return new ActionView(what, who, with, when.isEmpty() ? then : then + ", " + when, possibly, deadlines, place);
    }
}

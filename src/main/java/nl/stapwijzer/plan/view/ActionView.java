package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;

/** @param who empty where those of the step do it */
public record ActionView(Markdown what, Sentence who, Sentence with, String when, boolean possibly, List<DeadlineView> deadlines,
        String place) {
    /** What is done, for behind a condition. */
    public Markdown continued() {
        return what.continued();
    }

    /** The same, done by these. */
    public ActionView by(Sentence doers) {
        return new ActionView(what, doers, with, when, possibly, deadlines, place);
    }

    /** The same, done after an answer. @param then in words */
    public ActionView after(String then) {
        return new ActionView(what, who, with, when.isEmpty() ? then : then + ", " + when, possibly, deadlines, place);
    }
}

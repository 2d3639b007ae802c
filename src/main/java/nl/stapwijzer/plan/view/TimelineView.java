package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Sentence;

/** The deadlines by what they count from: the report, then each step. */
public record TimelineView(List<Station> stations) {
    /** @param from what the marks count from, such as "de melding" or a step */
    public record Station(Sentence from, List<Mark> marks) {}

    /**
     * @param deadline in words, without what it counts from
     * @param number of the step that it belongs to
     * @param what must be done by then; empty for the step itself
     */
    public record Mark(DeadlineView deadline, Link step, String number, String what) {}
}

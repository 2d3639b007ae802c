package nl.stapwijzer.plan.view;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.plan.view.AudienceView.PassageView;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Markdown;

/**
 * What a protocol holds for parents or for pupils: for all of them, or for those on one side of what it is about.
 *
 * @param steps those that concern them, for where the author tells them nothing
 * @param hears what they are told, or talked about with them, in the order of the steps
 * @param tasks what is asked of them
 * @param advice what they can do besides, as far as the program knows
 */
public record ReaderView(Heading heading, Told told, List<StepLine> steps, List<StageView> hears, List<Markdown> tasks,
        Optional<AdviceView> advice) {
    /**
     * @param side where the pupil stands, in lower case: bullied, witness, bullies; empty for all
     * @param title in their own words
     * @param lead the first thing to say to them; empty if there is nothing of that kind
     * @param page of their own; pupils share one
     * @param id of that page; empty if there is none
     */
    public record Heading(String side, String title, String about, String lead, Optional<Link> page, String id) {}

    /**
     * What the author says to them.
     *
     * @param passages what is done
     * @param hears what they hear of it
     * @param afterAll what comes if all else does not help
     */
    public record Told(List<PassageView> passages, List<PassageView> hears, List<PassageView> afterAll) {}

    /** A step as it is called for children, without its number. */
    public record StepLine(String title, String who, List<DeadlineView> when) {}

    /**
     * @param way how they hear it: talk, join, mail, call, message, told
     * @param what a sentence to them
     * @param besides sentences: on which condition and from whom; without what the protocol does not say
     */
    public record HearingView(String way, String what, List<DeadlineView> when, List<String> besides) {}

    /** @param title what then happens, as children are told; empty for what belongs to no step */
    public record StageView(String title, List<HearingView> hears) {}

    /** @param source where it was read, and when */
    public record AdviceView(List<Markdown> points, String source) {}
}

package nl.stapwijzer.plan.view;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Words;

/**
 * The card of one role: what it does, in the order of the route.
 *
 * @param begins where it begins, by situation; none where there is only one
 * @param reports the numbers of the steps that begin when the role reports, where it has no part in them itself
 * @param always what it does whatever the step
 * @param heard what others tell the role
 * @param open what nobody is named for and the role could do, by step
 * @param alarm whom to call when somebody is in danger
 * @param helpers whom else at school to call, the first first
 */
public record CardView(RoleView role, List<WallView.Begin> begins, List<String> reports, List<CardStep> steps, Always always,
        List<Heard> heard, List<OpenView> open, Optional<ContactView> alarm, List<WallView.Helper> helpers) {
    /**
     * @param numbers of the steps in which it is told
     * @param how it is told, unless that stands at one before
     */
    public record Heard(InformView duty, List<String> numbers, Markdown how) {}

    /**
     * What the role does in one step.
     *
     * @param whose who carries it out, where others do
     * @param actions of the role, but for what the heading says
     * @param tellsAs the number of the step before, where the role tells several people the same as in that; else empty
     * @param asksFirst whether its questions come before what the role does
     * @param looksBack whether its questions are how it went, which is told and written down after they are answered
     * @param next where it leads whatever the answer
     * @param handsOver who carries out the step where it leads, if others do
     */
    public record CardStep(WallView.Heading heading, Words whose, WallView.Timing timing, Setting setting, RoleView.InStep what,
            List<ActionView> actions, String tellsAs, List<CardFork> forks, boolean asksFirst, boolean looksBack,
            Optional<WallView.Exit> next, Words handsOver) {
        public List<Tells> tells() {
            return Tells.of(what.tasks().informs());
        }

        /** Whether the role carries it out, rather than take part in it. */
        public boolean leads() {
            return what.involvement().leads();
        }
    }

    /**
     * What holds for more steps one after the other stands at the first of them.
     *
     * @param beside who carries the step out together with the role
     * @param with whom the role does it
     * @param reported whether it is reported to them
     * @param perhaps whether it consults only if needed
     */
    public record Setting(List<String> conditions, List<String> rules, Markdown how, List<Markdown> notes, Words beside, Words with,
            boolean reported, Words consulting, boolean perhaps) {}

    /**
     * @param open whether the step has its moment, and the school has not said who looks at this and when
     * @param deciding who answers it, where it is not the role itself; empty where it is, or nobody is named
     * @param exits the answers; where all lead to one step, those after which there is something to do
     * @param onward that one step
     */
    public record CardFork(Words text, boolean open, Words deciding, DecisionView.Criteria criteria, List<CardExit> exits,
            Optional<WallView.Exit> onward) {}

    /**
     * @param whose who carries out the step where it leads, if others do
     * @param actions what is done then
     */
    public record CardExit(WallView.Exit exit, Words whose, String when, List<Words> deadlines, List<ActionView> actions) {}

    /**
     * @param watched what the role keeps count of
     * @param measures that the role may take
     * @param prevention what it does to prevent it
     */
    public record Always(List<String> watched, List<String> measures, List<String> prevention) {}
}

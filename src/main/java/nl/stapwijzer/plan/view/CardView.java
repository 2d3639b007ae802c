package nl.stapwijzer.plan.view;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Words;

/**
 * The card of one role: what it does, in the order of the route.
 *
 * @param begins where it begins, by situation
 * @param reasons what the protocol starts from in its steps
 * @param always what it does whatever the step
 * @param heard what others tell the role
 * @param route all of it, with the steps of others
 * @param alarm whom to call when somebody is in danger
 * @param helpers whom else at school to call, the first first
 */
public record CardView(RoleView role, List<WallView.Begin> begins, List<CardStep> steps, List<Ground> reasons,
        Always always, List<Heard> heard, List<WallView.Stop> route, Optional<ContactView> alarm, List<WallView.Helper> helpers) {
    /** @param numbers of the steps in which it is told */
    public record Heard(InformView duty, List<String> numbers) {}

    /** @param number of the step that it belongs to */
    public record Ground(String number, String words) {}

    /**
     * What the role does in one step.
     *
     * @param tellsAs the number of the step before, where the role tells several people the same as in that; else empty
     * @param looksBack whether its questions are how it went, which is told and written down after they are answered
     * @param handsOver to whom the case goes from here, if to others
     */
    public record CardStep(WallView.Heading heading, WallView.Timing timing, Setting setting,
            RoleView.InStep what, String tellsAs, List<CardFork> forks, boolean looksBack, Optional<WallView.Exit> next,
            Words handsOver) {
        public List<Tells> tells() {
            return Tells.of(what.tasks().informs());
        }
    }

    /**
     * What holds for more steps one after the other stands at the first of them, and names them.
     *
     * @param beside who carries the step out together with the role
     * @param with whom the role does it
     * @param perhaps whether it consults only if needed
     */
    public record Setting(List<String> conditions, List<String> rules, Markdown how, List<Markdown> notes, Words beside, Words with,
            Words consulting, boolean perhaps) {}

    /**
     * @param open whether the step has its moment, and the school has not said who looks at this and when
     * @param deciding who answers it, where it is not the role itself; empty where it is
     * @param unsaid whether nobody is named who answers it
     */
    public record CardFork(Words text, boolean open, Words deciding, boolean unsaid, String criteria, List<CardExit> exits) {}

    /** @param actions what is done then */
    public record CardExit(WallView.Exit exit, String when, List<Words> deadlines, List<ActionView> actions) {}

    /**
     * @param watched what the role keeps count of
     * @param measures that the role may take
     */
    public record Always(List<String> watched, List<String> measures) {}
}

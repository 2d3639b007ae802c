package nl.stapwijzer.plan.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.Role.Kind;
import nl.stapwijzer.words.Inline;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Words;

/**
 * Somebody with a part in the protocol, and all that it asks of them in the order of the steps.
 *
 * @param duties whom the role tells whatever the step
 * @param told what others must tell this role
 * @param open the steps in which nobody is named for something that the role could do
 * @param rules that hold for the role whatever the step
 * @param principles what the school holds to whatever the step
 * @param contacts none or one
 */
public record RoleView(String id, Heading heading, Facts facts, List<InStep> parts, List<InformView> duties, List<InformView> told,
        List<StepRef> open, List<String> rules, List<String> principles, Beside beside, List<ContactView> contacts) {
    /**
     * @param page its name, with the page that is about it or speaks to it, if there is one
     * @param card the quick-reference card, for a role that has one
     */
    public record Heading(Words name, String plural, String abbreviation, Kind kind, Inline page, Optional<Link> card) {}

    /**
     * @param kind in a word
     * @param task what the law asks of this role, in words
     * @param confidant whether pupils and parents confide in this role
     */
    public record Facts(String kind, Markdown explanation, String task, boolean confidant, String size, List<String> variants) {}

    /**
     * What the role has besides the steps.
     *
     * @param support that it gives to others
     * @param reached when somebody turns to the role because it was not solved elsewhere; empty text where that is not said
     */
    public record Beside(List<Support> support, List<String> prevention, List<Inline> sanctions, List<String> reached) {
        /**
         * @param points what it does
         * @param or who may do it instead, in a sentence; empty for nobody
         */
        public record Support(Link track, List<ActionView> points, String or) {}
    }

    /**
     * What a role does in one step.
     *
     * @param bands of the step, for who takes part in it
     * @param tasks its own; choices and methods are those of the step, for who carries it out; each decision that it takes or leads up to,
     *     with all answers and behind each what it does then
     * @param shared what others do together with it
     * @param after what it does after an answer that others give
     */
    public record InStep(StepRef step, Involvement involvement, List<DeadlineView> deadlines, List<TimeBand> bands,
            Setting setting, StepView.Tasks tasks, List<ActionView> shared, List<After> after) {
        /** What is done after an answer to a question. */
        public record After(Words question, Words answer, List<ActionView> actions) {}

        /**
         * How it takes part.
         *
         * @param leads whether it carries the step out, rather than take part in it
         * @param words that it takes part, where it may carry the step out or has nothing of its own to do; else empty
         * @param with whom it carries the step out
         * @param consulting whose advice it asks
         */
        public record Involvement(boolean leads, String words, Sentence with, Sentence consulting) {}

        /**
         * @param conditions under which the step is done, a sentence each
         * @param how it is done, and what to mind
         * @param rules of the step for this role
         * @param grounds what the step starts from
         */
        public record Setting(String place, StepView.Bounds bounds, List<String> conditions, Markdown how, List<String> rules,
                List<String> grounds, List<Markdown> notes) {}

        /** How soon, each once and the soonest first: those of the step, or else of what the role does in it. */
        public List<TimeBand> marks() {
            return Stream.concat(bands.stream(), bands.isEmpty() ? tasks.deadlines().stream().map(DeadlineView::band) : Stream.of())
                    .filter(band -> band != TimeBand.NONE).distinct().sorted().toList();
        }
    }
}

package nl.stapwijzer.obligation;

import java.util.List;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Trajectory;
import nl.stapwijzer.source.Located;

/** What a deadline counts from, also where its author left that out. */
public sealed interface Anchor {
    /** The report that began the case. */
    record Report() implements Anchor {}

    /**
     * The end of the step that the case comes from.
     *
     * @param steps that it can come from, in the order of the protocol; one or more
     * @param orReport whether a case can begin here too, which then counts from the report
     */
    record After(List<Step> steps, boolean orReport) implements Anchor {
        public After {
            steps = List.copyOf(steps);
        }
    }

    /** The day on which a step is carried out: the step that the deadline stands in, or one that its author named. */
    record DayOf(Step step) implements Anchor {}

    /**
     * The moment at which a case enters a phase.
     *
     * @param start what the first step of the phase counts from
     */
    record PhaseStart(Trajectory phase, Anchor start) implements Anchor {}

    /** A decision of somebody outside the school. */
    record Outside(Located<String> role) implements Anchor {}

    /** What the school has not said. */
    record Unknown() implements Anchor {}

    /** When it is the turn of a step that nothing is known to lead to. */
    record TurnOf(Step step) implements Anchor {}
}

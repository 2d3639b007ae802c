package nl.stapwijzer.dates;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.model.Clause;
import nl.stapwijzer.model.Condition;
import nl.stapwijzer.model.Text;

/** Under what a case comes to a step. */
public sealed interface Circumstance {
    /**
     * Answers that were given.
     *
     * @param picks of which one leads here
     * @param time the how-manieth time that they were given, from 1
     */
    record Chosen(List<Pick> picks, int time) implements Circumstance {
        public Chosen {
            picks = List.copyOf(picks);
        }
    }

    /** One of these answers to a question. */
    record Pick(Text question, List<Text> answers) {
        public Pick {
            answers = List.copyOf(answers);
        }
    }

    /** The step before it might not be, for this did not hold. */
    record Refused(List<Condition> conditions) implements Circumstance {
        public Refused {
            conditions = List.copyOf(conditions);
        }
    }

    /** A step that the case has not come to begins by itself. @param when as the protocol says it */
    record Begun(Optional<Clause> when) implements Circumstance {}

    /** The case comes from one of these steps: there are too many ways to name the answers. */
    record CameAfter(List<Text> steps) implements Circumstance {
        public CameAfter {
            steps = List.copyOf(steps);
        }
    }
}

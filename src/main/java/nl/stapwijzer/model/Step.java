package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.source.Located;

/**
 * One step (stap): when, why, who, how; what it asks for; and where it leads.
 *
 * @param number as the school writes it, such as 4A; else its place in the list
 */
public record Step(Located<String> id, Optional<String> number, Text title, Placement placement, Description description,
        Participants participants, Stated<List<Deadline>> deadlines, Tasks tasks, Onward onward) implements Named, Visible {
    /** What it is called wherever somebody works with it: what is done in it; else its title. */
    public Text name() {
        return description.shortTitle().orElse(title);
    }

    /** Whether a sentence of its author only says again what the step is called. */
    public boolean isSaidBy(String sentence) {
        return sentence.equals(name().text() + ".");
    }

    /**
     * A way into a step from outside, or before its turn.
     *
     * @param early whether it may cut short the steps before it
     */
    public record Entry(Clause when, boolean early) {}

    /** What a case is called while it is here. */
    public enum CaseStatus { SUSPECTED, CONFIRMED, CLOSED }

    /** What it begins with, and what has been done when it is over, in words; a time is a deadline. */
    public record Bounds(Optional<Text> begins, Optional<Text> ends) {}

    /**
     * Where it stands, and when a case comes to it.
     *
     * @param entries ways into this step besides those from other steps
     * @param status of the case in this step
     */
    public record Placement(Optional<Located<String>> trajectory, List<Entry> entries, List<Condition> conditions, Bounds bounds,
            Optional<CaseStatus> status, Visibility visibility) {
        public Placement {
            entries = List.copyOf(entries);
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * What the author tells of it.
     *
     * @param shortTitle what is done, in a few words that begin with a verb (kort)
     * @param once with what it begins, in a few words that go on behind "zodra"
     */
    public record Description(Optional<Text> shortTitle, Optional<Text> when, Optional<Text> once, Optional<Text> why, Optional<Text> how,
            List<Text> goals, Optional<Text> place, List<Text> notes, List<OwnQuestion> openQuestions) {
        public Description {
            goals = List.copyOf(goals);
            notes = List.copyOf(notes);
            openQuestions = List.copyOf(openQuestions);
        }
    }

    /**
     * @param who carries it out
     * @param with whom they do it
     * @param consulting whose advice they ask
     */
    public record Participants(Stated<Party> who, Optional<Party> with, Optional<Party> consulting) {}

    /** What it asks for. */
    public record Tasks(List<Action> actions, List<Choice> choices, List<MethodUse> methods, List<InformDuty> informs,
            List<RecordDuty> records, List<FormUse> forms, Optional<Evaluation> evaluation) {
        public Tasks {
            actions = List.copyOf(actions);
            choices = List.copyOf(choices);
            methods = List.copyOf(methods);
            informs = List.copyOf(informs);
            records = List.copyOf(records);
            forms = List.copyOf(forms);
        }
    }

    /**
     * What comes after.
     *
     * @param next the step or end after this one, for a step without decisions
     * @param besides where the case goes on as well
     */
    public record Onward(List<Decision> decisions, Stated<Located<String>> next, List<Located<String>> besides,
            List<Located<String>> sanctions, List<Located<String>> references) {
        public Onward {
            decisions = List.copyOf(decisions);
            besides = List.copyOf(besides);
            sanctions = List.copyOf(sanctions);
            references = List.copyOf(references);
        }

        /** Where the case goes on after a step without decisions, all of these at once. */
        public List<Located<String>> all() {
            return Stream.concat(next.value().stream(), besides.stream()).toList();
        }
    }

    @Override
    public Visibility visibility() {
        return placement.visibility();
    }
}

package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Located;

/**
 * One step (stap): when, why, who, how; what it asks for; and where it leads.
 *
 * @param number as the school writes it, such as 4A; else its place in the list
 */
public record Step(Located<String> id, Optional<String> number, Text title, Placement placement, Description description,
        Participants participants, Stated<List<Deadline>> deadlines, Tasks tasks, Onward onward) implements Named, Visible {
    /**
     * A way into a step from outside, or before its turn.
     *
     * @param early whether it may cut short the steps before it
     */
    public record Entry(Clause when, boolean early) {}

    /** What a case is called while it is here. */
    public enum CaseStatus { SUSPECTED, CONFIRMED, CLOSED }

    /**
     * Where it stands, and when a case comes to it.
     *
     * @param entries ways into this step besides those from other steps
     * @param status of the case in this step
     */
    public record Placement(Optional<Located<String>> trajectory, List<Entry> entries, List<Condition> conditions,
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
     */
    public record Description(Optional<Text> shortTitle, Optional<Text> when, Optional<Text> why, Optional<Text> how,
            List<Text> goals, Optional<Text> place, List<Text> notes, List<Text> openQuestions) {
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
     */
    public record Onward(List<Decision> decisions, Stated<Located<String>> next, List<Located<String>> sanctions,
            List<Located<String>> references) {
        public Onward {
            decisions = List.copyOf(decisions);
            sanctions = List.copyOf(sanctions);
            references = List.copyOf(references);
        }
    }

    // --- the parts by their own names

    public Optional<Located<String>> trajectory() {
        return placement.trajectory();
    }

    public List<Entry> entries() {
        return placement.entries();
    }

    public List<Condition> conditions() {
        return placement.conditions();
    }

    public Optional<CaseStatus> status() {
        return placement.status();
    }

    @Override
    public Visibility visibility() {
        return placement.visibility();
    }

    public Optional<Text> shortTitle() {
        return description.shortTitle();
    }

    public Optional<Text> when() {
        return description.when();
    }

    public Optional<Text> why() {
        return description.why();
    }

    public Optional<Text> how() {
        return description.how();
    }

    public List<Text> goals() {
        return description.goals();
    }

    public Optional<Text> place() {
        return description.place();
    }

    public List<Text> notes() {
        return description.notes();
    }

    public List<Text> openQuestions() {
        return description.openQuestions();
    }

    public Stated<Party> who() {
        return participants.who();
    }

    public Optional<Party> with() {
        return participants.with();
    }

    public Optional<Party> consulting() {
        return participants.consulting();
    }

    public List<Action> actions() {
        return tasks.actions();
    }

    public List<Choice> choices() {
        return tasks.choices();
    }

    public List<MethodUse> methods() {
        return tasks.methods();
    }

    public List<InformDuty> informs() {
        return tasks.informs();
    }

    public List<RecordDuty> records() {
        return tasks.records();
    }

    public List<FormUse> forms() {
        return tasks.forms();
    }

    public Optional<Evaluation> evaluation() {
        return tasks.evaluation();
    }

    public List<Decision> decisions() {
        return onward.decisions();
    }

    public Stated<Located<String>> next() {
        return onward.next();
    }

    public List<Located<String>> sanctions() {
        return onward.sanctions();
    }

    public List<Located<String>> references() {
        return onward.references();
    }
}

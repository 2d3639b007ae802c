package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Located;

/**
 * One step (stap): when, why, who, how; what it asks for; and where it leads.
 *
 * @param number as the school writes it, such as 4A; else its place in the list
 * @param entries ways into this step besides those from other steps
 * @param who carries it out
 * @param with whom they do it
 * @param consulting whose advice they ask
 * @param next the step or end after this one, for a step without decisions
 * @param status of the case in this step
 */
public record Step(Located<String> id, Optional<String> number, Text title, Optional<Located<String>> trajectory, List<Entry> entries,
        Optional<Text> when, Optional<Text> why, Optional<Text> how, List<Text> goals, Optional<Text> place, Stated<Party> who,
        Optional<Party> with, Optional<Party> consulting, Stated<List<Deadline>> deadlines, List<Action> actions, List<Choice> choices,
        List<MethodUse> methods, List<InformDuty> informs, List<RecordDuty> records, List<FormUse> forms, Optional<Evaluation> evaluation,
        List<Located<String>> sanctions, List<Located<String>> references, List<Condition> conditions, List<Decision> decisions,
        Stated<Located<String>> next, Optional<CaseStatus> status, List<Text> notes, List<Text> openQuestions) implements Named {
    /**
     * A way into a step from outside, or before its turn.
     *
     * @param early whether it may cut short the steps before it
     */
    public record Entry(Clause when, boolean early) {}

    /** What a case is called while it is here. */
    public enum CaseStatus { SUSPECTED, CONFIRMED, CLOSED }

    public Step {
        entries = List.copyOf(entries);
        goals = List.copyOf(goals);
        actions = List.copyOf(actions);
        choices = List.copyOf(choices);
        methods = List.copyOf(methods);
        informs = List.copyOf(informs);
        records = List.copyOf(records);
        forms = List.copyOf(forms);
        sanctions = List.copyOf(sanctions);
        references = List.copyOf(references);
        conditions = List.copyOf(conditions);
        decisions = List.copyOf(decisions);
        notes = List.copyOf(notes);
        openQuestions = List.copyOf(openQuestions);
    }
}

package nl.stapwijzer.plan.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.stapwijzer.words.Markdown;

/**
 * Somebody with a part in the protocol, and all that it asks of them in the order of the steps.
 *
 * @param task what the law asks of this role, in words
 * @param contacts none or one
 * @param told what others must tell this role
 * @param card the quick-reference card; empty text for a role that has none
 */
public record RoleView(String id, String name, String plural, String abbreviation, String kind, Markdown explanation, String task, String size,
        List<String> variants, Link page, Link card, List<Part> parts, List<InformView> duties, List<InformView> told, List<Link> support, List<String> prevention,
        List<Link> sanctions, List<ContactView> contacts) {
    /** The parts by how soon they must happen, the soonest first; within each in the order of the steps. */
    public List<Moment> moments() {
        return Stream.of(Pace.values()).map(pace -> new Moment(pace, parts.stream().filter(part -> part.pace() == pace).toList()))
                .filter(moment -> !moment.parts().isEmpty()).toList();
    }

    /** Each deadline that is known, of what the role carries out, tells, looks back on or decides; in the order of the steps. */
    public List<Due> deadlines() {
        return parts.stream().flatMap(Part::due).filter(due -> !due.deadline().unknown()).toList();
    }

    public List<Link> forms() {
        return parts.stream().flatMap(part -> part.forms().stream()).map(FormUseView::form).distinct().toList();
    }

    /** Whom the role tells, each once, with the steps where it does. */
    public List<Telling> tells() {
        Map<String, List<Part>> told = new LinkedHashMap<>();
        parts.forEach(part -> part.informs().forEach(duty -> told.computeIfAbsent(duty.to().text(), to -> new ArrayList<>()).add(part)));
        return told.entrySet().stream().map(one -> new Telling(one.getKey(), one.getValue().stream().map(Part::step).distinct().toList())).toList();
    }

    /** @param what must be done by then; empty for the step itself */
    public record Due(Link step, String number, String what, DeadlineView deadline) {}

    public record Telling(String to, List<Link> steps) {}

    public record Moment(Pace pace, List<Part> parts) {}

    /**
     * What a role does in one step.
     *
     * @param leads whether it carries the step out, rather than take part in it
     * @param shared what others do together with it
     * @param involvement in words: voert uit, doet mee, wordt geraadpleegd
     * @param choices and the methods: those of the step, for who carries it out
     * @param rules of the step, for who is there
     */
    public record Part(Link step, String number, boolean leads, String involvement, List<DeadlineView> deadlines, String place, List<ActionView> actions,
            List<ActionView> shared, List<ChoiceView> choices, List<MethodUseView> methods, List<String> rules, List<InformView> informs,
            List<RecordingView> records, List<FormUseView> forms, List<EvaluationView> evaluations, List<DecisionView> decisions, Link next) {
        private Stream<Due> due() {
            return Stream.of(due("", leads ? deadlines : List.of()), actions.stream().flatMap(action -> due(action.what().text(), action.deadlines())),
                    informs.stream().flatMap(duty -> due("Informeren: " + duty.to().text(), duty.deadlines())),
                    evaluations.stream().flatMap(evaluation -> due("Terugkijken", evaluation.when()))).flatMap(all -> all);
        }

        private Stream<Due> due(String what, List<DeadlineView> all) {
            return all.stream().map(deadline -> new Due(step, number, what, deadline));
        }

        /** That of its soonest deadline: of the step, of what the role does or tells in it, or of looking back. */
        public Pace pace() {
            return Stream.of(deadlines.stream(), actions.stream().flatMap(action -> action.deadlines().stream()),
                            informs.stream().flatMap(duty -> duty.deadlines().stream()), evaluations.stream().flatMap(evaluation -> evaluation.moments().stream()))
                    .flatMap(all -> all).map(DeadlineView::pace).min(Comparator.naturalOrder()).orElse(Pace.OPEN);
        }
    }
}

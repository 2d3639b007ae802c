package nl.stapwijzer.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Decision;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Trajectory;
import nl.stapwijzer.plan.view.DecisionView;
import nl.stapwijzer.plan.view.EndView;
import nl.stapwijzer.plan.view.Link;
import nl.stapwijzer.plan.view.Sentence;
import nl.stapwijzer.plan.view.StepView;
import nl.stapwijzer.plan.view.TrajectoryView;
import nl.stapwijzer.source.Located;

/** The steps of one protocol in words. */
final class StepViews {
    private static final Link NOWHERE = new Link("", "");

    private final Protocol protocol;
    private final Names names;
    private final Wording wording;
    private final Pieces pieces;
    private final RouteWords route;

    StepViews(Protocol protocol, Names names, Wording wording, Pieces pieces, RouteWords route) {
        this.protocol = protocol;
        this.names = names;
        this.wording = wording;
        this.pieces = pieces;
        this.route = route;
    }

    List<StepView> all() {
        return protocol.steps().stream().map(this::step).toList();
    }

    private StepView step(Step step) {
        Link page = names.step(step);
        Sentence doers = wording.doers(step.who());
        return new StepView(step.key(), protocol.steps().indexOf(step) + 1, names.number(step), step.title().text(), step.title().forChildren().text(), page,
                names.targetNow(step.key()), step.trajectory().flatMap(this::trajectory).orElse(""), entries(step),
                Markdown.of(step.when()), Markdown.of(step.why()), Markdown.of(step.how()), Pieces.markdown(step.goals()), Pieces.words(step.place()),
                wording.party(step.who()), wording.party(step.with()), wording.party(step.consulting()), pieces.deadlines(step.deadlines(), route.implied(step)),
                pieces.actions(step.actions()), step.choices().stream().map(pieces::choice).toList(), step.methods().stream().map(pieces::method).toList(),
                pieces.informs(step.informs(), page, doers), pieces.records(step.records(), doers),
                step.forms().stream().map(use -> pieces.formUse(use, doers)).toList(),
                step.evaluation().stream().map(evaluation -> pieces.evaluation(evaluation, page, doers)).toList(),
                step.sanctions().stream().map(names::sanction).toList(), step.references().stream().map(names::reference).toList(),
                step.conditions().stream().map(wording::condition).toList(),
                step.decisions().stream().map(decision -> decision(step, decision, doers)).toList(),
                next(step).map(names::target).orElse(NOWHERE), next(step).map(names::targetNow).orElse(NOWHERE), step.next().unknown(),
                step.next().isSilent() ? Sentence.NONE : route.onward(step, step.next()), route.then(step.next()), route.before(step), route.arrivals(step.key()),
                route.otherwise(step), change(step), rules(step), step.status().map(StepViews::status).orElse(""),
                Pieces.markdown(step.notes()), Pieces.words(step.openQuestions()));
    }

    private static Optional<String> next(Step step) {
        return step.next().value().map(Located::value);
    }

    private Optional<String> trajectory(Located<String> id) {
        return Protocol.find(protocol.trajectories(), id.value()).map(trajectory -> trajectory.title().text());
    }

    private static List<String> entries(Step step) {
        return step.entries().stream().map(entry -> entry.when().text() + (entry.early() ? " (dan mag deze stap eerder beginnen)" : "")).toList();
    }

    private String change(Step step) {
        return protocol.alternatives().stream().flatMap(alternative -> alternative.change().stream())
                .filter(change -> Stream.of(change.from(), change.to()).anyMatch(id -> id.value().equals(step.key())))
                .map(wording::change).findFirst().orElse("");
    }

    private List<String> rules(Step step) {
        return protocol.rules().stream()
                .filter(rule -> rule.steps().stream().anyMatch(id -> id.value().equals(step.key())))
                .map(rule -> rule.rule().text()).toList();
    }

    private DecisionView decision(Step step, Decision decision, Sentence doers) {
        return new DecisionView(decision.question().text(), Pieces.orElse(wording.party(decision.by()), doers), wording.condition(decision.criteria()),
                decision.answers().stream().map(answer -> answer(step, answer)).toList());
    }

    private DecisionView.Answer answer(Step step, Answer answer) {
        Optional<String> to = answer.to().value().map(Located::value);
        return new DecisionView.Answer(answer.label().text(), to.map(names::target).orElse(NOWHERE), to.map(names::targetNow).orElse(NOWHERE),
                route.onward(step, answer.to()), route.then(answer.to()), to.flatMap(protocol::end).isPresent(), to.isEmpty(), wording.when(answer.when()),
                pieces.actions(answer.actions()), answer.mostTimes().map(Pieces::atMost).orElse(""), answer.free(),
                pieces.deadlines(answer.deadlines(), Optional.empty()));
    }

    List<EndView> ends() {
        return protocol.ends().stream()
                .map(end -> new EndView(end.key(), end.title().text(), Markdown.of(end.explanation()), names.targetNow(end.key()),
                        end.status().map(StepViews::status).orElse(""), route.arrivals(end.key())))
                .toList();
    }

    /** The steps by trajectory, in the order of the list; those that belong to none come first, without a title. */
    List<TrajectoryView> trajectories(List<StepView> steps) {
        List<StepView> loose = steps.stream().filter(step -> step.trajectory().isEmpty()).toList();
        return Stream.concat(
                        loose.isEmpty() ? Stream.of() : Stream.of(new TrajectoryView("", "", Markdown.NONE, "", "", loose)),
                        protocol.trajectories().stream().map(trajectory -> trajectory(trajectory, steps)))
                .toList();
    }

    private TrajectoryView trajectory(Trajectory trajectory, List<StepView> steps) {
        String title = trajectory.title().text();
        return new TrajectoryView(trajectory.key(), title, Markdown.of(trajectory.explanation()), wording.condition(trajectory.gate()),
                trajectory.period().map(period -> wording.deadline(period, Optional.empty())).orElse(""),
                steps.stream().filter(step -> step.trajectory().equals(title)).toList());
    }

    private static String status(Step.CaseStatus status) {
        return switch (status) {
            case SUSPECTED -> "vermoeden";
            case CONFIRMED -> "bevestigd";
            case CLOSED -> "afgesloten";
        };
    }
}

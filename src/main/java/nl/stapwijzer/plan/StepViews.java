package nl.stapwijzer.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.stapwijzer.model.Condition;
import nl.stapwijzer.model.HouseRule;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Sanction;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Trajectory;
import nl.stapwijzer.obligation.Act;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.view.ArrivalView;
import nl.stapwijzer.plan.view.DeadlineView;
import nl.stapwijzer.plan.view.DecisionView;
import nl.stapwijzer.plan.view.EndView;
import nl.stapwijzer.plan.view.StepView;
import nl.stapwijzer.plan.view.StepView.Explanation;
import nl.stapwijzer.plan.view.StepView.Heading;
import nl.stapwijzer.plan.view.StepView.Onward;
import nl.stapwijzer.plan.view.StepView.People;
import nl.stapwijzer.plan.view.StepView.Remarks;
import nl.stapwijzer.plan.view.StepView.Tasks;
import nl.stapwijzer.plan.view.TrajectoryView;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Words;

/** The steps of one protocol in words. */
final class StepViews {
    private final Protocol protocol;
    private final Obligations obligations;
    private final Language language;
    private final ObligationViews views;
    private final ArrivalViews arrivals;

    StepViews(Obligations obligations, Language language, ObligationViews views, ArrivalViews arrivals) {
        this.protocol = obligations.protocol();
        this.obligations = obligations;
        this.language = language;
        this.views = views;
        this.arrivals = arrivals;
    }

    List<StepView> all() {
        return protocol.course().steps().stream().map(this::step).toList();
    }

    private StepView step(Step step) {
        Heading heading = new Heading(protocol.course().steps().indexOf(step) + 1, language.names().number(step), Words.of(step.name()),
                step.name().text().equals(step.title().text()) ? Words.NONE : Words.of(step.title()), Words.of(step.title().forChildren()),
                language.names().step(step),
                arrivals.step(step),
                trajectory(step).map(trajectory -> trajectory.title().text()).orElse(""),
                step.placement().status().map(this::status).orElse(""));
        Explanation text = new Explanation(Markdown.of(step.description().when()), Markdown.of(step.description().why()),
                Markdown.of(step.description().how()), ObligationViews.markdown(step.description().goals()),
                ObligationViews.words(step.description().place()), entries(step),
                views.conditions(obligations.step(step)), new StepView.Bounds(ObligationViews.words(step.placement().bounds().begins()),
                step.description().once().map(Words::of).orElse(Words.NONE), ObligationViews.words(step.placement().bounds().ends())));
        People people = new People(language.parties().party(step.participants().who()),
                language.parties().party(step.participants().who().map(Party::withoutNote)),
                language.parties().both().party(step.participants().with()),
                language.parties().party(step.participants().consulting()));
        Onward onward = new Onward(next(step).flatMap(id -> arrivals.target(id.value())),
                step.onward().next().isSilent() ? Sentence.NONE : language.route().onward(step),
                then(step, step.onward().all()), following(step), arrivals.before(step), arrivals.arrivals(step.key()),
                Stream.concat(ways(step, step.onward().all()), refused(step)).toList(), language.route().otherwise(step), change(step));
        Remarks remarks = new Remarks(rules(step, false), rules(step, true), ObligationViews.markdown(step.description().notes()),
                step.onward().sanctions().stream().map(this::sanction).toList(),
                step.onward().references().stream().map(language.names()::reference).toList(),
                language.phrases().open(step.description().openQuestions()));
        List<DeadlineView> deadlines = views.deadlines(obligations.step(step));
        Tasks tasks = tasks(step);
        return new StepView(step.key(), heading, text, people, deadlines, views.bands(step, deadlines, tasks.deadlines()), tasks, onward,
                remarks);
    }

    private Tasks tasks(Step step) {
        return new Tasks(each(step, Kind.ACTION, views::toStaff), each(step, Kind.CHOICE, views::choice),
                each(step, Kind.METHOD, views::method), each(step, Kind.INFORM, views::inform), each(step, Kind.RECORD, views::recording),
                each(step, Kind.FORM, views::formUse), each(step, Kind.EVALUATION, views::evaluation),
                each(step, Kind.DECISION, decision -> decision(step, decision)));
    }

    private <V> List<V> each(Step step, Kind kind, Function<Obligation, V> view) {
        return obligations.in(step, kind).stream().map(view).toList();
    }

    private Stream<StepView.WayView> ways(Step from, List<Located<String>> to) {
        return to.stream().flatMap(id -> arrivals.target(id.value())
                .map(there -> new StepView.WayView("", language.route().onward(from, id), there)).stream());
    }

    private Stream<StepView.WayView> refused(Step step) {
        return obligations.flow().from(step.key()).stream().flatMap(way -> way.refused().stream().flatMap(condition ->
                arrivals.target(way.to()).stream().map(to -> new StepView.WayView(language.conditions().only(condition).text(),
                        language.conditions().otherwise(condition.otherwise().orElseThrow()), to))));
    }

    private List<ArrivalView> following(Step step) {
        int below = protocol.course().steps().indexOf(step) + 1;
        return below < protocol.course().steps().size() ? arrivals.between(step, protocol.course().steps().get(below)) : List.of();
    }

    private static Optional<Located<String>> next(Step step) {
        return step.onward().next().value();
    }

    /**
     * By when the step is done that a way leads to, as far as that is known; by its moments to look back where it has no deadline of its
     * own.
     */
    private List<DeadlineView> then(Step from, List<Located<String>> to) {
        return to.stream().flatMap(id -> protocol.step(id.value()).stream()).flatMap(step -> {
            Obligation whole = obligations.step(step);
            return whole.terms().dues().isSilent() ? obligations.in(step, Kind.EVALUATION).stream()
                    .flatMap(one -> views.together(one).stream())
                    : views.deadlinesFrom(from, whole).stream();
        }).filter(deadline -> !deadline.unknown()).toList();
    }

    private Optional<Trajectory> trajectory(String step) {
        return protocol.step(step).flatMap(this::trajectory);
    }

    private Optional<Trajectory> trajectory(Step step) {
        return step.placement().trajectory().flatMap(id -> Protocol.find(protocol.course().trajectories(), id.value()));
    }

    private List<String> entries(Step step) {
        return step.placement().entries().stream().map(entry -> {
            Sentence when = language.conditions().alone(entry.when());
            return (entry.early() ? language.phrases().say("entry.early", when) : when).text();
        }).toList();
    }

    private String change(Step step) {
        return protocol.course().alternatives().stream().flatMap(alternative -> alternative.change().stream())
                .filter(change -> Stream.of(change.from(), change.to()).anyMatch(id -> id.value().equals(step.key())))
                .map(change -> language.conditions().change(change).text()).findFirst().orElse("");
    }

    /** With the condition under which it may be taken. */
    private Sentence sanction(Located<String> id) {
        Sentence name = Sentence.of(language.names().sanction(id));
        return Protocol.find(protocol.conduct().sanctions(), id.value()).flatMap(Sanction::when)
                .map(when -> language.phrases().say("party.note", name, language.conditions().when(when))).orElse(name);
    }

    private List<String> rules(Step step, boolean principles) {
        return protocol.conduct().rules().stream().filter(rule -> (rule.kind() == HouseRule.Kind.PRINCIPLE) == principles)
                .filter(rule -> rule.steps().stream().anyMatch(id -> id.value().equals(step.key())))
                .map(rule -> rule.rule().text()).toList();
    }

    private DecisionView decision(Step step, Obligation obligation) {
        var decision = obligation.as(Act.Decide.class).orElseThrow().decision();
        List<Obligation> after = obligations.in(step).stream()
                .filter(one -> one.place().answer().filter(given -> given.decision() == decision).isPresent()).toList();
        return new DecisionView(Words.of(decision.question()), views.bearers(obligation),
                decision.criteria().map(this::criteria).orElse(DecisionView.Criteria.NONE),
                after.stream().filter(one -> one.kind() == Kind.ANSWER).map(one -> answer(step, one, after)).toList());
    }

    private DecisionView.Criteria criteria(Condition condition) {
        return new DecisionView.Criteria(language.conditions().alone(condition).text(), language.conditions().needed(condition).text(),
                ObligationViews.words(condition.criteria()));
    }

    /** @param after the answers of the decision, and what is done after each */
    private DecisionView.AnswerView answer(Step step, Obligation obligation, List<Obligation> after) {
        var answer = obligation.as(Act.Follow.class).orElseThrow().answer();
        return new DecisionView.AnswerView(Words.of(answer.label()),
                answer.to().value().flatMap(id -> arrivals.target(id.value())), language.route().onward(step, answer),
                answer.besides().isEmpty() ? List.of() : ways(step, answer.all()).toList(), answer.asksOn(), then(step, answer.all()),
                views.when(answer.when()),
                after.stream().filter(one -> one.kind() == Kind.ACTION && one.place().answer().orElseThrow().answer() == answer)
                        .map(views::action).toList(),
                answer.mostTimes().map(language.route()::atMost).orElse(""), answer.free(), views.deadlines(obligation));
    }

    List<EndView> ends() {
        return protocol.course().ends().stream()
                .map(end -> new EndView(end.key(), Words.of(end.title()), Markdown.of(end.explanation()), arrivals.end(end),
                        end.status().map(this::status).orElse(""), arrivals.arrivals(end.key())))
                .toList();
    }

    /** The steps by trajectory, in the order of the list; those that belong to none come first, without a title. */
    List<TrajectoryView> trajectories(List<StepView> steps) {
        List<StepView> loose = steps.stream().filter(step -> trajectory(step.id()).isEmpty()).toList();
        return Stream.concat(
                        loose.isEmpty() ? Stream.of() : Stream.of(new TrajectoryView("", "", Markdown.NONE, "", "", loose)),
                        protocol.course().trajectories().stream().map(trajectory -> trajectory(trajectory, steps)))
                .toList();
    }

    private TrajectoryView trajectory(Trajectory trajectory, List<StepView> steps) {
        return new TrajectoryView(trajectory.key(), trajectory.title().text(), Markdown.of(trajectory.explanation()),
                trajectory.gate().map(gate -> language.conditions().onlyOr(gate).text()).orElse(""),
                trajectory.period().map(period -> language.deadlines().bare(period).text()).orElse(""),
                steps.stream().filter(step -> trajectory(step.id()).equals(Optional.of(trajectory))).toList());
    }

    private String status(Step.CaseStatus status) {
        return language.phrases().text("status." + status.name());
    }
}

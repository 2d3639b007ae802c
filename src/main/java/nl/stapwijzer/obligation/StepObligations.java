package nl.stapwijzer.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.model.Action;
import nl.stapwijzer.model.Condition;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Decision;
import nl.stapwijzer.model.Evaluation;
import nl.stapwijzer.model.Flow;
import nl.stapwijzer.model.Flow.Transition;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.FormUse;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.Method;
import nl.stapwijzer.model.MethodUse;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.RecordDuty;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Trajectory;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.obligation.Terms.Modality;
import nl.stapwijzer.source.Span;

/** The obligations of one step. What names nobody falls to those who carry out the step, without the remark that stands with the step. */
final class StepObligations {
    private final Protocol protocol;
    private final Flow flow;
    private final Anchors anchors;
    private final Step step;
    private final Stated<Party> doers;
    private final List<Requirement> requirements;
    private int answered;

    StepObligations(Protocol protocol, Flow flow, Anchors anchors, Step step) {
        this.protocol = protocol;
        this.flow = flow;
        this.anchors = anchors;
        this.step = step;
        this.doers = step.participants().who().map(Party::withoutNote);
        this.requirements = Stream.concat(phase().flatMap(phase -> phase.gate().map(gate -> new Requirement.Gate(phase, gate))).stream(),
                step.placement().conditions().stream().map(Requirement.OfStep::new)).map(Requirement.class::cast).toList();
    }

    Stream<Obligation> all() {
        return Stream.of(Stream.of(whole()),
                        numbered(step.tasks().methods(), this::method), numbered(actions(), this::action),
                        numbered(step.tasks().choices(), (choice, item) ->
                                obligation(place("keuze", item), new Act.Choose(choice), bearers(choice.by()),
                                        must(), Visibility.PUBLIC, choice.question().span())),
                        numbered(step.tasks().informs(), this::inform), numbered(step.tasks().records(), this::record),
                        numbered(step.tasks().forms(), this::form),
                        step.tasks().evaluation().stream().map(this::evaluation),
                        numbered(step.onward().decisions(), this::decision), step.onward().decisions().stream().flatMap(this::answers))
                .flatMap(obligations -> obligations);
    }

    private interface Numbered<T> {
        Obligation of(T part, int number);
    }

    private static <T> Stream<Obligation> numbered(List<T> parts, Numbered<T> made) {
        return IntStream.range(0, parts.size()).mapToObj(i -> made.of(parts.get(i), i + 1));
    }

    private Optional<Trajectory> phase() {
        return step.placement().trajectory().flatMap(id -> Protocol.find(protocol.course().trajectories(), id.value()));
    }

    // --- the step itself

    private Obligation whole() {
        Parties parties = new Parties(step.participants().who(), true, step.participants().with(), step.participants().consulting(),
                List.of(), List.of());
        return new Obligation(place("stap", 1), new Act.CarryOut(step), parties, new Terms(Modality.MUST, dues(), requirements),
                sequel(), Visibility.PUBLIC,
                step.id().span());
    }

    /** Those of the step; of its phase, where the step says nothing. */
    private Stated<List<Due>> dues() {
        Optional<Due> ofPhase = phase().filter(phase -> step.deadlines().isSilent() && step.tasks().evaluation().isEmpty())
                .flatMap(phase -> phase.period().map(period -> anchors.ofPhase(step, phase, period)));
        return ofPhase.map(due -> Stated.of(List.of(due), due.deadline().span()))
                .orElseGet(() -> step.deadlines().map(all -> all.stream().map(deadline -> anchors.ofStep(step, deadline)).toList()));
    }

    private Sequel sequel() {
        List<Transition> on = flow.from(step.key());
        List<Transition> unmet = on.stream().filter(transition -> transition.answer().isPresent())
                .filter(transition -> step.tasks().evaluation().isPresent() ? protocol.end(transition.to()).isEmpty()
                        : flow.isBack(step, transition.to()))
                .toList();
        return new Sequel(on, unmet, lookingBack());
    }

    private List<Step> lookingBack() {
        Predicate<String> looks = id -> flow.step(id).filter(other -> other.tasks().evaluation().isPresent()).isPresent();
        return flow.reachable(List.of(step.key()), way -> !looks.test(way.from().key()) && !flow.isBack(step, way.to())).stream()
                .filter(looks).flatMap(id -> flow.step(id).stream()).toList();
    }

    // --- what stands in it

    private Obligation method(MethodUse use, int item) {
        Visibility visibility = visibility(Protocol.find(protocol.care().methods(), use.method().value()).map(Method::visibility));
        return obligation(place("methode", item), new Act.Apply(use), bearers(Optional.empty()),
                terms(modality(use.possibly()), List.of(), Optional.empty()), visibility,
                use.method().span());
    }

    /** Those of the step, and before them what a phase of its methods asks of somebody. */
    private List<Action> actions() {
        return Stream.concat(step.tasks().methods().stream().flatMap(use -> Protocol.find(protocol.care().methods(), use.method().value())
                .stream().flatMap(method -> method.phases().value().stream().flatMap(List::stream).filter(Method.Phase::asks)
                        .filter(phase -> use.includes(phase)).flatMap(phase -> phase(use, method, phase).stream()))),
                step.tasks().actions().stream()).toList();
    }

    /** Nothing of a phase of which nobody says what it is. */
    private Optional<Action> phase(MethodUse use, Method method, Method.Phase phase) {
        Optional<Party> who = method.who(phase).map(said -> said.elseBy(doers.value()));
        return phase.title().value().or(phase::how).map(what -> new Action(what,
                who.map(party -> Stated.of(party, phase.number().span())).orElseGet(() -> Stated.silent(phase.number().span())),
                phase.with(), Optional.empty(), phase.when(), use.possibly(), false, false, List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), method.visibility(), phase.number().span()));
    }

    private Obligation action(Action action, int item) {
        return action(action, place("actie", item), List.of());
    }

    private Obligation action(Action action, Place place, List<Requirement> given) {
        Parties parties = new Parties(orDoers(action.who()), !action.who().isSilent(), action.with(),
                Optional.empty(), List.of(), List.of());
        Terms own = terms(modality(action.possibly()), action.deadlines(), action.when());
        return obligation(place, new Act.Do(action), parties, with(given, own), action.visibility(), action.span());
    }

    private Obligation inform(InformDuty duty, int item) {
        Parties parties = new Parties(orDoers(duty.by()), !duty.by().isSilent(), Optional.empty(), Optional.empty(), duty.receivers(),
                List.of());
        Terms terms = terms(modality(duty.need() == InformDuty.Need.IF_NEEDED), duty.deadlines(), duty.when());
        return obligation(place("inlichten", item), new Act.Tell(duty), parties, terms, duty.visibility(), duty.span());
    }

    private Obligation record(RecordDuty duty, int item) {
        Parties parties = new Parties(orDoers(duty.by()), !duty.by().isSilent(), Optional.empty(), Optional.empty(), List.of(), List.of());
        return obligation(place("vastleggen", item), new Act.WriteDown(duty), parties, must(), duty.visibility(), duty.span());
    }

    private Obligation form(FormUse use, int item) {
        Parties by = bearers(use.by());
        Parties parties = new Parties(by.bearers(), by.own(), Optional.empty(), Optional.empty(), List.of(), use.signers());
        Visibility visibility = visibility(Protocol.find(protocol.papers().forms(), use.form().value()).map(Form::visibility));
        return obligation(place("formulier", item), new Act.FillIn(use), parties, must(), visibility, use.form().span());
    }

    private Obligation evaluation(Evaluation evaluation) {
        Parties parties = new Parties(orDoers(evaluation.by()), !evaluation.by().isSilent(), Optional.empty(),
                Optional.empty(), List.of(), List.of());
        Stated<List<Due>> dues = evaluation.moments().map(this::within);
        return obligation(place("evaluatie", 1), new Act.LookBack(evaluation), parties, new Terms(Modality.MUST, dues, requirements),
                Visibility.PUBLIC,
                evaluation.span());
    }

    private Obligation decision(Decision decision, int item) {
        List<Transition> transitions = flow.from(step.key()).stream()
                .filter(transition -> transition.decision().filter(one -> one == decision).isPresent()).toList();
        return new Obligation(place("beslissing", item), new Act.Decide(decision), decider(decision), must(),
                new Sequel(transitions, List.of(), List.of()), Visibility.PUBLIC, decision.span());
    }

    private Parties decider(Decision decision) {
        return new Parties(orDoers(decision.by()), !decision.by().isSilent(), Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    /** Each answer, and what is done after it. */
    private Stream<Obligation> answers(Decision decision) {
        return decision.answers().stream().flatMap(answer -> {
            List<Obligation> made = new ArrayList<>();
            Place.Given given = new Place.Given(decision, answer);
            List<Requirement> requirement = List.of(new Requirement.Given(decision, answer));
            Terms terms = terms(answer.free() ? Modality.MAY : Modality.MUST, answer.deadlines(), answer.when());
            made.add(obligation(answered(given), new Act.Follow(decision, answer), decider(decision),
                    with(requirement, terms), Visibility.PUBLIC, answer.span()));
            answer.actions().forEach(action -> made.add(action(action, answered(given), requirement)));
            return made.stream();
        });
    }

    private Place answered(Place.Given given) {
        return new Place(Optional.of(step), Optional.of(given), "antwoord-" + ++answered);
    }

    // --- pieces

    private Place place(String kind, int number) {
        return new Place(Optional.of(step), Optional.empty(), kind + "-" + number);
    }

    private Obligation obligation(Place place, Act act, Parties parties, Terms terms, Visibility visibility, Span span) {
        return new Obligation(place, act, parties, terms, Sequel.NONE, visibility, span);
    }

    private Parties bearers(Optional<Party> by) {
        return new Parties(by.map(party -> Stated.of(party, step.id().span())).orElse(doers),
                by.isPresent(), Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    private Stated<Party> orDoers(Stated<Party> who) {
        return who.isSilent() ? doers : who;
    }

    private Terms must() {
        return terms(Modality.MUST, List.of(), Optional.empty());
    }

    private Terms terms(Modality modality, List<Deadline> deadlines, Optional<Condition> own) {
        return new Terms(modality, Stated.of(within(deadlines), step.id().span()),
                Stream.concat(requirements.stream(), own.stream().map(Requirement.Own::new)).toList());
    }

    private static Terms with(List<Requirement> more, Terms terms) {
        return new Terms(terms.modality(), terms.dues(), Stream.concat(more.stream(), terms.requirements().stream()).toList());
    }

    private List<Due> within(List<Deadline> deadlines) {
        return deadlines.stream().map(deadline -> anchors.within(step, deadline)).toList();
    }

    private static Modality modality(boolean possibly) {
        return possibly ? Modality.IF_NEEDED : Modality.MUST;
    }

    private static Visibility visibility(Optional<Visibility> ofPart) {
        return ofPart.orElse(Visibility.PUBLIC);
    }
}

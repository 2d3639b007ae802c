package nl.stapwijzer.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Alternative;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Choice;
import nl.stapwijzer.model.Condition;
import nl.stapwijzer.model.Decision;
import nl.stapwijzer.model.End;
import nl.stapwijzer.model.Flow;
import nl.stapwijzer.model.Named;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.RecordDuty;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.StepNumbers;
import nl.stapwijzer.model.Trajectory;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;

/** Every step can be reached, every question has answers to choose from, and a route says what it means. */
final class RouteRules {
    static final List<Rule> RULES = List.of(RouteRules::steps, RouteRules::beginnings, RouteRules::reachedSteps, RouteRules::meetings,
            RouteRules::reachedEnds, RouteRules::answers, RouteRules::lastQuestions, RouteRules::oneWayOn, RouteRules::twiceOn,
            RouteRules::choices, RouteRules::criteria, RouteRules::alternatives, RouteRules::switches, RouteRules::trajectories,
            RouteRules::gates, RouteRules::refusals, RouteRules::recordedEnds, RouteRules::numbers, RouteRules::drawing);

    private RouteRules() {}

    /** The route can be drawn as a picture. */
    private static void drawing(Definition definition, Findings findings) {
        if (definition.flow().isTooTangledToDraw()) {
            findings.warning(definition.start(), Message.of("route-not-drawn"), Message.of("route-not-drawn-hint"));
        }
    }

    private static void steps(Definition definition, Findings findings) {
        if (definition.protocol().course().steps().isEmpty()) {
            findings.warning(definition.start(), Message.of("protocol-without-steps", definition.name(definition.protocol())),
                    Message.of("add-a-step"));
        }
    }

    /** Who looks for what to do now, knows what is the matter and not how the first step is called. */
    private static void beginnings(Definition definition, Findings findings) {
        Protocol protocol = definition.protocol();
        if (protocol.course().situations().isEmpty()
                && protocol.course().steps().stream().allMatch(step -> step.placement().entries().isEmpty())) {
            protocol.course().steps().stream().findFirst().ifPresent(first -> findings.warning(first.id().span(),
                    Message.of("no-beginning", definition.name(first)), Message.of("add-entries")));
        }
    }

    /**
     * Each step can be reached from where a case begins. Of a row of steps that nobody reaches only the first is named. Where some
     * way is not known or names nothing, that may be the way to it: a gap, not a contradiction.
     */
    private static void reachedSteps(Definition definition, Findings findings) {
        Flow flow = definition.flow();
        Set<String> reached = flow.reachable(definition.entries());
        boolean loose = hasLooseEnds(definition);
        List<Step> steps = definition.protocol().course().steps();
        Stream<Step> rowsFirst = Stream.concat(steps.stream().filter(step -> flow.to(step.key()).isEmpty()), steps.stream());
        rowsFirst.filter(step -> !reached.contains(step.key())).toList().forEach(step -> {
            if (reached.contains(step.key())) {
                return;
            }
            flow.reach(step.key(), reached);
            if (loose) {
                findings.warning(step.id().span(), Message.of("step-reached-by-unknown", definition.name(step)),
                        Message.of("say-what-leads-here"));
            } else {
                findings.error(step.id().span(), Message.of("step-never-reached", definition.name(step)),
                        Message.of("say-what-leads-here"));
            }
        });
    }

    /** Where ways meet that a case takes side by side, a step says in words whether it begins when one is done or when all are. */
    private static void meetings(Definition definition, Findings findings) {
        Set<String> meeting = definition.protocol().course().steps().stream().flatMap(step -> Stream.concat(
                Stream.of(step.onward().all()), step.onward().decisions().stream().flatMap(decision -> decision.answers().stream())
                        .map(Answer::all))).filter(ways -> ways.size() > 1)
                .flatMap(ways -> meetings(definition.flow(), ways.stream().map(Located::value).toList())).collect(Collectors.toSet());
        definition.protocol().course().steps().stream().filter(step -> meeting.contains(step.key()))
                .filter(step -> step.placement().bounds().begins().isEmpty()).forEach(step -> findings.warning(step.id().span(),
                        Message.of("ways-meet-unsaid", definition.name(step)), Message.of("say-when-it-begins")));
    }

    /** The steps to which two of these ways lead, each by a step to which the other does not. */
    private static Stream<String> meetings(Flow flow, List<String> ways) {
        List<Set<String>> reached = ways.stream().map(way -> flow.reachable(List.of(way))).toList();
        return reached.stream().flatMap(Set::stream).distinct().filter(id -> flow.step(id).isPresent())
                .filter(id -> reached.stream().filter(own -> flow.to(id).stream().map(way -> way.from().key())
                        .anyMatch(from -> own.contains(from) && reached.stream().filter(other -> other != own)
                                .noneMatch(other -> other.contains(from)))).count() > 1);
    }

    /** Whether a later step says itself with what it begins, so that it takes up what is not over. */
    static boolean isTakenUpLater(Definition definition, Step step) {
        return definition.protocol().course().steps().stream().dropWhile(other -> other != step).skip(1)
                .anyMatch(later -> later.description().once().isPresent());
    }

    /**
     * Whether a question asks what may come later, and the other answer leads to a step that says itself when it begins: with this one
     * nothing is to be done.
     */
    static boolean isTakenUpIfNeeded(Definition definition, ModelNode<Answer> answer) {
        return answer.nearest(Step.class).filter(step -> step.participants().with().isEmpty() && step.tasks().evaluation().isEmpty()
                        && step.tasks().actions().stream().allMatch(action -> action.with().isEmpty())).isPresent()
                && answer.nearest(Decision.class).stream().flatMap(decision -> decision.answers().stream())
                        .flatMap(other -> other.to().value().stream()).flatMap(to -> definition.protocol().step(to.value()).stream())
                        .anyMatch(later -> later.description().once().isPresent());
    }

    /** Whether a case comes to it only by ways that may be taken and need not be. */
    static boolean isPossibility(Definition definition, Step step) {
        List<Flow.Transition> ways = definition.flow().to(step.key());
        return !ways.isEmpty() && ways.stream().allMatch(way -> way.answer().filter(Answer::free).isPresent());
    }

    /** Whether nothing is done in it but to decide, and nobody is named for that. */
    static boolean isOnlyOpenDecision(Step step) {
        return step.tasks().actions().isEmpty() && step.tasks().informs().isEmpty() && !step.onward().decisions().isEmpty()
                && step.onward().decisions().stream().allMatch(decision -> decision.by().unknown());
    }

    /** Whether a step does not say, on some way, where it leads. */
    static boolean isOpenEnded(Step step) {
        return step.onward().decisions().isEmpty() ? !step.onward().next().isKnown()
                : step.onward().decisions().stream().flatMap(decision -> decision.answers().stream())
                        .anyMatch(answer -> !answer.to().isKnown() && !answer.asksOn());
    }

    private static boolean hasLooseEnds(Definition definition) {
        Protocol protocol = definition.protocol();
        Set<String> known = Stream.concat(protocol.course().steps().stream(), protocol.course().ends().stream()).map(Named::key)
                .collect(Collectors.toSet());
        return protocol.course().steps().stream().anyMatch(RouteRules::isOpenEnded)
                || definition.flow().transitions().stream().anyMatch(transition -> !known.contains(transition.to()));
    }

    /** Each named end can be reached, unless by a way that is not known yet. */
    private static void reachedEnds(Definition definition, Findings findings) {
        if (hasLooseEnds(definition)) {
            return;
        }
        for (End end : definition.protocol().course().ends()) {
            if (definition.flow().to(end.key()).isEmpty()) {
                findings.warning(end.id().span(), Message.of("end-never-reached", definition.name(end)), Message.of("lead-here-or-remove"));
            }
        }
    }

    /** A question has two answers or more, else there is nothing to decide. */
    private static void answers(Definition definition, Findings findings) {
        definition.each(Decision.class).filter(part -> part.value().answers().size() < 2)
                .forEach(part -> findings.error(part.value().span(),
                        Message.of("question-without-answers", part.name(), part.place()), Message.of("add-answers")));
    }

    /** After the last question of a step there is no next one. */
    private static void lastQuestions(Definition definition, Findings findings) {
        for (Step step : definition.protocol().course().steps()) {
            List<Decision> questions = step.onward().decisions();
            questions.stream().skip(Math.max(0, questions.size() - 1)).flatMap(last -> last.answers().stream()).filter(Answer::asksOn)
                    .forEach(answer -> findings.error(answer.to().span(),
                            Message.of("no-next-question", answer.label().text(), definition.name(step)), Message.of("add-next-question")));
        }
    }

    /** A step with a question goes on by its answers, and not besides to a next step of its own. */
    private static void oneWayOn(Definition definition, Findings findings) {
        for (Step step : definition.protocol().course().steps()) {
            step.onward().next().value().filter(next -> !step.onward().decisions().isEmpty()).ifPresent(next -> findings.error(next.span(),
                    Message.of("step-with-question-and-next", definition.name(step), next.value()), Message.of("move-next-into-answers")));
        }
    }

    /** Where a case goes on in several steps at once, each is another. */
    private static void twiceOn(Definition definition, Findings findings) {
        Stream.concat(definition.each(Step.class).map(part -> part.value().onward().all()),
                definition.each(Answer.class).map(part -> part.value().all())).forEach(ways -> {
            Set<String> seen = new HashSet<>();
            ways.stream().filter(way -> !seen.add(way.value())).forEach(way -> findings.error(way.span(),
                    Message.of("way-twice", way.value()), Message.of("name-each-way-once")));
        });
    }

    /** A choice within a step has two options or more. */
    private static void choices(Definition definition, Findings findings) {
        definition.each(Choice.class).filter(part -> part.value().options().size() < 2)
                .forEach(part -> findings.error(part.value().question().span(),
                        Message.of("choice-without-options", part.name(), part.place()), Message.of("add-options")));
    }

    /** No more criteria are needed than there are. */
    private static void criteria(Definition definition, Findings findings) {
        definition.each(Condition.class).forEach(part -> {
            Condition condition = part.value();
            if (condition.needed().rule() == Condition.Needed.Quantifier.NUMBER
                    && condition.needed().number() > condition.criteria().size()) {
                findings.error(condition.span(),
                        Message.of("needed-more-than-criteria", condition.needed().number(), condition.criteria().size(), part.place()),
                        Message.of("lower-needed"));
            }
        });
    }

    /** Alternatives are two steps or more, and a switch is between two of them. */
    private static void alternatives(Definition definition, Findings findings) {
        definition.each(Alternative.class).forEach(part -> {
            Alternative alternative = part.value();
            Set<String> steps = alternative.steps().stream().map(step -> step.value()).collect(Collectors.toSet());
            if (steps.size() < 2) {
                findings.error(alternative.id().span(), Message.of("alternative-with-one-step", part.name()),
                        Message.of("add-alternatives"));
            }
            alternative.change().stream().flatMap(change -> Stream.of(change.from(), change.to()))
                    .filter(step -> !steps.contains(step.value()))
                    .forEach(step -> findings.error(step.span(), Message.of("switch-outside-alternatives", step.value(), part.name()),
                            Message.of("name-among-alternatives")));
        });
    }

    /** A switch that goes one way only is not undone by an answer that leads back, and some step or answer carries it out. */
    private static void switches(Definition definition, Findings findings) {
        definition.each(Alternative.Change.class).forEach(part -> {
            Alternative.Change change = part.value();
            List<Flow.Transition> back = between(definition.flow(), change.to().value(), change.from().value());
            if (change.back().value().filter(may -> !may).isPresent()) {
                back.forEach(transition -> findings.error(transition.span(),
                        Message.of("switch-goes-back", definition.name(transition.from()), change.from().value(), part.place()),
                        Message.of("allow-or-lead-elsewhere")));
            }
            boolean known = Stream.of(change.from(), change.to()).allMatch(step -> definition.protocol().step(step.value()).isPresent());
            if (known && between(definition.flow(), change.from().value(), change.to().value()).isEmpty()) {
                findings.warning(change.from().span(),
                        Message.of("switch-without-way", change.from().value(), change.to().value(), part.place()),
                        Message.of("add-answer-for-switch"));
            }
        });
    }

    private static List<Flow.Transition> between(Flow flow, String from, String to) {
        return flow.from(from).stream().filter(transition -> transition.to().equals(to)).toList();
    }

    /** No two steps have one number: people name a step by it. A step without one has that of its place. */
    private static void numbers(Definition definition, Findings findings) {
        List<Step> steps = definition.protocol().course().steps();
        Map<String, Step> first = new HashMap<>();
        StepNumbers numbers = StepNumbers.of(steps);
        for (Step step : steps) {
            String number = numbers.of(step);
            Step other = first.putIfAbsent(number, step);
            if (other != null) {
                findings.warning(step.id().span(), Message.of("step-number-twice", number, definition.name(step), definition.name(other)),
                        Message.of("number-all-steps"));
            }
        }
    }

    /** A trajectory has steps. */
    private static void trajectories(Definition definition, Findings findings) {
        Map<String, List<Step>> steps = byTrajectory(definition);
        definition.each(Trajectory.class).filter(part -> !steps.containsKey(part.value().key())).forEach(part ->
                findings.warning(part.value().id().span(), Message.of("trajectory-without-steps", part.name()),
                        Message.of("name-trajectory-in-steps")));
    }

    /** A trajectory that a case enters only from another one, says what must hold before it begins. */
    private static void gates(Definition definition, Findings findings) {
        Set<String> beginnings = definition.protocol().course().situations().stream().map(situation -> situation.to().value())
                .collect(Collectors.toSet());
        definition.protocol().course().steps().stream().limit(1).map(Step::key).forEach(beginnings::add);
        Map<String, List<Step>> steps = byTrajectory(definition);
        definition.each(Trajectory.class).filter(part -> part.value().gate().isEmpty()).forEach(part -> {
            List<Step> own = steps.getOrDefault(part.value().key(), List.of());
            if (!own.isEmpty() && own.stream().noneMatch(step -> beginnings.contains(step.key()))) {
                findings.warning(part.value().id().span(), Message.of("trajectory-without-gate", part.name()), Message.of("add-gate"));
            }
        });
    }

    /** What is done otherwise says what must hold, and where a step or a phase may not be, a case does not go to it. */
    private static void refusals(Definition definition, Findings findings) {
        definition.each(Condition.class).map(ModelNode::value).filter(condition -> condition.isEmpty() && condition.otherwise().isPresent())
                .forEach(condition -> findings.error(condition.span(), Message.of("otherwise-alone"), Message.of("otherwise-alone-hint")));
        Protocol protocol = definition.protocol();
        protocol.course().steps().forEach(step -> step.placement().conditions().forEach(condition ->
                refusal(condition, to -> to.equals(step.key()), definition.name(step), findings)));
        definition.each(Trajectory.class).forEach(part -> part.value().gate().ifPresent(gate -> refusal(gate,
                to -> protocol.step(to).flatMap(step -> step.placement().trajectory())
                        .filter(phase -> phase.value().equals(part.value().key())).isPresent(), part.name(), findings)));
    }

    private static void refusal(Condition condition, Predicate<String> isItself, String name, Findings findings) {
        condition.otherwise().flatMap(otherwise -> otherwise.to().value()).filter(to -> isItself.test(to.value()))
                .ifPresent(to -> findings.error(to.span(), Message.of("otherwise-leads-in", to.value(), name),
                        Message.of("lead-elsewhere")));
    }

    private static Map<String, List<Step>> byTrajectory(Definition definition) {
        return definition.protocol().course().steps().stream().filter(step -> step.placement().trajectory().isPresent())
                .collect(Collectors.groupingBy(step -> step.placement().trajectory().orElseThrow().value()));
    }

    /**
     * No case ends without anything having been written down on the way: else nobody can see later that it was there. What pupils settle
     * among themselves, before anybody talks with them, is none.
     */
    private static void recordedEnds(Definition definition, Findings findings) {
        if (!definition.has(RecordDuty.class)) {
            return;
        }
        Set<String> silent = definition.protocol().course().steps().stream().filter(step -> step.tasks().records().isEmpty()
                && step.tasks().forms().isEmpty() && definition.isOfSchool(step))
                .map(Step::key)
                .collect(Collectors.toSet());
        Flow unrecorded = definition.flow().only(transition -> silent.contains(transition.from().key()));
        Set<String> reached = unrecorded.reachable(definition.entries());
        for (Flow.Transition transition : unrecorded.transitions()) {
            definition.protocol().end(transition.to()).filter(end -> reached.contains(transition.from().key()))
                    .filter(end -> !isBeforeAnyTalk(definition, transition.from()))
                    .ifPresent(end -> findings.warning(transition.span(),
                    Message.of("end-without-record", definition.name(transition.from()), definition.name(end)),
                    Message.of("record-before-end")));
        }
    }

    private static boolean isBeforeAnyTalk(Definition definition, Step step) {
        return definition.flow().to(step.key()).isEmpty() && step.tasks().actions().stream().allMatch(action -> action.talk().isEmpty())
                && step.participants().with().stream().flatMap(Party::members)
                        .flatMap(member -> definition.protocol().role(member.role().value()).stream())
                        .anyMatch(role -> role.kind() == Role.Kind.PUPIL && role.side().isEmpty());
    }
}

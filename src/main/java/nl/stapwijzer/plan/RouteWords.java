package nl.stapwijzer.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Deadline.Anchor;
import nl.stapwijzer.model.Decision;
import nl.stapwijzer.model.Evaluation;
import nl.stapwijzer.model.Flow;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.plan.view.ArrivalView;
import nl.stapwijzer.plan.view.DeadlineView;
import nl.stapwijzer.plan.view.Link;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.Sentence;
import nl.stapwijzer.source.Located;

/** The ways between steps in words: where one goes from here, how one came here, and what there is if it does not help. */
final class RouteWords {
    private final Protocol protocol;
    private final Flow flow;
    private final Map<String, List<String>> following;
    private final Names names;
    private final Pieces pieces;

    RouteWords(Protocol protocol, Names names, Pieces pieces) {
        this.protocol = protocol;
        this.flow = Flow.of(protocol);
        this.following = flow.ways().stream().collect(Collectors.groupingBy(way -> way.from().key(), Collectors.mapping(Flow.Way::to, Collectors.toList())));
        this.names = names;
        this.pieces = pieces;
    }

    /** Where a way leads from a step: on, back, the same step again, or an end. */
    Sentence onward(Step from, Stated<Located<String>> to) {
        return to.value().map(id -> onward(from, id.value()))
                .orElseGet(() -> new Sentence(List.of(new Link("waar dit heen leidt, is " + Wording.UNSAID, "")), true));
    }

    private Sentence onward(Step from, String to) {
        String verb = protocol.step(to).isEmpty() ? "einde van de route: " : to.equals(from.key()) ? "doe opnieuw " : isBack(from, to) ? "ga terug naar " : "ga naar ";
        return new Sentence(List.of(new Link(verb, ""), named(to)), false);
    }

    /** A step with its number. */
    Sentence step(Step step) {
        return new Sentence(List.of(named(step.key())), false);
    }

    /** A step with its number, or an end. */
    private Link named(String id) {
        return protocol.step(id).isPresent() ? new Link(names.stepInWords(id), names.target(id).href()) : names.target(id);
    }

    /** Whether one has been at a step before coming to another, or it is the same: it stands earlier in the list, and leads here. */
    boolean isBack(Step from, String to) {
        return protocol.step(to).filter(step -> protocol.steps().indexOf(step) <= protocol.steps().indexOf(from) && ahead(to).contains(from.key())).isPresent();
    }

    /** A step and all steps and ends that one can come to from it, the nearest first. */
    private Set<String> ahead(String from) {
        Set<String> reached = new LinkedHashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            following.getOrDefault(open.remove(), List.of()).stream().filter(reached::add).forEach(open::add);
        }
        return reached;
    }

    /** When it is the turn of the step that a way leads to, as far as that is known: its deadlines, and its moments to look back. */
    List<DeadlineView> then(Stated<Located<String>> to) {
        return to.value().flatMap(id -> protocol.step(id.value())).stream()
                .flatMap(step -> Stream.concat(pieces.deadlines(step.deadlines(), implied(step)).stream(), lookingBack(step)))
                .filter(deadline -> !deadline.unknown()).toList();
    }

    private Stream<DeadlineView> lookingBack(Step step) {
        return step.evaluation().map(Evaluation::moments).stream().flatMap(moments -> pieces.together(moments).stream());
    }

    /** A deadline that says not what it counts from counts from the one step before, or from the report where a case begins. */
    Optional<Anchor> implied(Step step) {
        List<Step> before = flow.to(step.key()).stream().map(Flow.Way::from).distinct().toList();
        if (before.size() == 1) {
            return Optional.of(new Anchor(Anchor.Kind.STEP, Optional.of(before.get(0).id())));
        }
        return before.isEmpty() && isEntry(step) ? Optional.of(new Anchor(Anchor.Kind.REPORT, Optional.empty())) : Optional.empty();
    }

    boolean isEntry(Step step) {
        return flow.entries().contains(step.key());
    }

    /** The other steps that lead to this one. */
    List<Link> before(Step step) {
        return flow.to(step.key()).stream().map(Flow.Way::from).filter(from -> from != step).distinct().map(names::step).toList();
    }

    List<ProtocolView.Situation> situations() {
        return protocol.situations().stream().map(situation -> start(situation.title().text(), situation.to().value())).toList();
    }

    /** The situations to choose from; without them, the steps where a case can begin. */
    List<ProtocolView.Situation> starts() {
        List<ProtocolView.Situation> starts = protocol.steps().stream().filter(this::isEntry)
                .flatMap(step -> (step.entries().isEmpty() ? Stream.of(step.title()) : step.entries().stream().map(entry -> entry.when().words()))
                        .map(when -> start(when.text(), step.key()))).toList();
        return protocol.situations().isEmpty() ? starts : situations();
    }

    private ProtocolView.Situation start(String title, String to) {
        return new ProtocolView.Situation(title, names.targetNow(to), new Sentence(List.of(new Link("ga naar ", ""), named(to)), false));
    }

    List<ArrivalView> arrivals(String id) {
        Link begin = new Link("Wat is er aan de hand?", names.paths().now("index"));
        Link here = names.targetNow(id);
        return Stream.concat(starts().stream().filter(start -> start.now().equals(here)).map(start -> new ArrivalView(begin, "", "", start.title())),
                flow.to(id).stream().map(way -> new ArrivalView(names.targetNow(way.from().key()), names.number(way.from()),
                way.decision().map(decision -> decision.question().text()).orElse(""), way.answer().map(answer -> answer.label().text()).orElse("")))).toList();
    }

    /** What the protocol holds ready if a step does not help: looking back, here or further on; the ways back; the measures; whom to turn to. */
    List<Sentence> otherwise(Step step) {
        List<Sentence> found = new ArrayList<>();
        nextLookingBack(step).ifPresent(found::add);
        for (Decision decision : step.decisions()) {
            decision.answers().stream().filter(answer -> step.evaluation().isPresent() ? !isEnd(answer) : isBack(step, answer))
                    .forEach(answer -> found.add(way(step, decision, answer)));
        }
        if (!step.sanctions().isEmpty()) {
            found.add(listed("Maatregelen die hier kunnen: ", step.sanctions().stream().map(names::sanction).toList()));
        }
        if (!found.isEmpty() && protocol.reporting().filter(reporting -> !reporting.ladder().isEmpty()).isPresent()) {
            found.add(new Sentence(List.of(new Link("Kom je er niet uit? Lees ", ""), new Link("bij wie je nog meer terechtkunt", names.paths().page("melden")),
                    new Link(".", "")), false));
        }
        return found;
    }

    private boolean isBack(Step step, Answer answer) {
        return answer.to().value().filter(to -> isBack(step, to.value())).isPresent();
    }

    private boolean isEnd(Answer answer) {
        return answer.to().value().flatMap(to -> protocol.end(to.value())).isPresent();
    }

    private Sentence way(Step step, Decision decision, Answer answer) {
        List<Link> parts = new ArrayList<>(List.of(new Link(decision.question().text() + " Is het antwoord ‘" + answer.label().text() + "’: ", "")));
        parts.addAll(onward(step, answer.to()).parts());
        parts.add(new Link(answer.mostTimes().map(most -> ", " + Pieces.atMost(most)).orElse("") + ".", ""));
        return new Sentence(parts, false);
    }

    private static Sentence listed(String opening, List<Link> links) {
        List<Link> parts = new ArrayList<>(List.of(new Link(opening, "")));
        for (int i = 0; i < links.size(); i++) {
            parts.add(links.get(i));
            parts.add(new Link(i == links.size() - 1 ? "." : ", ", ""));
        }
        return new Sentence(parts, false);
    }

    /** The first moment to look back that one comes to from here. */
    private Optional<Sentence> nextLookingBack(Step from) {
        return ahead(from.key()).stream().flatMap(id -> protocol.step(id).stream()).filter(step -> step.evaluation().isPresent() && (step == from || !isBack(from, step.key())))
                .findFirst().map(step -> lookingBack(from, step));
    }

    private Sentence lookingBack(Step from, Step step) {
        if (step == from) {
            return new Sentence(List.of(new Link("Of het helpt, blijkt bij het terugkijken in deze stap.", "")), false);
        }
        String when = String.join("; ", lookingBack(step).filter(moment -> !moment.unknown()).map(DeadlineView::phrase).toList());
        String moment = when.isEmpty() ? "." : ": " + when + ".";
        return new Sentence(List.of(new Link("Of het helpt, blijkt bij het terugkijken in ", ""), named(step.key()), new Link(moment, "")), false);
    }
}

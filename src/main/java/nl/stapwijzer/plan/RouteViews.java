package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.End;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.obligation.Act;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Anchor;
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.view.RouteView;
import nl.stapwijzer.plan.view.RouteView.Connection;
import nl.stapwijzer.plan.view.RouteView.Manner;
import nl.stapwijzer.plan.view.RouteView.Stop;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Link;

/** The route of one protocol as a graph. Where the school has not said how it goes on, the way ends at an open place. */
final class RouteViews {
    private final Protocol protocol;
    private final Obligations obligations;
    private final Language language;
    private final ObligationViews views;
    private final List<Stop> stops = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();

    RouteViews(Obligations obligations, Language language, ObligationViews views) {
        this.protocol = obligations.protocol();
        this.obligations = obligations;
        this.language = language;
        this.views = views;
    }

    /** Nothing of a route that no picture can show: there the steps in words must do. */
    RouteView view() {
        if (obligations.flow().isTooTangledToDraw()) {
            return new RouteView(language.locale(), List.of(), List.of());
        }
        protocol.course().steps().forEach(this::step);
        if (!protocol.course().steps().isEmpty()) {
            protocol.course().ends().forEach(this::end);
        }
        return new RouteView(language.locale(), stops, connections);
    }

    private void step(Step step) {
        Stream<String> entry = obligations.flow().isEntry(step.key()) ? Stream.of(language.phrases().text("route.entry")) : Stream.empty();
        stops.add(new Stop(step.key(), RouteView.Kind.STEP, language.phrases().text("step.number", language.names().number(step)),
                step.name().text(), Stream.concat(entry, deadlines(obligations.step(step))).toList(), language.names().step(step).href()));
        step.onward().besides().forEach(also -> way(step, step.key(), Optional.of(also.value()), false, "", false));
        way(step, step.key(), step.onward().next().value().map(Located::value), step.onward().next().unknown(), "", false);
        obligations.flow().from(step.key()).stream().filter(way -> way.refused().isPresent()).forEach(way ->
                way(step, step.key(), Optional.of(way.to()), false, language.phrases().text("route.refused"), false));
        List<Obligation> decisions = obligations.in(step, Kind.DECISION);
        boolean asked = false;
        for (int i = 0; i < decisions.size(); i++) {
            decision(step, decisions.get(i), i + 1, asked);
            asked = decisions.get(i).as(Act.Decide.class).orElseThrow().decision().answers().stream().anyMatch(Answer::asksOn);
        }
    }

    /** @param asked whether an answer to the question before leads to this one, so that the step itself does not */
    private void decision(Step step, Obligation obligation, int number, boolean asked) {
        String id = step.key() + "?" + number;
        var decision = obligation.as(Act.Decide.class).orElseThrow().decision();
        stops.add(new Stop(id, RouteView.Kind.DECISION, "", decision.question().text(), List.of(), language.names().step(step).href()));
        if (!asked) {
            connections.add(new Connection(step.key(), id, "", Manner.ON));
        }
        obligations.in(step).stream().filter(one -> one.kind() == Kind.ANSWER && one.place().answer().orElseThrow().decision() == decision)
                .forEach(one -> {
            Answer answer = one.place().answer().orElseThrow().answer();
            if (answer.asksOn()) {
                connections.add(new Connection(id, step.key() + "?" + (number + 1), label(one, answer), Manner.ON));
            } else {
                answer.besides().forEach(also -> way(step, id, Optional.of(also.value()), false, label(one, answer), answer.free()));
                way(step, id, answer.to().value().map(Located::value), answer.to().value().isEmpty(), label(one, answer), answer.free());
            }
        });
    }

    private void way(Step step, String from, Optional<String> to, boolean open, String label, boolean free) {
        if (open) {
            String id = from + "!" + stops.size();
            stops.add(new Stop(id, RouteView.Kind.OPEN, "", language.phrases().text("route.open"), List.of(), ""));
            connections.add(new Connection(from, id, label, free ? Manner.FREE : Manner.ON));
        }
        to.filter(this::isKnown).ifPresent(id -> connections.add(new Connection(from, id, label,
                obligations.flow().isBack(step, id) ? Manner.BACK : free ? Manner.FREE : Manner.ON)));
    }

    private boolean isKnown(String id) {
        return protocol.step(id).isPresent() || protocol.end(id).isPresent();
    }

    private String label(Obligation obligation, Answer answer) {
        Stream<String> limit = answer.mostTimes().map(language.route()::atMost).stream();
        return String.join(", ", Stream.of(Stream.of(answer.label().text()), deadlines(obligation), limit).flatMap(parts -> parts)
                .toList());
    }

    private void end(End end) {
        stops.add(new Stop(end.key(), RouteView.Kind.END, "", end.title().text(), List.of(),
                language.names().target(end.id()) instanceof Link link ? link.href() : ""));
    }

    private Stream<String> deadlines(Obligation obligation) {
        return obligation.dues().stream().filter(due -> !due.deadline().duration().unknown() && !(due.anchor() instanceof Anchor.Unknown))
                .map(due -> language.deadlines().asSaid(due).text());
    }
}

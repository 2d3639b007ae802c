package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Decision;
import nl.stapwijzer.model.End;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.plan.view.DeadlineView;
import nl.stapwijzer.plan.view.RouteView;
import nl.stapwijzer.plan.view.RouteView.Kind;
import nl.stapwijzer.plan.view.RouteView.Manner;
import nl.stapwijzer.plan.view.RouteView.Stop;
import nl.stapwijzer.plan.view.RouteView.Way;
import nl.stapwijzer.source.Located;

/** The route of one protocol as a graph. Where the school has not said how it goes on, the way ends at an open place. */
final class RouteViews {
    private final Protocol protocol;
    private final RouteWords words;
    private final Names names;
    private final Pieces pieces;
    private final List<Stop> stops = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();

    RouteViews(Protocol protocol, Names names, Pieces pieces, RouteWords words) {
        this.protocol = protocol;
        this.words = words;
        this.names = names;
        this.pieces = pieces;
    }

    RouteView view() {
        protocol.steps().forEach(this::step);
        if (!protocol.steps().isEmpty()) {
            protocol.ends().forEach(this::end);
        }
        return new RouteView(stops, ways);
    }

    private void step(Step step) {
        Stream<String> entry = words.isEntry(step) ? Stream.of("Hier kan het beginnen") : Stream.empty();
        Stream<String> deadlines = phrases(pieces.deadlines(step.deadlines(), Optional.empty())).stream();
        stops.add(new Stop(step.key(), Kind.STEP, "Stap " + names.number(step), step.title().text(), Stream.concat(entry, deadlines).toList(),
                names.step(step).href()));
        way(step, step.key(), step.next().value().map(Located::value), step.next().unknown(), "", false);
        for (int i = 0; i < step.decisions().size(); i++) {
            decision(step, step.decisions().get(i), step.key() + "?" + (i + 1));
        }
    }

    private void decision(Step step, Decision decision, String id) {
        stops.add(new Stop(id, Kind.DECISION, "", decision.question().text(), List.of(), names.step(step).href()));
        ways.add(new Way(step.key(), id, "", Manner.ON));
        for (Answer answer : decision.answers()) {
            way(step, id, answer.to().value().map(Located::value), answer.to().value().isEmpty(), label(answer), answer.free());
        }
    }

    private void way(Step step, String from, Optional<String> to, boolean open, String label, boolean free) {
        if (open) {
            String id = from + "!" + stops.size();
            stops.add(new Stop(id, Kind.OPEN, "", Wording.UNSAID, List.of(), ""));
            ways.add(new Way(from, id, label, free ? Manner.FREE : Manner.ON));
        }
        to.filter(this::isKnown).ifPresent(id -> ways.add(new Way(from, id, label, words.isBack(step, id) ? Manner.BACK : free ? Manner.FREE : Manner.ON)));
    }

    private boolean isKnown(String id) {
        return protocol.step(id).isPresent() || protocol.end(id).isPresent();
    }

    private String label(Answer answer) {
        Stream<String> limit = answer.mostTimes().map(Pieces::atMost).stream();
        Stream<String> deadlines = phrases(pieces.deadlines(answer.deadlines(), Optional.empty())).stream();
        return String.join(", ", Stream.of(Stream.of(answer.label().text()), deadlines, limit).flatMap(parts -> parts).toList());
    }

    private void end(End end) {
        stops.add(new Stop(end.key(), Kind.END, "", end.title().text(), List.of(), names.target(end.key()).href()));
    }

    private static List<String> phrases(List<DeadlineView> deadlines) {
        return deadlines.stream().map(deadline -> deadline.unknown() && deadline.phrase().equals(Wording.UNSAID)
                ? "termijn " + Wording.UNSAID : deadline.phrase()).toList();
    }
}

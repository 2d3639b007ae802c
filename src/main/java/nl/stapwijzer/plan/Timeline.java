package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.model.Action;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Deadline.Anchor;
import nl.stapwijzer.model.Duration;
import nl.stapwijzer.model.Evaluation;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.plan.view.Link;
import nl.stapwijzer.plan.view.Sentence;
import nl.stapwijzer.plan.view.TimelineView;
import nl.stapwijzer.plan.view.TimelineView.Mark;
import nl.stapwijzer.plan.view.TimelineView.Station;

/** Puts the deadlines of the steps on a line through time: under what each counts from, the soonest first. */
final class Timeline {
    private static final double HOURS_IN_DAY = 24;
    private static final double DAYS_IN_WEEK = 7;
    private static final double DAYS_IN_SCHOOL_WEEK = 5;
    private static final double DAYS_IN_MONTH = 30;

    private record Entry(double days, Mark mark) {}

    private final Protocol protocol;
    private final Names names;
    private final Pieces pieces;
    private final RouteWords route;
    private final Map<Sentence, List<Entry>> stations = new LinkedHashMap<>();

    Timeline(Protocol protocol, Names names, Pieces pieces, RouteWords route) {
        this.protocol = protocol;
        this.names = names;
        this.pieces = pieces;
        this.route = route;
    }

    TimelineView view() {
        stations.put(plain("de melding"), new ArrayList<>());
        protocol.steps().forEach(step -> stations.put(route.step(step), new ArrayList<>()));
        protocol.steps().forEach(this::step);
        return new TimelineView(stations.entrySet().stream().filter(station -> !station.getValue().isEmpty())
                .map(station -> new Station(station.getKey(), station.getValue().stream().sorted(Comparator.comparingDouble(Entry::days)).map(Entry::mark).toList()))
                .toList());
    }

    private void step(Step step) {
        add(step, "", known(step.deadlines()), route.implied(step).map(this::from).orElse(plain("de stap ervoor")));
        Sentence itself = route.step(step);
        for (Action action : step.actions()) {
            add(step, action.what().text(), action.deadlines(), itself);
        }
        for (InformDuty duty : step.informs()) {
            add(step, "Informeren: " + pieces.told(duty), duty.deadlines(), itself);
        }
        add(step, "Terugkijken", step.evaluation().map(Evaluation::moments).map(Timeline::known).orElse(List.of()), itself);
        step.decisions().forEach(decision -> {
            for (Answer answer : decision.answers()) {
                add(step, decision.question().text() + " " + answer.label().text(), answer.deadlines(), itself);
            }
        });
    }

    private static List<Deadline> known(Stated<List<Deadline>> deadlines) {
        return deadlines.value().orElse(List.of());
    }

    private void add(Step step, String what, List<Deadline> deadlines, Sentence otherwise) {
        for (Deadline deadline : deadlines) {
            Sentence from = deadline.anchor().map(this::from).orElse(otherwise);
            Mark mark = new Mark(pieces.deadlines(List.of(deadline.fromWherever()), Optional.empty()).get(0), names.step(step), names.number(step), what);
            stations.computeIfAbsent(from, place -> new ArrayList<>()).add(new Entry(days(deadline), mark));
        }
    }

    private Sentence from(Anchor anchor) {
        return switch (anchor.kind()) {
            case REPORT -> plain("de melding");
            case PREVIOUS -> plain("de stap ervoor");
            case STEP -> protocol.step(anchor.step().orElseThrow().value()).map(route::step).orElse(plain("de stap ervoor"));
            case EXTERNAL -> plain("het besluit van " + names.role(anchor.step().orElseThrow()).text());
        };
    }

    private static Sentence plain(String words) {
        return new Sentence(List.of(new Link(words, "")), false);
    }

    /** About how long it takes, only to put the marks in order. */
    private static double days(Deadline deadline) {
        boolean open = deadline.relation() == Deadline.Relation.AGREED_PER_CASE || deadline.duration().unknown();
        return deadline.duration().value().map(Timeline::days).orElse(open ? Double.MAX_VALUE : 0);
    }

    private static double days(Duration length) {
        return length.amount() * switch (length.unit()) {
            case HOUR -> 1 / HOURS_IN_DAY;
            case DAY, CALENDAR_DAY -> 1;
            case SCHOOL_DAY, WORKING_DAY -> DAYS_IN_WEEK / DAYS_IN_SCHOOL_WEEK;
            case WEEK -> DAYS_IN_WEEK;
            case MONTH -> DAYS_IN_MONTH;
        };
    }
}

package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Duration;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Anchor;
import nl.stapwijzer.obligation.Due;
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.view.TimelineView;
import nl.stapwijzer.plan.view.TimelineView.Mark;
import nl.stapwijzer.plan.view.TimelineView.Station;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Sentence;

/** Puts the deadlines of the steps on a line through time: under what each counts from, the soonest first. */
final class Timeline {
    private static final double HOURS_IN_DAY = 24;
    private static final double DAYS_IN_WEEK = 7;
    private static final double DAYS_IN_SCHOOL_WEEK = 5;
    private static final double DAYS_IN_MONTH = 30;
    private static final String REPORT = "";

    private record Entry(double days, Mark mark) {}

    private final Obligations obligations;
    private final Language language;
    private final ObligationViews views;
    private final Map<String, Sentence> names = new LinkedHashMap<>();
    private final Map<String, List<Entry>> stations = new LinkedHashMap<>();

    Timeline(Obligations obligations, Language language, ObligationViews views) {
        this.obligations = obligations;
        this.language = language;
        this.views = views;
    }

    TimelineView view() {
        station(REPORT, language.phrases().say("anchor.report"));
        obligations.protocol().steps().forEach(step -> station(step.key(), Sentence.of(language.names().numbered(step))));
        obligations.protocol().steps().forEach(step -> obligations.in(step).forEach(one -> one.dues().forEach(due -> add(step, one, due))));
        return new TimelineView(stations.entrySet().stream().filter(station -> !station.getValue().isEmpty())
                .map(station -> new Station(names.get(station.getKey()),
                        station.getValue().stream().sorted(Comparator.comparingDouble(Entry::days)).map(Entry::mark).toList()))
                .toList());
    }

    private List<Entry> station(String id, Sentence name) {
        names.putIfAbsent(id, name);
        return stations.computeIfAbsent(id, none -> new ArrayList<>());
    }

    private void add(Step step, Obligation obligation, Due due) {
        Mark mark = new Mark(views.length(due), language.names().step(step), language.names().number(step), what(obligation));
        station(due.anchor(), step).add(new Entry(days(due.deadline()), mark));
    }

    private String what(Obligation obligation) {
        return obligation.kind() == Kind.STEP ? "" : language.acts().briefly(obligation);
    }

    private List<Entry> station(Anchor anchor, Step step) {
        if (anchor instanceof Anchor.PhaseStart start) {
            return station(start.start(), step);
        } else if (anchor instanceof Anchor.DayOf day) {
            return stations.get(day.step().key());
        } else if (anchor instanceof Anchor.After after && after.steps().size() == 1 && !after.orReport()) {
            return stations.get(after.steps().get(0).key());
        } else if (anchor instanceof Anchor.Report) {
            return stations.get(REPORT);
        }
        Optional<Sentence> from = language.deadlines().moment(anchor);
        Sentence name = from.orElseGet(() -> language.phrases().say("anchor.turn", language.names().numbered(step)));
        return station(name.text(), name);
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

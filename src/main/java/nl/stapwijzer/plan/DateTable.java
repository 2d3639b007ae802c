package nl.stapwijzer.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.plan.dates.CaseFacts;
import nl.stapwijzer.plan.dates.DatePlan;
import nl.stapwijzer.plan.dates.Moment;
import nl.stapwijzer.plan.dates.PlannedDate;
import nl.stapwijzer.plan.dates.SchoolCalendar;
import nl.stapwijzer.plan.dates.StepDates;
import nl.stapwijzer.source.Located;

/**
 * The dates of a case under one protocol for every day on which it can be reported, as far as the school holidays are known; for a page
 * that only looks them up. What days have in common is there once. See docs/decisions.
 *
 * @param first and {@code last} day of which the dates are there
 * @param plans each the places of its entries, in the order of the protocol
 * @param days for each day from {@code first} on, the place of its plan
 */
public record DateTable(String protocol, LocalDate first, LocalDate last, List<Row> rows, List<DayText> texts, List<Entry> entries, List<List<Integer>> plans,
        List<Integer> days) {
    /** More deadlines than this are steps joined in every possible order, and no table to read. */
    private static final int MOST_ROWS = 300;

    /**
     * A deadline.
     *
     * @param uid of its event in a calendar, after the mark of the case
     * @param title such as "Stap 2 – Analyseren"
     * @param condition in a sentence; empty if it surely holds
     */
    public record Row(String uid, String title, String condition) {}

    /**
     * When a deadline ends, counted from the report.
     *
     * @param row the place of the deadline
     * @param when empty without a date
     * @param how the places of the sentences that tell how it came about
     */
    public record Entry(int row, Optional<When> when, boolean provisional, List<Integer> how) {
        public Entry {
            how = List.copyOf(how);
        }
    }

    /** @param day how many days after the report */
    public record When(int day, Optional<Clock> clock) {}

    /** @param minutes since midnight at school; {@code utc} since midnight of the same date in UTC, and less than 0 on the evening before */
    public record Clock(int minutes, int utc) {}

    public DateTable {
        rows = List.copyOf(rows);
        texts = List.copyOf(texts);
        entries = List.copyOf(entries);
        plans = List.copyOf(plans);
        days = List.copyOf(days);
    }

    /** Nothing if no school holidays are known, or the protocol has no date, or more ways than a page can show. */
    public static Optional<DateTable> of(Protocol protocol, School school, Visibility readers) {
        SchoolCalendar calendar = SchoolCalendar.of(school).value().orElseThrow();
        Protocol shown = readers == Visibility.INTERNAL ? protocol : PublicPart.of(protocol);
        return isPossible(shown, calendar) ? Optional.of(new Maker(protocol, shown, school, calendar).table()) : Optional.empty();
    }

    static boolean isPossible(Protocol protocol, SchoolCalendar calendar) {
        return calendar.knownFrom().map(first -> deadlines(plan(protocol, calendar, first)).toList())
                .filter(all -> all.size() <= MOST_ROWS && all.stream().anyMatch(due -> due.date().date().isPresent())).isPresent();
    }

    /** Of a case of which nothing is known but that day. */
    static DatePlan plan(Protocol protocol, SchoolCalendar calendar, LocalDate reported) {
        CaseFacts facts = new CaseFacts(new Located<>(Moment.on(reported), protocol.id().span()), Optional.empty(), List.of(), reported);
        return DatePlan.of(protocol, calendar, facts).value().orElseThrow();
    }

    /** A deadline and the step that it belongs to. */
    record Due(StepDates step, PlannedDate date) {
        /** The same in the protocol as a whole and in its public part, where others may have moved up. */
        List<Object> identity() {
            return List.of(step.step().key(), date.kind(), date.what(), date.deadline());
        }

        Row row(Names names, String at) {
            return new Row("/" + names.paths().protocol() + "/" + date.id() + at, "Stap " + names.number(step.step()) + " – " + date.what(),
                    Agenda.only(Stream.concat(step.conditions().stream(), date.conditions().stream()).toList()));
        }
    }

    static Stream<Due> deadlines(DatePlan plan) {
        return plan.steps().stream().flatMap(step -> step.dates().stream().filter(date -> date.deadline().isPresent()).map(date -> new Due(step, date)));
    }

    /** Things in the order in which they came, each once. */
    private static final class Places<T> {
        private final Map<T, Integer> places = new LinkedHashMap<>();

        int of(T thing) {
            return places.computeIfAbsent(thing, none -> places.size());
        }

        List<T> all() {
            return List.copyOf(places.keySet());
        }
    }

    private static final class Maker {
        private final Protocol protocol;
        private final SchoolCalendar calendar;
        private final Names names;
        private final String at;
        private final Set<List<Object>> shown;
        private final Places<Row> rows = new Places<>();
        private final Places<DayText> texts = new Places<>();
        private final Places<Entry> entries = new Places<>();
        private final Places<List<Integer>> plans = new Places<>();

        /** @param part of the protocol that readers may see; the uids are those of the whole, so that every edition and the command have the same */
        Maker(Protocol protocol, Protocol part, School school, SchoolCalendar calendar) {
            this.protocol = protocol;
            this.calendar = calendar;
            this.names = new Names(protocol);
            this.at = Agenda.at(school);
            this.shown = deadlines(plan(part, calendar, calendar.knownFrom().orElseThrow())).map(Due::identity).collect(Collectors.toSet());
        }

        DateTable table() {
            LocalDate first = calendar.knownFrom().orElseThrow();
            LocalDate last = calendar.knownUntil().orElseThrow();
            List<Integer> days = new ArrayList<>();
            first.datesUntil(last.plusDays(1)).forEach(day -> days.add(plans.of(
                    deadlines(plan(protocol, calendar, day)).filter(due -> shown.contains(due.identity())).map(due -> entries.of(entry(due, day))).toList())));
            return new DateTable(protocol.key(), first, last, rows.all(), texts.all(), entries.all(), plans.all(), days);
        }

        private Entry entry(Due due, LocalDate day0) {
            return new Entry(rows.of(due.row(names, at)), due.date().date().map(moment -> when(moment, day0)), due.date().provisional(),
                    due.date().how().stream().map(sentence -> texts.of(DayText.of(sentence, day0))).toList());
        }

        private static When when(Moment moment, LocalDate day0) {
            return new When((int) ChronoUnit.DAYS.between(day0, moment.date()), moment.time().map(time -> clock(time, moment)));
        }

        private static Clock clock(LocalTime time, Moment moment) {
            return new Clock((int) ChronoUnit.MINUTES.between(LocalTime.MIDNIGHT, time),
                    (int) ChronoUnit.MINUTES.between(moment.date().atStartOfDay().toInstant(ZoneOffset.UTC), moment.instant()));
        }
    }
}

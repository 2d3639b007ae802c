package nl.stapwijzer.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.dates.AlikeCases;
import nl.stapwijzer.dates.CaseFacts;
import nl.stapwijzer.dates.Circumstance;
import nl.stapwijzer.dates.DatePlan;
import nl.stapwijzer.dates.Moment;
import nl.stapwijzer.dates.PlannedDate;
import nl.stapwijzer.dates.Reason;
import nl.stapwijzer.dates.SchoolCalendar;
import nl.stapwijzer.dates.StepDates;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.obligation.Anchor;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.words.Language;

/**
 * The dates of a case under one protocol for every day on which it can be reported, as far as the school holidays are known; for a page
 * that only looks them up. What days have in common is there once. See docs/decisions.
 *
 * @param first and {@code last} day of which the dates are there
 * @param plans each the places of its entries, in the order of the protocol
 * @param days for each day from {@code first} on, the place of its plan
 */
public record DateTable(String protocol, LocalDate first, LocalDate last, List<Row> rows, List<DayText> texts, List<Entry> entries,
        List<List<Integer>> plans, List<Integer> days) {
    /** More deadlines than this are steps joined in every possible order, and no table to read. */
    private static final int MOST_ROWS = 300;

    /**
     * A deadline.
     *
     * @param uid of its event in a calendar, between the mark of the case and that of the school
     * @param title such as "Stap 2 – Analyseren"
     * @param condition in a sentence, with all that led there; empty if it surely holds
     * @param note what its event in a calendar says of that, in short, and of what must be so for the step
     */
    public record Row(String uid, String title, String condition, String note) {}

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

    /**
     * @param minutes since midnight at school; {@code utc} since midnight of the same date in UTC, and less than 0 on the evening before
     */
    public record Clock(int minutes, int utc) {}

    public DateTable {
        rows = List.copyOf(rows);
        texts = List.copyOf(texts);
        entries = List.copyOf(entries);
        plans = List.copyOf(plans);
        days = List.copyOf(days);
    }

    /** Nothing if no school holidays are known, or the protocol has no date, or more ways than a page can show. */
    public static Optional<DateTable> of(Obligations obligations, School school, Visibility readers) {
        SchoolCalendar calendar = SchoolCalendar.of(school).value().orElseThrow();
        return isPossible(obligations, calendar, readers) ? Optional.of(new Maker(obligations, readers, calendar).table())
                : Optional.empty();
    }

    /** All that a table is made of: schools with the same days off have the same one. */
    public static List<Object> basis(Obligations obligations, School school, Visibility readers) {
        return List.of(obligations.protocol(), readers, school.country(), school.where().region(), school.calendar());
    }

    /** What all uids of a school end with. */
    public static String mark(School school) {
        return Agenda.at(school);
    }

    static boolean isPossible(Obligations obligations, SchoolCalendar calendar, Visibility readers) {
        return calendar.knownFrom().filter(first -> {
            List<DueStep> all = deadlines(plan(obligations, calendar, first), readers).toList();
            return all.size() <= MOST_ROWS
                    && hasDate(deadlines(plan(obligations, SchoolCalendar.withoutDaysOff(), first), readers).toList(), first);
        }).isPresent();
    }

    /** Whether there is anything to reckon: another day than that of the report. */
    static boolean hasDate(List<DueStep> deadlines, LocalDate reported) {
        return deadlines.stream().anyMatch(due -> due.date().date().filter(moment -> !moment.date().equals(reported)).isPresent());
    }

    /** Of a case of which nothing is known but that day. */
    static DatePlan plan(Obligations obligations, SchoolCalendar calendar, LocalDate reported) {
        CaseFacts facts = new CaseFacts(new Located<>(Moment.on(reported), obligations.protocol().id().span()), Optional.empty(), List.of(),
                reported);
        return DatePlan.of(obligations, calendar, facts).value().orElseThrow();
    }

    /** A deadline and the step that it belongs to. */
    record DueStep(StepDates step, PlannedDate date) {
        Row row(Language language, String protocol) {
            String title = language.phrases().text("event.row", language.names().number(step.step()),
                    language.acts().title(date.obligation()));
            List<String> conditions = Stream.concat(step.circumstances().stream().map(language.reasons()::circumstance),
                    language.reasons().conditions(date).stream()).toList();
            return new Row("/" + protocol + "/" + date.id(), title, language.reasons().only(conditions),
                    language.reasons().only(Agenda.conditions(language, step, date)));
        }
    }

    /** Of what these readers may see; the others stay in the plan, so that every edition and the command give the same uids. */
    static Stream<DueStep> deadlines(DatePlan plan, Visibility readers) {
        return plan.steps().stream().flatMap(step -> step.dates().stream()
                .filter(date -> date.due().isPresent() && (readers == Visibility.INTERNAL
                        || date.obligation().visibility() == Visibility.PUBLIC))
                .map(date -> new DueStep(step, date)));
    }

    /** Things in the order in which they came, each once. */
    private static final class Numbering<T> {
        private final Map<T, Integer> places = new LinkedHashMap<>();

        int of(T thing) {
            return places.computeIfAbsent(thing, none -> places.size());
        }

        List<T> all() {
            return List.copyOf(places.keySet());
        }
    }

    /** What the words of a row depend on: the moment, and what led to its step. */
    private record RowKey(String id, List<Circumstance> circumstances) {}

    /**
     * What the words of a promise depend on: the moment, and what it counts from.
     *
     * @param usual whether that is what the obligation says, whatever the way
     * @param before what it says of the steps that a case comes from
     */
    private record Counted(String id, boolean usual, List<Object> before, Optional<LocalTime> time) {}

    private static final class Maker {
        private final Obligations obligations;
        private final Visibility readers;
        private final SchoolCalendar calendar;
        private final Language language;
        private final Numbering<Row> rows = new Numbering<>();
        /** The place of each row that was put into words. */
        private final Map<RowKey, Integer> known = new HashMap<>();
        private final Map<Counted, DayText> promises = new HashMap<>();
        private final Numbering<DayText> texts = new Numbering<>();
        private final Numbering<Entry> entries = new Numbering<>();
        private final Numbering<List<Integer>> plans = new Numbering<>();

        Maker(Obligations obligations, Visibility readers, SchoolCalendar calendar) {
            this.obligations = obligations;
            this.readers = readers;
            this.calendar = calendar;
            this.language = Language.of(obligations, Paths.of(obligations));
        }

        private String protocol() {
            return obligations.protocol().key();
        }

        DateTable table() {
            LocalDate first = calendar.knownFrom().orElseThrow();
            LocalDate last = calendar.knownUntil().orElseThrow();
            List<Integer> days = new ArrayList<>();
            AlikeCases<Integer> alike = new AlikeCases<>(calendar);
            first.datesUntil(last.plusDays(1)).forEach(day -> days.add(alike.of(day, asked -> plans.of(
                    deadlines(plan(obligations, asked, day), readers).map(due -> entries.of(entry(due, day, asked))).toList()))));
            return new DateTable(protocol(), first, last, rows.all(), texts.all(), entries.all(), plans.all(), days);
        }

        private Entry entry(DueStep due, LocalDate day0, SchoolCalendar asked) {
            List<Integer> how = due.date().reasons().stream()
                    .map(reason -> texts.of(text(due.date(), reason, day0))).toList();
            int row = known.computeIfAbsent(new RowKey(due.date().id(), due.step().circumstances()),
                    key -> rows.of(due.row(language, protocol())));
            return new Entry(row, due.date().date().map(moment -> when(moment, day0, asked)),
                    due.date().provisional(), how);
        }

        /** The promise is said of each day in the same words, and takes the most work to put into them. */
        private DayText text(PlannedDate date, Reason reason, LocalDate day0) {
            if (!(reason instanceof Reason.Promise promise) || promise.from().isEmpty()) {
                return DayText.of(day -> language.reasons().sentence(reason, day), day0);
            }
            Moment from = promise.from().get();
            List<Object> before = promise.anchor() instanceof Anchor.After after
                    ? List.of(after.orReport(), after.steps().stream().map(Step::key).toList()) : List.of();
            Counted counted = new Counted(date.id(), promise.anchor() == promise.due().anchor(), before, from.time());
            DayText known = promises.computeIfAbsent(counted,
                    key -> DayText.of(day -> language.reasons().sentence(reason, day), from.date()));
            return new DayText(known.pattern(), known.days().stream().map(day -> day + (int) ChronoUnit.DAYS.between(day0, from.date()))
                    .toList());
        }

        private static When when(Moment moment, LocalDate day0, SchoolCalendar asked) {
            return new When((int) ChronoUnit.DAYS.between(day0, moment.date()),
                    moment.time().map(time -> clock((int) ChronoUnit.MINUTES.between(LocalTime.MIDNIGHT, time), moment.date(), asked)));
        }

        private static Clock clock(int minutes, LocalDate date, SchoolCalendar asked) {
            return new Clock(minutes, asked.universal(date, minutes));
        }
    }
}

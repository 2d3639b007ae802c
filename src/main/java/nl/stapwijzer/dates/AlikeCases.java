package nl.stapwijzer.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is worked out for many days of a report, once for all days on which it comes out the same. It remembers, in their order, the
 * questions that were asked about days after the report, and the answers. Where another report has the same answers, the same comes of it:
 * so far from a holiday every Monday is the same case.
 *
 * @param <T> what is worked out: it counts days from the report, and depends on dates by nothing but what the calendar answered
 */
public final class AlikeCases<T> {
    private final SchoolCalendar calendar;
    private final Node<T> start = new Node<>();

    public AlikeCases(SchoolCalendar calendar) {
        this.calendar = calendar;
    }

    private enum About { SCHOOL_DAY, WORKING_DAY, MONTHS, CLOCK, TOO_FAR }

    /**
     * @param day how many days after the report
     * @param amount of months, or of minutes since midnight
     */
    private record Asking(About about, long day, int amount) {
        Object answer(SchoolCalendar calendar, LocalDate reported) {
            LocalDate date = reported.plusDays(day);
            return switch (about) {
                case SCHOOL_DAY -> calendar.dayOff(date, SchoolCalendar.Kind.SCHOOL_DAYS);
                case WORKING_DAY -> calendar.dayOff(date, SchoolCalendar.Kind.WORKING_DAYS);
                case MONTHS -> ChronoUnit.DAYS.between(reported, calendar.later(date, amount));
                case CLOCK -> calendar.universal(date, amount);
                case TOO_FAR -> calendar.isTooFar(date);
            };
        }
    }

    /** After some answers: the question that is asked next, or what comes of them. */
    private static final class Node<T> {
        private Asking question;
        private Optional<T> outcome = Optional.empty();
        private final Map<Object, Node<T>> next = new HashMap<>();
    }

    /** @param work asks the calendar that it is given, and no other */
    public T of(LocalDate reported, Function<SchoolCalendar, T> work) {
        Node<T> here = start;
        while (here != null && here.outcome.isEmpty()) {
            here = here.question == null ? null : here.next.get(here.question.answer(calendar, reported));
        }
        return here != null ? here.outcome.get() : anew(reported, work);
    }

    private T anew(LocalDate reported, Function<SchoolCalendar, T> work) {
        Listening listening = new Listening(calendar, reported);
        T outcome = work.apply(listening);
        Node<T> here = start;
        for (Map.Entry<Asking, Object> answered : listening.answers.entrySet()) {
            here.question = answered.getKey();
            here = here.next.computeIfAbsent(answered.getValue(), none -> new Node<>());
        }
        here.outcome = Optional.of(outcome);
        return outcome;
    }

    /** The same calendar, which notes each question once. */
    private static final class Listening extends SchoolCalendar {
        private final SchoolCalendar calendar;
        private final LocalDate reported;
        private final Map<Asking, Object> answers = new LinkedHashMap<>();

        Listening(SchoolCalendar calendar, LocalDate reported) {
            super(calendar);
            this.calendar = calendar;
            this.reported = reported;
        }

        private Object asked(About about, LocalDate date, int amount) {
            return answers.computeIfAbsent(new Asking(about, ChronoUnit.DAYS.between(reported, date), amount),
                    question -> question.answer(calendar, reported));
        }

        @Override
        @SuppressWarnings("unchecked")
        Optional<DayOff> dayOff(LocalDate date, Kind kind) {
            return (Optional<DayOff>) asked(kind == Kind.SCHOOL_DAYS ? About.SCHOOL_DAY : About.WORKING_DAY, date, 0);
        }

        @Override
        LocalDate later(LocalDate date, int months) {
            return reported.plusDays((Long) asked(About.MONTHS, date, months));
        }

        @Override
        boolean isTooFar(LocalDate date) {
            return (Boolean) asked(About.TOO_FAR, date, 0);
        }

        @Override
        public int universal(LocalDate date, int minutes) {
            return (Integer) asked(About.CLOCK, date, minutes);
        }
    }
}

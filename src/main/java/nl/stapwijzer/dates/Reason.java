package nl.stapwijzer.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.stapwijzer.obligation.Anchor;
import nl.stapwijzer.obligation.Due;

/** Something to know of how a date came about: data, which {@code words} puts into a sentence. */
public sealed interface Reason {
    /**
     * The promise that was reckoned with.
     *
     * @param anchor what it counts from on this way through the protocol
     * @param from the moment that this was; empty if it has not happened
     */
    record Promise(Due due, Anchor anchor, Optional<Moment> from) implements Reason {}

    /** There is no date. */
    record NoDate(Cause cause) implements Reason {
        /**
         * A day is agreed in each case; nobody said how long; nobody said what it counts from; that has not happened; further away than a
         * lifetime.
         */
        public enum Cause { AGREED_PER_CASE, LENGTH_UNKNOWN, START_OPEN, START_UNKNOWN, TOO_FAR }
    }

    /**
     * The date fell on a day off and became another.
     *
     * @param off why there is no school on it
     * @param later whether it moved on, rather than back
     * @param noneBefore whether it had to move back and could not
     * @param after the holiday of which the new date is the first open day after, if it moved on to there
     */
    record Moved(LocalDate off, SchoolCalendar.Kind days, Optional<DayOff> why, boolean later,
            boolean noneBefore, Optional<DayOff> after) implements Reason {}

    /** The date is a day off and stays so, as the protocol asks. */
    record Stays(DayOff why) implements Reason {}

    /** These did not count among the days. */
    record Skipped(List<DayOff> days) implements Reason {
        public Skipped {
            days = List.copyOf(days);
        }
    }

    /** It is the first open day after that holiday. */
    record AfterHoliday(SchoolCalendar.Kind days, DayOff holiday) implements Reason {}

    /** @param late after the date that was promised */
    record Done(Moment on, boolean late) implements Reason {}

    /**
     * Days of which the protocol does not say which kind were read as calendar days; it goes on in the same way for as long as is needed;
     * it rests on a step without a date, taken to be done on the earliest possible day; the step was done on this day; the step has no
     * deadline, and is done when one looks back.
     */
    enum Simple implements Reason { PLAIN_DAYS, REPEATS, PROVISIONAL, DONE_THAT_DAY, DAY_OF_EVALUATION }

    /** @param asIf when the step is taken to be done, for what follows on it; empty if that is not known either */
    record NoDeadline(Optional<Moment> asIf) implements Reason {}
}

package nl.stapwijzer.model;

import java.time.LocalTime;
import java.util.Optional;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Span;

/**
 * By when, or after how long, something happens.
 *
 * @param duration unknown where the school gave none ("na verloop van tijd"); silent for directly and as soon as possible
 * @param anchor what it counts from, if the author said so, or that the school has not said it
 * @param clock a time of the day
 * @param by somebody outside the school whose deadline it is
 * @param times for a repeated moment, how often at most
 * @param onDayOff what to do if it ends on a day off; without it, what its relation asks for
 * @param condition when this deadline holds
 */
public record Deadline(Relation relation, Stated<Duration> duration, Firmness firmness, Stated<StatedAnchor> anchor,
        Optional<LocalTime> clock, Optional<Located<String>> by, Optional<Integer> times, Optional<DayOffRule> onDayOff,
        Optional<Clause> condition, Span span) {
    /** Within a length of time, after it, at the latest when it ends, each time it has passed, or to be agreed in each case. */
    public enum Relation { WITHIN, AFTER, AT_LATEST, EVERY, DIRECTLY, AS_SOON_AS_POSSIBLE, AGREED_PER_CASE }

    /** How hard the promise is: must, if possible, or striven for. */
    public enum Firmness { MUST, IF_POSSIBLE, STRIVE }

    /** A date on a day off becomes the next open day, or the one before, or stays. */
    public enum DayOffRule { NEXT, PREVIOUS, STAYS }

    /** @param step the id of a step, for the kind {@code STEP}; the id of a role, for {@code EXTERNAL} */
    public record StatedAnchor(Kind kind, Optional<Located<String>> step) {
        /** The first report; the step before; a step by name; a decision of somebody outside the school. */
        public enum Kind { REPORT, PREVIOUS, STEP, EXTERNAL }
    }
}

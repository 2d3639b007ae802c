package nl.stapwijzer.dates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** A day, and the time of that day if it matters, by the school's clock; a day has 24 hours here, also when the clock changes. */
public record Moment(LocalDate date, Optional<LocalTime> time) {
    private static final ZoneId SCHOOL_CLOCK = ZoneId.of("Europe/Amsterdam");

    public static Moment on(LocalDate date) {
        return new Moment(date, Optional.empty());
    }

    /** On the clock of every school in the Netherlands and Flanders; of a whole day, when it begins. */
    public Instant instant() {
        return date.atTime(time.orElse(LocalTime.MIDNIGHT)).atZone(SCHOOL_CLOCK).toInstant();
    }

    Moment at(Optional<LocalTime> clock) {
        return clock.isPresent() ? new Moment(date, clock) : this;
    }
}

package nl.stapwijzer.plan.dates;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import nl.stapwijzer.plan.DutchDate;

/** A day, and the time of that day if it matters. Times are those of the school's clock; a day has 24 hours here, also when the clock changes. */
public record Moment(LocalDate date, Optional<LocalTime> time) {
    public static Moment on(LocalDate date) {
        return new Moment(date, Optional.empty());
    }

    /** Such as maandag 23 november 2026, 08.50 uur. */
    public String inWords() {
        return DutchDate.withWeekday(date) + time.map(t -> ", " + t.withSecond(0).withNano(0).toString().replace(':', '.') + " uur").orElse("");
    }

    Moment at(Optional<LocalTime> clock) {
        return clock.isPresent() ? new Moment(date, clock) : this;
    }
}

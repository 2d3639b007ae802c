package nl.stapwijzer.model;

import java.time.LocalDate;
import nl.stapwijzer.source.Span;

/**
 * One or more days in a row that are unlike others: a school holiday, a study day.
 *
 * @param name as in a sentence: herfstvakantie, studiedag
 * @param last the last of them; before the first only in a faulty file, which {@code check} names
 */
public record Days(Text name, LocalDate first, LocalDate last, Span span) {
    public boolean include(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}

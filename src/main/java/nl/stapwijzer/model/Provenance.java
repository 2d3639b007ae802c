package nl.stapwijzer.model;

import java.time.LocalDate;

/**
 * Where something about the world outside the school comes from.
 *
 * @param date on which it was so, as far as known
 */
public record Provenance(String source, LocalDate date, Status status) {
    /** Read in the source, or known to many and not read anywhere. */
    public enum Status { SEEN, TO_CHECK }
}

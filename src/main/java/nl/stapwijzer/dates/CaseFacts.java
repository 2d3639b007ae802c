package nl.stapwijzer.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Located;

/**
 * What is known of a case: nothing but days.
 *
 * @param reported when it was reported; the place is where a message about it points, such as an argument of a command
 * @param begin the id of the step where it begins; without it the first
 * @param happened what has really happened, and when
 * @param today for the warning that the report lies in the past
 */
public record CaseFacts(Located<Moment> reported, Optional<Located<String>> begin, List<Happened> happened, LocalDate today) {
    /** @param id of a step; or of a role outside the school, for its decision */
    public record Happened(Located<String> id, LocalDate date) {}

    public CaseFacts {
        happened = List.copyOf(happened);
    }

    Optional<LocalDate> dateOf(String id) {
        return happened.stream().filter(one -> one.id().value().equals(id)).map(Happened::date).findFirst();
    }
}

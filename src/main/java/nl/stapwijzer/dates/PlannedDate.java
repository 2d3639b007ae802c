package nl.stapwijzer.dates;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.obligation.Due;
import nl.stapwijzer.obligation.Obligation;

/**
 * One date of a case: by when an obligation is met.
 *
 * @param id the same whenever the dates of this protocol are worked out: step, visit, place in the step, moment
 * @param due that it comes from; without one it is the date of a step without a deadline
 * @param date empty where the protocol gives none, where it is agreed in each case, or where what it counts from has not happened
 * @param countedFrom the moment that is day 0
 * @param provisional whether it rests on a step of which the date is not known and taken to be the earliest possible
 */
public record PlannedDate(String id, Obligation obligation, Optional<Due> due, Optional<Moment> date,
        Optional<Moment> countedFrom, boolean provisional,
        List<Reason> reasons) {
    public PlannedDate {
        reasons = List.copyOf(reasons);
    }
}

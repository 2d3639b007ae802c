package nl.stapwijzer.plan.dates;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.model.Deadline;

/**
 * One date of a case: by when a step, an action, a duty to inform or a branch is done, or when one looks back.
 *
 * @param id the same whenever the dates of this protocol are worked out: step, round, kind, place in the step, moment
 * @param what in the words of the protocol
 * @param deadline that it comes from; without one it belongs to its step, on the step's date
 * @param date empty where the protocol gives none, where it is agreed in each case, or where what it counts from has not happened
 * @param countedFrom the moment that is day 0
 * @param provisional whether it rests on a step of which the date is not known and taken to be the earliest possible
 * @param conditions under which it holds, beside those of its step
 * @param how it came about, in sentences
 */
public record PlannedDate(String id, Kind kind, String what, Optional<Deadline> deadline, Optional<Moment> date, Optional<Moment> countedFrom,
        boolean provisional, List<String> conditions, List<String> how) {
    /** Said last of how a provisional date came about. */
    public static final String PROVISIONAL = "Dit is voorlopig: er is gerekend alsof een stap zonder termijn op de eerst mogelijke dag gedaan wordt.";

    /** Said of a deadline in plain days. */
    public static final String PLAIN_DAYS = "Er staat niet welke dagen het zijn; ze zijn gelezen als kalenderdagen.";

    /** In the order in which they stand within a step. */
    public enum Kind { STEP, ACTION, INFORM, EVALUATION, BRANCH }

    public PlannedDate {
        conditions = List.copyOf(conditions);
        how = List.copyOf(how);
    }
}

package nl.stapwijzer.dates;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.model.Step;

/**
 * The dates of one step, or of one more time through it.
 *
 * @param round from 1; one more after every answer that leads back
 * @param again whether the case has been at this step before
 * @param happened whether the step's own date is a fact
 * @param circumstances that lead here, all of them; none where the case surely comes here
 * @param reckoned the date that deadlines within this step count from
 * @param provisional whether {@code reckoned} is no more than the earliest possible day
 */
public record StepDates(Step step, int round, boolean again, boolean happened, List<Circumstance> circumstances,
        Optional<Moment> reckoned, boolean provisional, List<PlannedDate> dates) {
    public StepDates {
        circumstances = List.copyOf(circumstances);
        dates = List.copyOf(dates);
    }
}

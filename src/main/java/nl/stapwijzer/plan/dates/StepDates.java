package nl.stapwijzer.plan.dates;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.model.Step;

/**
 * The dates of one step, or of one more time through it.
 *
 * @param round from 1; more for a step that is done again
 * @param happened whether the step's own date is a fact
 * @param conditions answers that lead here: "als ‘Is het pesten?’: ja"; empty where the case surely comes here
 * @param reckoned the date that deadlines within this step count from
 * @param provisional whether {@code reckoned} is no more than the earliest possible day
 */
public record StepDates(Step step, int round, boolean happened, List<String> conditions, Optional<Moment> reckoned, boolean provisional,
        List<PlannedDate> dates) {
    public StepDates {
        conditions = List.copyOf(conditions);
        dates = List.copyOf(dates);
    }
}

package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Words;

/**
 * What stands in a step without a name: the school agrees who does it.
 *
 * @param title of the step as an act
 * @param whole whether nobody is named for the step itself
 */
public record OpenView(StepRef step, Words title, boolean whole, StepView.Tasks tasks) {
    /** Those who are told, in few words. */
    public List<Tells> tells() {
        return Tells.of(tasks.informs());
    }
}

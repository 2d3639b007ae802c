package nl.stapwijzer.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people call the steps of a protocol by: the number that the school gives, else that of the place in the list. A step for the staff
 * alone stands behind another one, as 2.1 behind 2, so that the others count on without a gap for those who do not know of it.
 */
public final class StepNumbers {
    private final Map<String, String> numbers = new HashMap<>();

    private StepNumbers() {}

    public static StepNumbers of(List<Step> steps) {
        StepNumbers made = new StepNumbers();
        int place = 0;
        int behind = 0;
        String before = "0";
        for (Step step : steps) {
            if (step.isInternal()) {
                behind++;
            } else {
                place++;
                behind = 0;
                before = step.number().orElse(Integer.toString(place));
            }
            made.numbers.putIfAbsent(step.key(), step.isInternal() ? step.number().orElse(before + "." + behind) : before);
        }
        return made;
    }

    /** Of a step that may be none of them. */
    public String of(Step step) {
        return step.number().orElseGet(() -> numbers.getOrDefault(step.key(), "0"));
    }
}

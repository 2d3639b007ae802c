package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Located;

/**
 * What the school does so that it does not happen.
 *
 * @param with whom
 * @param duties what else belongs to it
 */
public record PreventionTask(Located<String> id, Text what, Optional<Text> explanation, Stated<Party> who, Optional<Party> with,
        Occasion occasion, Duties duties, Visibility visibility) implements Named, Visible {
    /** How often it comes back. */
    public enum Rhythm { DAILY, WEEKLY, MONTHLY, QUARTERLY, HALF_YEARLY, YEARLY, START_OF_YEAR }

    /**
     * When, and for whom.
     *
     * @param moment in words
     * @param months of the school year (1 to 12); empty for the whole year
     * @param pupils for which years or classes
     */
    public record Occasion(Optional<Text> moment, Optional<Rhythm> rhythm, List<Integer> months, Optional<Text> pupils) {
        public Occasion {
            months = List.copyOf(months);
        }
    }

    /** Whom to tell, what to write down, and what to fill in. */
    public record Duties(List<InformDuty> informs, List<RecordDuty> records, List<FormUse> forms) {
        public Duties {
            informs = List.copyOf(informs);
            records = List.copyOf(records);
            forms = List.copyOf(forms);
        }
    }
}

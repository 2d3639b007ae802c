package nl.stapwijzer.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the school looks at each year: safety as pupils feel it, how many cases there were.
 *
 * @param instrument the survey or count that is used
 */
public record Monitoring(Text what, Stated<Party> who, Stated<Text> moment, Optional<Text> instrument, List<Text> figures,
        Optional<LocalDate> next) {
    public Monitoring {
        figures = List.copyOf(figures);
    }
}

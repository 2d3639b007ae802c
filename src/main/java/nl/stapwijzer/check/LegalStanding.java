package nl.stapwijzer.check;

import java.time.LocalDate;
import java.util.List;
import nl.stapwijzer.model.LegalDuty;

/**
 * How a school stands to one thing that the law asks of it.
 *
 * @param articles where the law asks it, of each kind of school that the protocol is for
 * @param known the day of which this is known
 * @param metIn the titles of the protocols in which it is met; none if it is not
 */
public record LegalStanding(LegalDuty.Kind duty, String articles, LocalDate known, List<String> metIn) {
    public LegalStanding {
        metIn = List.copyOf(metIn);
    }
}

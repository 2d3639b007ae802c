package nl.stapwijzer.build;

import java.time.LocalDate;
import java.util.Optional;
import nl.stapwijzer.model.Visibility;

/**
 * What is made of the definitions, and for whom.
 *
 * @param readers everybody, or the school's own staff
 * @param loose whether each page stands on its own, without the documents
 * @param day of which the inspection sheets of the staff say what has passed; none if they say nothing of it
 */
public record Edition(Visibility readers, boolean loose, Optional<LocalDate> day) {
    static final Edition EVERYBODY = new Edition(Visibility.PUBLIC, false);

    public Edition(Visibility readers, boolean loose) {
        this(readers, loose, Optional.empty());
    }
}

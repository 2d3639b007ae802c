package nl.stapwijzer.build;

import java.time.LocalDate;
import java.util.Optional;
import nl.stapwijzer.model.Visibility;

/**
 * What is made of the definitions, and for whom.
 *
 * @param loose whether each page stands on its own, without the documents
 * @param day of which the inspection sheets of the staff say what has passed; none if they say nothing of it
 */
public record Edition(Kind kind, boolean loose, Optional<LocalDate> day) {
    static final Edition EVERYBODY = new Edition(Kind.PUBLIC, false);

    /** For everybody; for the school's own staff; for who fills in what is not laid down yet. */
    public enum Kind {
        PUBLIC, INTERNAL, CONCEPT;

        Visibility readers() {
            return this == INTERNAL ? Visibility.INTERNAL : Visibility.PUBLIC;
        }
    }

    public Edition(Kind kind, boolean loose) {
        this(kind, loose, Optional.empty());
    }
}

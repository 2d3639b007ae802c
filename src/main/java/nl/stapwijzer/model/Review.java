package nl.stapwijzer.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Located;

/**
 * Who looks after the protocol, and when it was and will be looked at again.
 *
 * @param owner the id of a role
 */
public record Review(Optional<String> version, Stated<Located<String>> owner, Stated<List<Text>> adoptedBy, Stated<LocalDate> adoptedOn,
        Stated<LocalDate> nextReview, Optional<LocalDate> changedOn) {}

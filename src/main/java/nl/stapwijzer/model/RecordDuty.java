package nl.stapwijzer.model;

import java.util.Optional;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Span;

/**
 * Something must be written down.
 *
 * @param where the id of a register or a form
 * @param kind and {@code heading}: where in the register, such as soort oudercontact, onderwerp gesprek zonder schuldvraag
 */
public record RecordDuty(Text what, Stated<Located<String>> where, Optional<Text> kind, Optional<Text> heading, Stated<Party> by,
        Visibility visibility, Span span) implements Visible {}

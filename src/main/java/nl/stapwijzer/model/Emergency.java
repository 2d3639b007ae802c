package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;

/** A rule that breaks into any step. */
public record Emergency(Clause when, Text act, Stated<Party> who, List<InformDuty> informs, Optional<Text> title) {
    public Emergency {
        informs = List.copyOf(informs);
    }
}

package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Located;

/** A step asks for a form: which, filled in by whom, signed by whom. */
public record FormUse(Located<String> form, Optional<Party> by, List<Located<String>> signers) {
    public FormUse {
        signers = List.copyOf(signers);
    }
}

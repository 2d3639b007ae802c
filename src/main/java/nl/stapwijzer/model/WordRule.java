package nl.stapwijzer.model;

import java.util.List;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Span;

/** Words that the school wants ("de leerling"), and what it does not write for them. */
public record WordRule(Text use, List<Located<String>> avoid, Span span) {
    public WordRule {
        avoid = List.copyOf(avoid);
    }
}

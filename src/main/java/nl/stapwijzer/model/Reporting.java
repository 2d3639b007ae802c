package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Span;

/**
 * How somebody tells the school of bullying.
 *
 * @param by who may report
 * @param to who receives it
 * @param firstWords what who receives a report says first
 * @param ladder whom to turn to next, if the receiver cannot or one is not satisfied, in order
 */
public record Reporting(Optional<Text> introduction, Stated<Party> by, Stated<Party> to, Stated<List<Located<String>>> channels,
        Optional<Text> afterwards, Optional<Text> firstWords, List<Rung> ladder, Span span) {
    /** @param when this rung is the right one */
    public record Rung(Party to, Optional<Clause> when) {}

    public Reporting {
        ladder = List.copyOf(ladder);
    }
}

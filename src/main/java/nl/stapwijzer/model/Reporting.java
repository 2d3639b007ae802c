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
 * @param ways in which it can be done, each for those whom it is for
 * @param moment what its day is called, of which the time of a case counts: "het signaal"; none where that is the report
 * @param firstWords what who receives a report says first
 * @param ladder whom to turn to next, if the receiver cannot or one is not satisfied, in order
 */
public record Reporting(Optional<Text> introduction, Stated<Party> by, Stated<Party> to, Stated<List<ReportingWay>> ways,
        Optional<Text> afterwards, Optional<Text> moment, Optional<Text> firstWords, List<Rung> ladder, Span span) {
    /** @param by for whom this channel is, of those who may report; empty for all of them */
    public record ReportingWay(Located<String> channel, List<Located<String>> by) {
        public ReportingWay {
            by = List.copyOf(by);
        }
    }

    /** @param when this rung is the right one */
    public record Rung(Party to, Optional<Clause> when) {}

    public Reporting {
        ladder = List.copyOf(ladder);
    }
}

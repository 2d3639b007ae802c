package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Span;

/**
 * A rung of the ladder of sanctions, which stands beside the steps.
 *
 * @param step where it is decided
 * @param limit what the law allows; asked for a suspension or an expulsion
 * @param skips whether it may be taken at once in a grave case
 */
public record Sanction(Located<String> id, Text title, Kind kind, Optional<Text> explanation, Stated<Party> by,
        Optional<Located<String>> step, Optional<Condition> when, Stated<Limit> limit, boolean skips, List<Located<String>> references)
        implements Named {
    public enum Kind { CHANCE, MEASURE, SUSPENSION, TALK, EXPULSION }

    /**
     * The bounds in law, as the protocol gives them.
     *
     * @param longest how long at most
     * @param written whether it is given in writing with reasons
     * @param inspectorateAfter longer than this is reported to the inspectorate
     * @param law the id of a {@link Law}
     */
    public record Limit(Optional<Duration> longest, boolean written, Optional<Duration> inspectorateAfter, Optional<Text> conditions,
            Optional<Located<String>> law, Span span) {}

    public Sanction {
        references = List.copyOf(references);
    }
}

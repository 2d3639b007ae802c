package nl.stapwijzer.read.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.source.Suggestion;

/**
 * What everything that is read from one file shares.
 *
 * @param language of its texts
 * @param departments of the school by their ids, for a text that says something else for each
 * @param unplaced where a school adds a key without saying where it comes, and the keys that the board has there
 */
record Reading(Places places, Findings findings, Locale language, Map<String, Text> departments,
        Map<Span, List<String>> unplaced) {
    private static final int QUOTED_AT_MOST = 80;

    Reading in(Locale other) {
        return new Reading(places, findings, other, departments, unplaced);
    }

    Reading among(Map<String, Text> others) {
        return new Reading(places, findings, language, others, unplaced);
    }

    /** Of both files: what is found in either goes to one place. */
    Reading with(Reading other) {
        return new Reading(places.with(other.places), findings, language, departments, unplaced);
    }

    /** Whether a thing by its name has a place among the others; else that is an error, for it may be meant for one of them. */
    boolean isPlaced(Located<String> name) {
        Optional<List<String>> others = Optional.ofNullable(unplaced.get(name.span()));
        others.ifPresent(known -> error(name.span(), Message.of("change-of-nothing", name.value()),
                Suggestion.among(name.value(), known), Message.of("say-where-new")));
        return others.isEmpty();
    }

    void note(Span at, Message message, Message... hints) {
        findings.note(at, brief(message), brief(hints));
    }

    void error(Span at, Message message, Message... hints) {
        findings.error(at, brief(message), brief(hints));
    }

    void warning(Span at, Message message, Message... hints) {
        findings.warning(at, brief(message), brief(hints));
    }

    private static Message[] brief(Message... hints) {
        return Stream.of(hints).map(hint -> Suggestion.isList(hint) ? hint : brief(hint)).toArray(Message[]::new);
    }

    /** A message quotes the author; of a whole page, its beginning will do. */
    private static Message brief(Message message) {
        return new Message(message.key(), message.arguments().stream()
                .map(argument -> argument.length() <= QUOTED_AT_MOST ? argument : argument.substring(0, QUOTED_AT_MOST) + "…").toList());
    }
}

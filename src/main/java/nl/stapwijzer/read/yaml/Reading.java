package nl.stapwijzer.read.yaml;

import java.util.Locale;
import java.util.stream.Stream;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.source.Suggestion;

/**
 * What everything that is read from one file shares.
 *
 * @param language of its texts
 */
record Reading(Places places, Findings findings, Locale language) {
    private static final int QUOTED_AT_MOST = 80;

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

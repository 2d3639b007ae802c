package nl.stapwijzer.words;

import java.util.Locale;
import java.util.Map;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.obligation.Obligations;

/**
 * One protocol in one document language: all that puts its facts into words.
 *
 * @param phrases for what is no fact of a protocol
 */
public record Language(Locale locale, Phrases phrases, Times times, Names names, DeadlineWords deadlines, PartyWords parties,
        ConditionWords conditions, ReasonWords reasons, ActWords acts, RouteWords route) {
    /** @param addresses of the pages that sentences lead to */
    public static Language of(Obligations obligations, Addresses addresses) {
        return of(obligations, addresses, Map.of());
    }

    /** @param spokenTo what somebody is called whom all words speak to, by the id of the role */
    public static Language of(Obligations obligations, Addresses addresses, Map<String, String> spokenTo) {
        Protocol protocol = obligations.protocol();
        DocumentLanguage language = DocumentLanguage.of(protocol.about().language().toLanguageTag()).orElseThrow();
        Phrases phrases = Phrases.of(language, protocol.about().subject().value().id());
        Times times = new Times(phrases);
        Names names = new Names(protocol, addresses, phrases, language, spokenTo);
        DeadlineWords deadlines = new DeadlineWords(phrases, names, times);
        ConditionWords conditions = new ConditionWords(phrases, names, deadlines);
        PartyWords parties = new PartyWords(phrases, names);
        return new Language(language.locale(), phrases, times, names, deadlines, parties, conditions,
                new ReasonWords(phrases, deadlines, conditions, times, language.locale()), new ActWords(phrases, parties),
                new RouteWords(obligations, phrases, names, deadlines, addresses));
    }
}

package nl.stapwijzer.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a protocol is about, and what comes with that. Of a subject that the program does not know it has only the name.
 *
 * @param id names its words: those that belong to no other subject
 * @param name as a noun, in Dutch
 * @param titleWords parts of words by which a title shows that it is about this
 * @param terms parts of words, of which one is in a term that says what the subject is; none if nobody asks
 * @param duties that the law has for this
 * @param expected roles that readers count on, besides those of the duties
 * @param reported whether pupils and parents come to report it
 * @param sides where a pupil can stand in it
 * @param pagesOfParents what the page is called, in an address, for parents of a pupil who stands there
 * @param helplines the ids of those that fit, and {@code graveHelplines} of those for when it is serious
 * @param meaning what is generally meant by its name
 * @param advice what is known to help, besides what a protocol says
 * @param topics parts of words by which a protocol on it shows that it speaks of something, for what readers look for
 */
public record Subject(String id, String name, List<String> titleWords, List<String> terms, Set<LegalDuty.Kind> duties,
        Set<Role.Task> expected, boolean reported, List<Role.Side> sides, Map<Role.Side, String> pagesOfParents,
        List<String> helplines, List<String> graveHelplines, Optional<Meaning> meaning, List<Advice> advice,
        Map<Topic, List<String>> topics) {
    /** What a word generally means, in Dutch, with other languages as variants. */
    public record Meaning(Text text, Provenance provenance) {}

    /**
     * What happens online, how safe somebody is, what can be done about a promise that was not kept, that nothing is done which the pupil
     * whom it happened to does not support, what is written down, how pupils feel, permission to discuss one of them, that who gets a
     * pupil's data needs them, and that the board left a decision to somebody.
     */
    public enum Topic { ONLINE, SAFETY, REMEDY, CONSENT, RECORDS, WELLBEING, PERMISSION, SHARING, MANDATE }

    public Subject {
        titleWords = List.copyOf(titleWords);
        terms = List.copyOf(terms);
        duties = Set.copyOf(duties);
        expected = Set.copyOf(expected);
        sides = List.copyOf(sides);
        pagesOfParents = Map.copyOf(pagesOfParents);
        helplines = List.copyOf(helplines);
        graveHelplines = List.copyOf(graveHelplines);
        advice = List.copyOf(advice);
        topics = Map.copyOf(topics);
    }

    /** The same for a subject that the program has no data of. */
    public Subject named(String otherId, String otherName) {
        return new Subject(otherId, otherName, titleWords, terms, duties, expected, reported, sides, pagesOfParents, helplines,
                graveHelplines, meaning, advice, topics);
    }

    /** The page, by its name in an address, for parents of a pupil who stands there. */
    public Optional<String> pageOfParents(Role.Side side) {
        return Optional.ofNullable(pagesOfParents.get(side));
    }

    /** Whether a text speaks of this. */
    public boolean isNamedIn(Topic topic, String text) {
        return isIn(topics.getOrDefault(topic, List.of()), text);
    }

    /** Whether a word in its name begins with one of the terms: an anti-bullying coordinator does not say what bullying is. */
    public boolean isDefinedBy(Term term) {
        return Stream.of(term.key().replace('-', ' '), term.name().text().toLowerCase(Locale.ROOT))
                .anyMatch(name -> terms.stream().anyMatch(word -> name.startsWith(word) || name.contains(" " + word)));
    }

    /** Whether a term is its name, so that what is generally meant by it holds. */
    public boolean isCalled(Term term) {
        return term.name().text().equalsIgnoreCase(name);
    }

    public boolean isNamedIn(Text title) {
        return isIn(titleWords, title.text());
    }

    private static boolean isIn(List<String> words, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(small::contains);
    }
}

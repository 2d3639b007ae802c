package nl.stapwijzer.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;

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
 * @param helplines the ids of those that fit
 */
public record Subject(String id, String name, List<String> titleWords, List<String> terms, Set<LegalDuty.Kind> duties,
        Set<Role.Task> expected, boolean reported, List<Role.Side> sides, List<String> helplines) {
    public Subject {
        titleWords = List.copyOf(titleWords);
        terms = List.copyOf(terms);
        duties = Set.copyOf(duties);
        expected = Set.copyOf(expected);
        sides = List.copyOf(sides);
        helplines = List.copyOf(helplines);
    }

    /** The same for a subject that the program has no data of. */
    public Subject named(String otherId, String otherName) {
        return new Subject(otherId, otherName, titleWords, terms, duties, expected, reported, sides, helplines);
    }

    public boolean isDefinedBy(Term term) {
        return isIn(terms, term.key().replace('-', ' ')) || isIn(terms, term.name().text());
    }

    public boolean isNamedIn(Text title) {
        return isIn(titleWords, title.text());
    }

    private static boolean isIn(List<String> words, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(small::contains);
    }
}

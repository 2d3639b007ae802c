package nl.stapwijzer.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a definition in another language than its file, as far as its author gave that: what has no translation stays as it is, and
 * says which language that is.
 */
public final class Translated {
    /** What is no language: how somebody is reached. */
    private static final Set<String> NO_WORDS = Set.of("phone", "mail", "website", "region");

    private Translated() {}

    /**
     * The part itself if that is its language, of whatever country.
     *
     * @param own the language of the file
     */
    public static <T extends Record> T of(T part, Locale own, Locale language) {
        return own.getLanguage().equals(language.getLanguage()) ? part : Components.changed(part, (name, value) ->
                Optional.of(NO_WORDS.contains(name) ? value : changed(value, own, language)));
    }

    private static Object changed(Object value, Locale own, Locale language) {
        if (value instanceof Text text) {
            return text.translated(own, language);
        } else if (value instanceof Noun noun && noun.name().isTranslated(language)) {
            return noun.in(language, Text.Reader.ADULT);
        }
        return value instanceof Locale ? language : value;
    }
}

package nl.stapwijzer.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages in which documents are published: each has a catalogue and a grammar of its own. */
public enum DocumentLanguage {
    DUTCH("nl-NL"), FLEMISH("nl-BE"), ENGLISH("en");

    private final Locale locale;

    DocumentLanguage(String tag) {
        locale = Locale.forLanguageTag(tag);
    }

    public Locale locale() {
        return locale;
    }

    public String tag() {
        return locale.toLanguageTag();
    }

    /** By its tag, such as nl-BE; nl alone is Dutch as in the Netherlands. */
    public static Optional<DocumentLanguage> of(String tag) {
        return tag.equals("nl") ? Optional.of(DUTCH) : Stream.of(values()).filter(language -> language.tag().equals(tag)).findFirst();
    }
}

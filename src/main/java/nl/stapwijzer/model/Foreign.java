package nl.stapwijzer.model;

import java.util.Locale;
import java.util.Optional;

/**
 * Words in another language than the document that they stand in: those of an author who gave no translation. They go along as plain words
 * between two characters that no author can write, until {@code render} says their language on the page (WCAG 2.2, 3.1.2).
 */
public final class Foreign {
    /** The characters that open such words, one for each language, and the one that closes them: from the private use area of Unicode. */
    private static final char FIRST = '\uE010';
    private static final char END = '\uE00F';

    private Foreign() {}

    public static String marked(String words, DocumentLanguage language) {
        return (char) (FIRST + language.ordinal()) + words + END;
    }

    /** Marked, unless the document is in this language, of whatever country. */
    public static String marked(String words, Locale language, Locale document) {
        return language.getLanguage().equals(document.getLanguage()) ? words
                : marked(words, DocumentLanguage.of(language.toLanguageTag()).orElseThrow());
    }

    public static boolean isMarked(String words) {
        return languageAt(words, 0).isPresent();
    }

    /** The language of the words that are opened here. */
    public static Optional<DocumentLanguage> languageAt(String words, int place) {
        int language = place < words.length() ? words.charAt(place) - FIRST : -1;
        return language >= 0 && language < DocumentLanguage.values().length ? Optional.of(DocumentLanguage.values()[language])
                : Optional.empty();
    }

    /** Where the words that are opened before {@code place} are closed; at the end if they are not. */
    public static int end(String words, int place) {
        int end = words.indexOf(END, place);
        return end < 0 ? words.length() : end;
    }

    /** Without any mark. */
    public static String plain(String words) {
        StringBuilder plain = new StringBuilder();
        words.chars().filter(letter -> letter != END && (letter < FIRST || letter >= FIRST + DocumentLanguage.values().length))
                .forEach(letter -> plain.append((char) letter));
        return plain.toString();
    }
}

package nl.stapwijzer.read.yaml;

import java.util.Properties;
import java.util.stream.Stream;
import nl.stapwijzer.source.PropertyFile;

/** The keys that are meant where somebody writes one in English: {@code english-keys.properties}. */
final class EnglishKeys {
    private static final Properties KEYS = PropertyFile.beside(EnglishKeys.class, "english-keys.properties").orElseThrow();

    private EnglishKeys() {}

    /** What {@code english} may stand for, the likeliest first; none if it is no such word. */
    static Stream<String> of(String english) {
        return Stream.of(KEYS.getProperty(english, "").split(", ")).filter(key -> !key.isEmpty());
    }
}

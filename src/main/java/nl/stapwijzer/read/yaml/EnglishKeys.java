package nl.stapwijzer.read.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;

/** The keys that are meant where somebody writes one in English: {@code english-keys.properties}. */
final class EnglishKeys {
    private static final Properties KEYS = load();

    private EnglishKeys() {}

    /** What {@code english} may stand for, the likeliest first; none if it is no such word. */
    static Stream<String> of(String english) {
        return Stream.of(KEYS.getProperty(english, "").split(", ")).filter(key -> !key.isEmpty());
    }

    private static Properties load() {
        Properties keys = new Properties();
        try (InputStream in = EnglishKeys.class.getResourceAsStream("english-keys.properties")) {
            keys.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }
}

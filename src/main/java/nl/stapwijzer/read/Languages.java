package nl.stapwijzer.read;

import java.util.Locale;
import java.util.Map;
import nl.stapwijzer.read.yaml.YamlMap;

/** The language that a file is written in: Dutch as in the Netherlands, unless it says as in Belgium. */
final class Languages {
    static final Map<String, Locale> LANGUAGES = Map.of("nl-NL", Locale.forLanguageTag("nl-NL"), "nl-BE", Locale.forLanguageTag("nl-BE"));

    private Languages() {}

    /** The file, read in its own language. */
    static YamlMap in(YamlMap file) {
        return file.in(file.choice("taal", LANGUAGES, LANGUAGES.get("nl-NL")).toLanguageTag());
    }

    static Locale of(YamlMap file) {
        return Locale.forLanguageTag(file.language());
    }
}

package nl.stapwijzer.read;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.read.yaml.YamlMap;

/** The language that a file is written in: Dutch as in the Netherlands, unless it says otherwise. */
final class Languages {
    static final Map<String, DocumentLanguage> LANGUAGES =
            Stream.of(DocumentLanguage.values()).collect(Collectors.toUnmodifiableMap(DocumentLanguage::tag, language -> language));

    private Languages() {}

    /** The file, read in its own language. */
    static YamlMap in(YamlMap file) {
        return file.in(file.choice("taal", LANGUAGES, DocumentLanguage.DUTCH).locale());
    }

    static Locale of(YamlMap file) {
        return file.language();
    }
}

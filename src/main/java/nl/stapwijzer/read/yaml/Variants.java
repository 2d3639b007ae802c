package nl.stapwijzer.read.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.model.Text.Reader;
import nl.stapwijzer.model.Text.Variant;
import nl.stapwijzer.source.Located;

/** A text in its long form: {@code tekst}, the words for children under {@code kind}, and translations under their language. */
final class Variants {
    private static final String CHILD = "kind";
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(-[A-Z]{2})?");

    private Variants() {}

    static Text read(YamlMap map) {
        Text text = map.require("tekst").flatMap(YamlValue::scalar)
                .map(written -> new Text(written.value(), written.span(), List.of())).orElse(new Text("", map.span(), List.of()));
        map.has(CHILD);
        map.has("en");
        List<Variant> variants = map.keys().stream().filter(key -> key.equals(CHILD) || LANGUAGE.matcher(key).matches())
                .flatMap(key -> variant(map, key).stream()).toList();
        return new Text(text.text(), text.span(), variants);
    }

    private static Optional<Variant> variant(YamlMap map, String key) {
        Optional<String> words = map.optional(key, YamlValue::scalar).map(Located::value);
        return words.map(written -> key.equals(CHILD)
                ? new Variant(map.language(), Reader.CHILD, written)
                : new Variant(key, Reader.ADULT, written));
    }
}

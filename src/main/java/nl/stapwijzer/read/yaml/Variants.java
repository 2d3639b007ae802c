package nl.stapwijzer.read.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.model.Text.Reader;
import nl.stapwijzer.model.Text.Variant;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;

/**
 * A text in its long form: {@code tekst}, the words for children under {@code kind}, translations under their language, and under
 * {@code varianten} what it says for each department of the school alone.
 */
final class Variants {
    private static final String CHILD = "kind";
    private static final String BY_DEPARTMENT = "varianten";
    private static final String PUBLISHED = Stream.of(DocumentLanguage.values()).map(DocumentLanguage::tag)
            .collect(Collectors.joining(", "));
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(-[A-Z]{2})?");

    private Variants() {}

    /** What a text says for one department. */
    private record DepartmentPart(Located<String> department, Text name, String words) {
        String in(Locale language, Reader reader) {
            return name.in(language, reader).text() + ": " + words.strip();
        }
    }

    static Text read(YamlMap map) {
        List<DepartmentPart> parts = map.named(BY_DEPARTMENT,
                (id, value) -> value.scalar().map(words -> new DepartmentPart(id, map.department(id), words.value())));
        return parts.isEmpty() ? whole(map) : together(map.keys().size() == 1 ? Optional.empty() : Optional.of(whole(map)), map, parts);
    }

    /** One text: what holds for all, then a paragraph for each department that begins with its name. */
    private static Text together(Optional<Text> all, YamlMap map, List<DepartmentPart> parts) {
        BiFunction<Locale, Reader, String> said = (language, reader) -> Stream.concat(
                all.map(text -> text.in(language, reader).text().strip()).stream(),
                parts.stream().map(part -> part.in(language, reader))).collect(Collectors.joining("\n\n"));
        List<Variant> variants = Stream.concat(all.stream().flatMap(text -> text.variants().stream()), parts.stream()
                .flatMap(part -> part.name().variants().stream())).map(variant -> new Variant(variant.language(), variant.reader(),
                said.apply(variant.language(), variant.reader()))).distinct().toList();
        return new Text(said.apply(map.language(), Reader.ADULT), all.map(Text::span).orElse(map.span()), variants,
                parts.stream().map(DepartmentPart::department).toList());
    }

    private static Text whole(YamlMap map) {
        Text text = map.require("tekst").flatMap(YamlValue::scalar)
                .map(written -> new Text(written.value(), written.span(), List.of())).orElse(new Text("", map.span(), List.of()));
        Stream.of(DocumentLanguage.values()).filter(language -> !language.locale().equals(map.language()))
                .forEach(language -> map.has(language.tag()));
        List<Variant> variants = Stream.concat(
                map.optional(CHILD, YamlValue::scalar).map(words -> new Variant(map.language(), Reader.CHILD, words.value())).stream(),
                map.keys().stream().filter(key -> LANGUAGE.matcher(key).matches()).flatMap(key -> translation(map, key).stream())).toList();
        return new Text(text.text(), text.span(), variants);
    }

    /** A translation, if it is in another language and one in which documents are published; else the author hears that it is not used. */
    private static Optional<Variant> translation(YamlMap map, String key) {
        Optional<Located<String>> words = map.optional(key, YamlValue::scalar);
        Optional<Locale> language = DocumentLanguage.of(key).map(DocumentLanguage::locale);
        if (language.isEmpty()) {
            map.warning(map.spanOf(key), Message.of("language-not-published", key), Message.of("language-not-published-hint", PUBLISHED));
        } else if (language.get().equals(map.language())) {
            map.warning(map.spanOf(key), Message.of("language-of-file", key), Message.of("language-of-file-hint", key));
        }
        return language.filter(other -> !other.equals(map.language()))
                .flatMap(other -> words.map(written -> new Variant(other, Reader.ADULT, written.value())));
    }
}

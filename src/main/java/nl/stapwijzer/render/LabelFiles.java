package nl.stapwijzer.render;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Resources;

/**
 * The fixed words of the templates of one project, each language in files of its own, read once. A region and a subject say only where
 * they differ: {@code nl-BE} stands on {@code nl}.
 */
final class LabelFiles {
    /** What a school says itself goes before what comes with the program. */
    private static final List<String> NAMES = List.of("templates/labels/%s.properties", "templates/labels/subject-%subject.%s.properties",
            "templates/labels/school.%s.properties");

    private final ConcurrentMap<Wanted, Labels> known = new ConcurrentHashMap<>();
    private final Resources resources;

    private record Wanted(Locale language, String subject) {}

    LabelFiles(Resources resources) {
        this.resources = resources;
    }

    /**
     * @param subject the id of what the document is about, which says some things in its own words; empty if it is about none
     * @throws TemplateFault if a file of this language can't be read
     */
    Labels in(Locale language, String subject) {
        return known.computeIfAbsent(new Wanted(language, subject), this::read);
    }

    /** Where the labels of a language stand. */
    static String nameFor(Locale language) {
        return NAMES.get(0).replace("%s", language.getLanguage());
    }

    private Labels read(Wanted wanted) {
        Locale language = wanted.language();
        Map<String, String> texts = new TreeMap<>();
        Stream.of(language.getLanguage(), language.toLanguageTag()).distinct()
                .flatMap(tag -> NAMES.stream().map(name -> name.replace("%subject", wanted.subject()).replace("%s", tag)))
                .forEach(name -> resources.find(name).ifPresent(bytes -> texts.putAll(texts(name, bytes))));
        return new Labels(language, texts);
    }

    private static Map<String, String> texts(String name, byte[] bytes) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(TemplateText.decode(name, bytes)));
        } catch (IllegalArgumentException e) {
            throw new TemplateFault(TemplateFault.start(name), Message.of("labels-unreadable"), Message.of("labels-unreadable-hint"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}

package nl.stapwijzer.source;

import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every sentence that the program says to its users, in Dutch and English. Both stand side by side in
 * {@code messages.properties} as {@code key.nl} and {@code key.en}.
 */
public final class Catalogue {
    public static final String DUTCH = "nl";
    public static final String ENGLISH = "en";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    private static final Properties SENTENCES = PropertyFile.beside(Catalogue.class, "messages.properties").orElseThrow();

    private final String language;

    /** @param language {@link #ENGLISH}, or anything else for Dutch */
    public Catalogue(String language) {
        this.language = language.equals(ENGLISH) ? ENGLISH : DUTCH;
    }

    /** In which figures are written too. */
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    public String text(Message message) {
        String sentence = SENTENCES.getProperty(message.key() + "." + language);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence for " + message.key() + " in " + language);
        }
        return filledIn(sentence, message.arguments());
    }

    public String text(String key, Object... arguments) {
        return text(Message.of(key, arguments));
    }

    /** As one says them after each other: the last behind "and". */
    public String and(List<String> names) {
        return names.size() < 2 ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " " + text("and") + " " + names.get(names.size() - 1);
    }

    /** The names of all sentences, with their language. */
    Set<String> names() {
        return new TreeSet<>(SENTENCES.stringPropertyNames());
    }

    /** In one pass, so that a placeholder within an argument stays as the author wrote it. */
    private static String filledIn(String sentence, List<String> arguments) {
        return PLACEHOLDER.matcher(sentence).replaceAll(found -> {
            int number = Integer.parseInt(found.group(1));
            return Matcher.quoteReplacement(number < arguments.size() ? arguments.get(number) : found.group());
        });
    }
}

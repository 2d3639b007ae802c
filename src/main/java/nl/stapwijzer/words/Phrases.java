package nl.stapwijzer.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.model.Foreign;
import nl.stapwijzer.model.OwnQuestion;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.source.PropertyFile;
import nl.stapwijzer.source.Span;

/**
 * The phrases of one document language, each whole, with places {@code {0}}, {@code {1}} for what differs. Lists are joined and numbers
 * choose their form by the rules of CLDR 48 for the language, which stand among the phrases ({@code list.…}) and in {@link Plural}. A
 * phrase that a language lacks is a fault: none is taken from another language.
 */
public final class Phrases {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Map<Wanted, Phrases> ALL = new ConcurrentHashMap<>();

    private final DocumentLanguage of;
    private final Locale language;
    private final Map<String, String> phrases;

    private record Wanted(DocumentLanguage language, String subject) {}

    private Phrases(DocumentLanguage of, Map<String, String> phrases) {
        this.of = of;
        this.language = of.locale();
        this.phrases = Map.copyOf(phrases);
    }

    /** Those that suit every subject. */
    public static Phrases of(DocumentLanguage language) {
        return of(language, "");
    }

    /** @param language of a document */
    public static Phrases in(Locale language) {
        return in(language.toLanguageTag())
                .orElseThrow(() -> new IllegalArgumentException("no catalogue for " + language.toLanguageTag()));
    }

    /** @param tag of any language; nothing if no document can be in it */
    public static Optional<Phrases> in(String tag) {
        return DocumentLanguage.of(tag).map(Phrases::of);
    }

    /** @param subject the id of what a protocol is about, which says some things in its own words */
    public static Phrases of(DocumentLanguage language, String subject) {
        return ALL.computeIfAbsent(new Wanted(language, subject), Phrases::read);
    }

    /** Those of a subject replace what suits every subject; those of a region replace those of its language. */
    private static Phrases read(Wanted wanted) {
        Map<String, String> phrases = new HashMap<>();
        Stream.of(wanted.language().locale().getLanguage(), wanted.language().tag()).distinct()
                .flatMap(tag -> Stream.of(tag, "subject-" + wanted.subject() + "." + tag)).forEach(name -> phrases.putAll(file(name)));
        return new Phrases(wanted.language(), phrases);
    }

    private static Map<String, String> file(String name) {
        Map<String, String> all = new HashMap<>();
        PropertyFile.beside(Phrases.class, name + ".properties").orElseGet(Properties::new)
                .forEach((key, value) -> all.put((String) key, (String) value));
        return all;
    }

    public DocumentLanguage language() {
        return of;
    }

    /** All that are there, by key. */
    Map<String, String> all() {
        return phrases;
    }

    /** @param parts sentences, pieces, words or numbers, for the places */
    public Sentence say(String key, Object... parts) {
        String phrase = Optional.ofNullable(phrases.get(key))
                .orElseThrow(() -> new IllegalArgumentException(language.toLanguageTag() + ": no phrase " + key));
        List<Inline> said = new ArrayList<>();
        Matcher place = PLACE.matcher(phrase);
        int end = 0;
        boolean open = false;
        while (place.find()) {
            add(said, phrase.substring(end, place.start()));
            Object part = parts[place.group(1).charAt(0) - '0'];
            open |= part instanceof Sentence sentence && sentence.unknown();
            add(said, part);
            end = place.end() + (isEnded(textOf(part), phrase.substring(place.end())) ? 1 : 0);
        }
        add(said, phrase.substring(end));
        return new Sentence(said, open);
    }

    /** Whether what was said ends already with the mark that comes: "Is het klaar?" has no full stop behind it. */
    public static boolean isEnded(String said, String rest) {
        return said.matches("(?s).*[.?!]") && (rest.startsWith(".") || !rest.isEmpty() && said.endsWith(rest.substring(0, 1)));
    }

    /** A sentence as a title, or for within another. */
    public static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String textOf(Object part) {
        return part instanceof Sentence sentence ? sentence.text() : part instanceof Inline inline ? inline.text() : part.toString();
    }

    private static void add(List<Inline> said, Object part) {
        if (part instanceof Sentence sentence) {
            said.addAll(sentence.parts());
        } else if (part instanceof Inline inline) {
            said.add(inline);
        } else if (!part.toString().isEmpty()) {
            said.add(new Words(part.toString(), Optional.empty()));
        }
    }

    /** The words of a phrase that need not be there. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(phrases.get(key));
    }

    /** The words alone. */
    public String text(String key, Object... parts) {
        return say(key, parts).text();
    }

    /** In the form that a number asks for; the number is at place 0. */
    public Sentence count(String key, int number, Object... more) {
        Object[] parts = new Object[more.length + 1];
        parts[0] = number;
        System.arraycopy(more, 0, parts, 1, more.length);
        return say(Plural.of(number, language).key(key), parts);
    }

    /** As {@link #count}, for the place in an order: the 3rd. */
    public Sentence ordinal(String key, int number) {
        return say(Plural.ordinal(number, language).key(key), number);
    }

    /** What the school has not said. @param span where it would be said */
    public Sentence open(String key, Span span) {
        return Sentence.open(text(key), span);
    }

    /** A value that may be left open; nothing where nothing is said of it. */
    public Sentence said(Stated<Text> stated) {
        return stated.value().map(text -> Sentence.of(text.text(), text.span())).orElseGet(() -> leftOpen(stated));
    }

    /** What the school still asks itself. */
    public List<Sentence> open(List<OwnQuestion> questions) {
        return questions.stream().map(OwnQuestion::question).map(question -> Sentence.open(question.text(), question.span())).toList();
    }

    /** That something is left open; nothing where it is not. */
    public Sentence leftOpen(Stated<?> stated) {
        return stated.unknown() ? open("open", stated.span()) : Sentence.NONE;
    }

    public Sentence and(List<Sentence> parts) {
        return list("list.and", parts);
    }

    public Sentence or(List<Sentence> parts) {
        return list("list.or", parts);
    }

    private Sentence list(String kind, List<Sentence> parts) {
        if (parts.size() < 2) {
            return parts.isEmpty() ? Sentence.NONE : parts.get(0);
        }
        Sentence said = parts.get(0);
        for (int i = 1; i < parts.size() - 1; i++) {
            said = say("list.middle", said, parts.get(i));
        }
        return say(kind, said, parts.get(parts.size() - 1));
    }

    /** With a capital first letter, such as at the beginning of a sentence. */
    public static String capital(String words) {
        int start = Foreign.isMarked(words) ? 1 : 0;
        if (words.length() <= start) {
            return words;
        }
        int end = words.offsetByCodePoints(start, 1);
        return words.substring(0, start) + words.substring(start, end).toUpperCase(Locale.ROOT) + words.substring(end);
    }
}

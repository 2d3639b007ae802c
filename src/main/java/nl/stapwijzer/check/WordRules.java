package nl.stapwijzer.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Audience;
import nl.stapwijzer.model.Audience.Readers;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.model.WordRule;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;

/** The texts use words that their readers know and that the school wants. */
final class WordRules {
    static final List<Rule> RULES = List.of(WordRules::abbreviations, WordRules::avoided, WordRules::readers);

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern CAPITALS = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}{2,}(?![\\p{L}\\p{N}])");
    private static final Pattern ROMAN_NUMBER = Pattern.compile("[IVX]+");
    private static final Pattern WORD = Pattern.compile("\\p{Ll}{2,}");
    private static final Set<String> KNOWN_TO_ALL = Set.of("PDF", "TV", "SMS", "GSM", "WC", "OK");

    private WordRules() {}

    /**
     * An abbreviation in a text stands in the list of terms or belongs to a role, so that a page can explain it. It is named once,
     * where it first stands. Capitals that give weight to a word (NIET) are known by the same word in small letters elsewhere.
     */
    private static void abbreviations(Definition definition, Findings findings) {
        Set<String> fine = new HashSet<>(KNOWN_TO_ALL);
        fine.addAll(explained(definition.protocol()));
        Map<String, Span> found = new LinkedHashMap<>();
        texts(definition).forEach(text -> said(text).forEach(words -> CAPITALS.matcher(words).results().map(MatchResult::group)
                .filter(word -> !fine.contains(word) && !ROMAN_NUMBER.matcher(word).matches())
                .forEach(word -> found.putIfAbsent(word, text.span()))));
        Set<String> small = found.isEmpty() ? Set.of() : smallWords(definition);
        found.forEach((word, span) -> {
            if (!small.contains(word.toLowerCase(Locale.ROOT))) {
                findings.warning(span, Message.of("abbreviation-unexplained", word), Message.of("explain-abbreviation", word));
            }
        });
    }

    private static Set<String> smallWords(Definition definition) {
        return texts(definition).flatMap(WordRules::said).flatMap(words -> WORD.matcher(words).results()).map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** A text and what it is for children, without addresses. */
    private static Stream<String> said(Text text) {
        return Stream.of(text.text(), text.forChildren().text()).distinct()
                .map(words -> words.contains("://") ? ADDRESS.matcher(words).replaceAll(" ") : words);
    }

    /** Whatever stands in capitals as an abbreviation, an id or a name of something that the protocol introduces. */
    private static Set<String> explained(Protocol protocol) {
        Set<String> known = new TreeSet<>();
        protocol.nouns().forEach(noun -> noun.abbreviation().ifPresent(known::add));
        Stream.of(protocol.vocabulary().terms(), protocol.conduct().laws(), protocol.people().registers(), protocol.people().channels(),
                protocol.care().methods()).flatMap(List::stream)
                .map(thing -> thing.key().toUpperCase(Locale.ROOT)).forEach(known::add);
        protocol.vocabulary().terms().forEach(term -> capitals(term.name().name(), known));
        protocol.conduct().laws().forEach(law -> capitals(law.name(), known));
        protocol.people().registers().forEach(register -> capitals(register.name().name(), known));
        protocol.people().channels().forEach(channel -> capitals(channel.name().name(), known));
        return known;
    }

    private static void capitals(Text name, Set<String> into) {
        CAPITALS.matcher(name.text()).results().map(MatchResult::group).forEach(into::add);
    }

    /** The texts keep to the school's own list of words. */
    private static void avoided(Definition definition, Findings findings) {
        List<Text> texts = texts(definition).toList();
        for (WordRule rule : definition.protocol().vocabulary().words()) {
            for (Located<String> avoid : rule.avoid()) {
                Pattern pattern = Pattern.compile("(?<!\\p{L})" + Pattern.quote(avoid.value()) + plural(avoid.value()) + "(?!\\p{L})",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
                texts.stream().filter(text -> says(text.text(), avoid.value(), pattern)
                                || says(text.forChildren().text(), avoid.value(), pattern))
                        .forEach(text -> findings.warning(text.span(), Message.of("word-to-avoid", avoid.value()),
                                Message.of("say-instead", rule.use().text())));
            }
        }
    }

    /** @param word is looked for first, since few texts have it anywhere */
    private static boolean says(String text, String word, Pattern pattern) {
        for (int i = 0; i <= text.length() - word.length(); i++) {
            if (text.regionMatches(true, i, word, 0, word.length())) {
                return pattern.matcher(text).find();
            }
        }
        return false;
    }

    /** The endings of a word for more than one: slachtoffers, ruziemakers, bullebakken. */
    private static String plural(String word) {
        String last = Pattern.quote(word.substring(word.length() - 1));
        return "(?:'?s|e?n|" + last + "en)?";
    }

    /** What a reader of the pages reads; not the sources, which name the works of others, nor the list of words itself. */
    static Stream<Text> texts(Definition definition) {
        return definition.each(Text.class).filter(part -> !part.component().equals("source") && part.nearest(WordRule.class).isEmpty())
                .map(ModelNode::value);
    }

    /** What is said to readers who have no page of their own is hardly found. */
    private static void readers(Definition definition, Findings findings) {
        definition.each(Audience.class).filter(part -> part.value().readers() == Readers.OTHERS)
                .forEach(part -> findings.warning(part.value().id().span(), Message.of("audience-without-page", part.name()),
                        Message.of("call-audience-or-own-page")));
    }
}

package nl.stapwijzer.publish.pdf;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.words.Phrases;

/** Typed quotes and apostrophes as a language is printed, by its catalogue. In Dutch: ‘de afspraak’, foto’s, ’s ochtends. */
final class Quotes {
    private static final Pattern WITHIN_A_WORD = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");
    private static final Pattern OPENING = Pattern.compile("(?<![\\p{L}\\p{N}\\p{Po}%)])[\"'](?=\\S|\\z)");
    private static final Pattern OTHER = Pattern.compile("[\"']");
    private static final String AROUND = "\n";
    private static final String YEAR = "[0-9]{2}";

    private final String open;
    private final String close;
    private final String apostrophe;
    private final Pattern shortened;

    private Quotes(Phrases phrases) {
        String[] quotes = phrases.text("quoted", AROUND).split(AROUND);
        open = Matcher.quoteReplacement(quotes[0]);
        close = Matcher.quoteReplacement(quotes[1]);
        apostrophe = Matcher.quoteReplacement(phrases.text("apostrophe"));
        String words = Stream.concat(Stream.of(phrases.text("apostrophe.before").split("\\|")).filter(Predicate.not(String::isEmpty))
                .map(Pattern::quote), Stream.of(YEAR)).collect(Collectors.joining("|"));
        shortened = Pattern.compile("(?<![\\p{L}\\p{N}])'(?=(?:" + words + ")(?![\\p{L}\\p{N}']))");
    }

    /** @param tag of a language; nothing if no document can be in it */
    static Optional<Quotes> of(String tag) {
        return Phrases.in(tag).map(Quotes::new);
    }

    static boolean areIn(String text) {
        return OTHER.matcher(text).find();
    }

    /** @param before what stands right before the text, on the same line; empty if nothing does */
    String printed(String text, String before) {
        String seen = OTHER.matcher(before).replaceAll(".");
        String whole = WITHIN_A_WORD.matcher(shortened.matcher(seen + text).replaceAll(apostrophe)).replaceAll(apostrophe);
        return OTHER.matcher(OPENING.matcher(whole).replaceAll(open)).replaceAll(close).substring(seen.length());
    }
}

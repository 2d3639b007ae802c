package nl.stapwijzer.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a role, channel, register, method or term is called, with what a sentence needs to know of the word.
 *
 * @param plural the name for more than one, if it is not the name itself
 * @param abbreviation the short form that stands in the texts, such as IB
 * @param article in Dutch
 * @param proper whether it keeps its capital within a sentence: Veilig Thuis, KiVa-kernteam
 */
public record Noun(Text name, Optional<Text> plural, Optional<String> abbreviation, Article article, boolean proper) {
    /** None for what takes no article, such as Veilig Thuis, or already has one in its name. */
    public enum Article { DE, HET, NONE }

    /** A name of which the author said no more: the article and the capital are known from lists and from how it is written. */
    public static Noun of(Text name) {
        return of(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What the author said of a name, with what is known of such words where nothing was said. */
    public static Noun of(Text name, Optional<Text> plural, Optional<String> abbreviation, Optional<Article> article,
            Optional<Boolean> proper) {
        boolean keepsCapital = proper.orElseGet(() -> WordLists.isProper(name.text()));
        return new Noun(name, plural, abbreviation, article.orElseGet(() -> WordLists.article(name.text())), keepsCapital);
    }

    /** For one of them. */
    public String text() {
        return name.text();
    }

    /** For more than one. */
    public Text forMany() {
        return plural.orElse(name);
    }

    /** By its abbreviation, if it has one. */
    public Noun shortly() {
        return abbreviation.map(shorter -> new Noun(new Text(shorter, name.span(), List.of()), Optional.empty(), Optional.empty(), article,
                true)).orElse(this);
    }

    /** The same for one reader; a name in another language is proper by how it is written there. */
    public Noun in(Locale language, Text.Reader reader) {
        Text named = name.in(language, reader);
        boolean same = named.text().equals(name.text());
        return new Noun(named, plural.map(many -> many.in(language, reader)), abbreviation, article,
                same ? proper : WordLists.isProper(named.text()));
    }
}

package nl.stapwijzer.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoublePredicate;

/**
 * The forms that words take beside a number. Names and rules are those of CLDR's "Language Plural Rules", for cardinals (2 days) and for
 * ordinals (the 2nd day), version 48 (https://www.unicode.org/cldr/charts/48/supplemental/language_plural_rules.html).
 */
public enum Plural {
    ONE, TWO, FEW, OTHER;

    /** By language, the first that fits; a number that none fits is {@link #OTHER}. */
    private static final Map<String, List<PluralRule>> CARDINALS = Map.of(
            "en", List.of(new PluralRule(ONE, number -> number == 1)),
            "nl", List.of(new PluralRule(ONE, number -> number == 1)));
    private static final Map<String, List<PluralRule>> ORDINALS = Map.of(
            "en", List.of(last(ONE, 1), last(TWO, 2), last(FEW, 3)),
            "nl", List.of());

    private record PluralRule(Plural form, DoublePredicate fits) {}

    /** For 1, 21, 101 and so on, but not for 11 and 111. */
    private static PluralRule last(Plural form, int digit) {
        return new PluralRule(form, number -> number % 10 == digit && number % 100 != 10 + digit);
    }

    public static Plural of(double number, Locale language) {
        return first(CARDINALS, number, language);
    }

    /** Of something that is somewhere in an order. */
    static Plural ordinal(int number, Locale language) {
        return first(ORDINALS, number, language);
    }

    private static Plural first(Map<String, List<PluralRule>> rules, double number, Locale language) {
        List<PluralRule> ofLanguage = Objects.requireNonNull(rules.get(language.getLanguage()), () -> "no plural rules for " + language);
        return ofLanguage.stream().filter(rule -> rule.fits().test(number)).findFirst().map(PluralRule::form).orElse(OTHER);
    }

    /** The label of this form. */
    public String key(String label) {
        return label + "." + name().toLowerCase(Locale.ROOT);
    }
}

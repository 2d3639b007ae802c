package nl.stapwijzer.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoublePredicate;

/**
 * The forms that words take beside a number. Names and rules are those of CLDR's "Language Plural Rules" for cardinals, version 48
 * (https://www.unicode.org/cldr/charts/48/supplemental/language_plural_rules.html).
 */
public enum Plural {
    ONE, OTHER;

    /** By language, the first that fits; a number that none fits is {@link #OTHER}. */
    private static final Map<String, List<PluralRule>> RULES = Map.of(
            "en", List.of(new PluralRule(ONE, number -> number == 1)),
            "nl", List.of(new PluralRule(ONE, number -> number == 1)));

    private record PluralRule(Plural form, DoublePredicate fits) {}

    public static Plural of(double number, Locale language) {
        return RULES.getOrDefault(language.getLanguage(), List.of()).stream().filter(rule -> rule.fits().test(number)).findFirst()
                .map(PluralRule::form).orElse(OTHER);
    }

    /** The label of this form. */
    public String key(String label) {
        return label + "." + name().toLowerCase(Locale.ROOT);
    }
}

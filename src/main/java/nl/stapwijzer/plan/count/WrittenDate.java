package nl.stapwijzer.plan.count;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.words.Phrases;

/**
 * A date as people type it: 23-11-2026, 23/11/2026, 23.11.2026, 2026-11-23, or in words as any language of documents has it, such as
 * 23 november 2026. In figures the day stands before the month. What could be read in two ways, such as 23-11-26, or is no day at all, is
 * not read.
 */
public final class WrittenDate {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\s*([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})\\s*([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,2})");
    private static final Map<String, Integer> MONTHS = names("month", 12);
    private static final Pattern WEEKDAY = Pattern.compile("^" + oneOf(names("weekday", 7).keySet()) + "\\.?,?\\s+");
    private static final List<Pattern> IN_WORDS = languages().map(WrittenDate::inWords).distinct().map(Pattern::compile).toList();
    private static final int CENTURY = 2000;
    private static final int MOST_DAYS = 31;

    private WrittenDate() {}

    /** The numbers of months or days of the week by their name and their short name, in every language. */
    private static Map<String, Integer> names(String kind, int count) {
        Map<String, Integer> numbers = new HashMap<>();
        languages().forEach(phrases -> IntStream.rangeClosed(1, count).forEach(number ->
                Stream.of(".", ".short.").forEach(length -> numbers.put(lower(phrases.text(kind + length + number)), number))));
        return numbers;
    }

    private static Stream<Phrases> languages() {
        return Stream.of(DocumentLanguage.values()).map(Phrases::of);
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    private static String oneOf(Collection<String> words) {
        return words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** What reads a date as these phrases write it, also with the day as a place in an order, or with a month of another language. */
    private static String inWords(Phrases phrases) {
        Set<String> endings = IntStream.rangeClosed(1, MOST_DAYS).boxed()
                .flatMap(day -> languages().map(all -> lower(all.ordinal("date.ordinal", day).text()).replace(day.toString(), "")))
                .collect(Collectors.toCollection(TreeSet::new));
        return Pattern.quote(lower(phrases.find("date.words").orElseThrow())).replace(" ", free("\\s+"))
                .replace("{0}", free("(?<day>\\d{1,2})" + oneOf(endings)))
                .replace("{1}", free("(?<month>" + oneOf(MONTHS.keySet()) + ")\\.?"))
                .replace("{2}", free("(?<year>\\d{4})"));
    }

    /** Within what is to be read to the letter. */
    private static String free(String pattern) {
        return "\\E" + pattern + "\\Q";
    }

    public static Optional<LocalDate> of(String written) {
        String text = WEEKDAY.matcher(Typed.plain(written).toLowerCase(Locale.ROOT)).replaceFirst("");
        Matcher parts = DAY_FIRST.matcher(text);
        if (parts.matches()) {
            return date(Integer.parseInt(parts.group(4)), parts.group(3), parts.group(1));
        }
        parts = YEAR_FIRST.matcher(text);
        if (parts.matches()) {
            return date(Integer.parseInt(parts.group(1)), parts.group(3), parts.group(4));
        }
        return IN_WORDS.stream().map(pattern -> pattern.matcher(text)).filter(Matcher::matches).findFirst().flatMap(found ->
                date(Integer.parseInt(found.group("year")), MONTHS.get(found.group("month")).toString(), found.group("day")));
    }

    private static Optional<LocalDate> date(int year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)))
                    .filter(date -> date.getYear() / 100 * 100 == CENTURY);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

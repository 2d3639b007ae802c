package nl.stapwijzer.plan.count;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.words.Phrases;

/**
 * A date as people type it: 23-11-2026, 23/11/2026, 23.11.2026, 2026-11-23, 23 november 2026, in any language of documents. The day stands
 * before the month. What could be read in two ways, such as 23-11-26, or is no day at all, is not read.
 */
public final class WrittenDate {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\s*([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})\\s*([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,2})");
    private static final Pattern IN_WORDS = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?\\s+(\\p{L}{3,9})\\.?\\s+(\\d{4})");
    private static final Map<String, Integer> MONTHS = names("month", 12);
    private static final Pattern WEEKDAY = Pattern.compile("^(?:" + String.join("|", names("weekday", 7).keySet()) + ")\\.?,?\\s+");
    private static final int CENTURY = 2000;

    private WrittenDate() {}

    /** The numbers of months or days of the week by their name and their short name, in every language. */
    private static Map<String, Integer> names(String kind, int count) {
        Map<String, Integer> numbers = new HashMap<>();
        for (DocumentLanguage language : DocumentLanguage.values()) {
            Phrases phrases = Phrases.of(language);
            for (int number = 1; number <= count; number++) {
                numbers.put(phrases.text(kind + "." + number).toLowerCase(Locale.ROOT), number);
                numbers.put(phrases.text(kind + ".short." + number).toLowerCase(Locale.ROOT), number);
            }
        }
        return numbers;
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
        parts = IN_WORDS.matcher(text);
        return parts.matches() && MONTHS.containsKey(parts.group(2))
                ? date(Integer.parseInt(parts.group(3)), MONTHS.get(parts.group(2)).toString(), parts.group(1)) : Optional.empty();
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

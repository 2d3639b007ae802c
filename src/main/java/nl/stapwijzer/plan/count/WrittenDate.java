package nl.stapwijzer.plan.count;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as people type it: 23-11-2026, 23/11/2026, 23.11.2026, 2026-11-23, 23 november 2026. The day stands before the month. What could be
 * read in two ways, such as 23-11-26, or is no day at all, is not read.
 */
public final class WrittenDate {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\s*([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})\\s*([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,2})");
    private static final Pattern IN_WORDS = Pattern.compile("(\\d{1,2})\\s+(\\p{L}{3,9})\\.?\\s+(\\d{4})");
    private static final Pattern WEEKDAY = Pattern.compile("^(ma|di|wo|do|vr|za|zo)(|\\.|andag|nsdag|ensdag|nderdag|ijdag|terdag|ndag),?\\s+");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(Map.entry("jan", 1), Map.entry("feb", 2), Map.entry("maart", 3), Map.entry("mrt", 3),
            Map.entry("apr", 4), Map.entry("mei", 5), Map.entry("jun", 6), Map.entry("jul", 7), Map.entry("aug", 8), Map.entry("sep", 9), Map.entry("okt", 10),
            Map.entry("nov", 11), Map.entry("dec", 12), Map.entry("januari", 1), Map.entry("februari", 2), Map.entry("april", 4), Map.entry("juni", 6),
            Map.entry("juli", 7), Map.entry("augustus", 8), Map.entry("sept", 9), Map.entry("september", 9), Map.entry("oktober", 10),
            Map.entry("november", 11), Map.entry("december", 12));
    private static final int CENTURY = 2000;

    private WrittenDate() {}

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
            return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day))).filter(date -> date.getYear() / 100 * 100 == CENTURY);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

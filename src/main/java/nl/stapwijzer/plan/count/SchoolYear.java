package nl.stapwijzer.plan.count;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * From 1 August to 31 July, as the law on education has it in the Netherlands; in Flanders no school day falls between that and 1
 * September.
 */
public record SchoolYear(int from) implements Comparable<SchoolYear> {
    private static final Pattern WRITTEN = Pattern.compile("(20\\d\\d)(?:-(20\\d\\d))?");
    private static final int MONTHS = 12;

    static SchoolYear of(LocalDate date) {
        return new SchoolYear(date.getMonthValue() < Month.AUGUST.getValue() ? date.getYear() - 1 : date.getYear());
    }

    /** Such as 2026 or 2026-2027; empty if it is neither. */
    public static Optional<SchoolYear> written(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(parts.group(1));
        return parts.group(2) == null || Integer.parseInt(parts.group(2)) == from + 1 ? Optional.of(new SchoolYear(from))
                : Optional.empty();
    }

    SchoolYear before() {
        return new SchoolYear(from - 1);
    }

    /** The first day of each month. */
    List<LocalDate> months() {
        return IntStream.range(0, MONTHS).mapToObj(i -> LocalDate.of(from, Month.AUGUST, 1).plusMonths(i)).toList();
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(from, other.from);
    }

    @Override
    public String toString() {
        return from + "-" + (from + 1);
    }
}

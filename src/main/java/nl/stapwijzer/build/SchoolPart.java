package nl.stapwijzer.build;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A part of the schools of a board, for who divides the work over machines. The parts together are the whole.
 *
 * @param number from 1
 * @param of how many parts there are
 */
public record SchoolPart(int number, int of) {
    public static final SchoolPart WHOLE = new SchoolPart(1, 1);
    private static final int MOST = 9999;
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,4})/([0-9]{1,4})");

    /** As {@code 3/8}; nothing if it is not so, or there is no such part. */
    public static Optional<SchoolPart> written(String text) {
        Matcher parts = WRITTEN.matcher(text);
        return parts.matches() ? Optional.of(new SchoolPart(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                .filter(part -> part.number >= 1 && part.number <= part.of && part.of <= MOST) : Optional.empty();
    }

    /** Every so many of them. */
    <T> List<T> among(List<T> all) {
        return IntStream.range(0, all.size()).filter(i -> i % of == number - 1).mapToObj(all::get).toList();
    }
}

package nl.stapwijzer.dates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The school holidays of the Dutch regions and Flanders, summer 2025 to summer 2029, from {@code schoolvakanties.csv}: region, holiday,
 * first and last day, status, source. The Dutch autumn and spring holidays and part of the May holiday are advice, from
 * which a school may differ.
 */
final class SchoolHolidays {
    static final List<String> REGIONS = List.of("NL-noord", "NL-midden", "NL-zuid", "BE-VLG");
    private static final String TABLE = "schoolvakanties.csv";

    private SchoolHolidays() {}

    /** @param last inclusive */
    record Holiday(String region, String name, LocalDate first, LocalDate last) {
        boolean includes(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    /** In order of time. */
    static List<Holiday> of(String region) {
        try (InputStream in = SchoolHolidays.class.getResourceAsStream(TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(";")).filter(cells -> cells[0].equals(region))
                    .map(cells -> new Holiday(cells[0], cells[1], LocalDate.parse(cells[2]), LocalDate.parse(cells[3])))
                    .sorted(Comparator.comparing(Holiday::first)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

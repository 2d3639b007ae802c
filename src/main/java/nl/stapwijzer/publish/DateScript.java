package nl.stapwijzer.publish;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.plan.DateTable;
import nl.stapwijzer.plan.DateTable.Entry;
import nl.stapwijzer.plan.DayText;

/**
 * A table of dates as a script, since a page from the disk may not read a data file. A sentence is a pattern, in which U+E000 stands for
 * each day that follows it; an entry is its row, its days and minutes after the report (none without a date), whether it is provisional,
 * and its sentences.
 */
public final class DateScript {
    private DateScript() {}

    /** Where the script of the page looks for it, below the root of the publication. */
    public static String path(String protocol) {
        return "assets/dates/" + protocol + ".js";
    }

    public static byte[] encode(DateTable table) {
        return ("self.stapwijzerDates = {\"first\": " + ScriptText.quoted(table.first().toString()) + ", \"last\": "
                + ScriptText.quoted(table.last().toString())
                + ",\n\"rows\": " + lines(table.rows(), row -> ScriptText.list(Stream.of(row.uid(), row.title(), row.condition(),
                        row.note()).map(ScriptText::quoted)))
                + ",\n\"sentences\": " + lines(table.texts(), DateScript::text)
                + ",\n\"moments\": " + lines(table.entries(), DateScript::entry)
                + ",\n\"plans\": " + lines(table.plans(), DateScript::numbers)
                + ",\n\"days\": " + numbers(table.days()) + "};\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A table as the page of one school looks dates up in it.
     *
     * @param mark of the school
     */
    public static byte[] of(String mark, byte[] table) {
        byte[] own = ("self.stapwijzerDates.mark = " + ScriptText.quoted(mark) + ";\n").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(table.length + own.length).put(table).put(own).array();
    }

    private static String text(DayText text) {
        return ScriptText.list(Stream.concat(Stream.of(ScriptText.quoted(text.pattern())), text.days().stream().map(String::valueOf)));
    }

    private static String entry(Entry entry) {
        List<Integer> when = entry.when().map(moment -> moment.clock().map(clock -> List.of(moment.day(), clock.minutes(), clock.utc()))
                .orElseGet(() -> List.of(moment.day()))).orElseGet(List::of);
        return ScriptText.list(Stream.of(Integer.toString(entry.row()), numbers(when), entry.provisional() ? "1" : "0",
                numbers(entry.how())));
    }

    private static String numbers(List<Integer> numbers) {
        return ScriptText.list(numbers.stream().map(number -> Integer.toString(number)));
    }

    private static <T> String lines(List<T> things, Function<T, String> written) {
        return things.stream().map(written).collect(Collectors.joining(",\n", "[", "]"));
    }
}

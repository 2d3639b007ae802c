package nl.stapwijzer.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import org.junit.jupiter.api.Test;

/** The dates equal those of a calculation that shares no code with the program: {@code dates/uitrekenen.py}. */
class WorkedDatesTest {
    private static final List<String> TABLE = Repository.text(Repository.resource("dates/datums.csv")).lines().toList();

    @Test
    void everyDateOfTheTableIsTheSame() {
        List<String> ours = TABLE.stream().skip(1).map(WorkedDatesTest::workedOut).toList();
        assertTrue(ours.size() >= 300);
        assertEquals(String.join("\n", TABLE.subList(1, TABLE.size())), String.join("\n", ours));
    }

    /** The same line, with the dates that the program gives. */
    private static String workedOut(String line) {
        String[] cells = line.split(";");
        DatePlan plan = Cases.plan(Protocols.withSteps("  melden: {titel: Melden, wie: leerkracht, termijn: " + quoted(cells[1])
                + ", daarna: klaar}\n"), cells[0],
                Cases.reported(cells[2]));
        List<PlannedDate> dates = plan.steps().get(0).dates();
        String days = dates.stream().map(date -> date.date().orElseThrow().date().toString()).collect(Collectors.joining(" "));
        String hour = dates.get(0).date().orElseThrow().time().map(Objects::toString).orElse("");
        return Stream.of(cells[0], cells[1], cells[2], cells[3], days, hour).collect(Collectors.joining(";"));
    }

    private static String quoted(String deadline) {
        return deadline.startsWith("{") ? deadline : "\"" + deadline + "\"";
    }
}

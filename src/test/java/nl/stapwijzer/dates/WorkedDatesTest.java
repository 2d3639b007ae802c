package nl.stapwijzer.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.obligation.Act;
import org.junit.jupiter.api.Test;

/** The dates equal those of calculations that share no code with the program: the two scripts beside the tables. */
class WorkedDatesTest {
    private static final List<String> TABLE = Repository.text(Repository.resource("dates/datums.csv")).lines().toList();
    private static final Map<String, Protocol> ROUTES = new HashMap<>();

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

    @Test
    void everyDateOfEveryRouteIsTheSameThroughLoopsGatesWaysInAndEnds() {
        List<String> routes = Repository.text(Repository.resource("dates/routes.csv")).lines().skip(1).toList();
        assertTrue(routes.size() >= 300);
        assertEquals(String.join("\n", routes), routes.stream().map(WorkedDatesTest::route).collect(Collectors.joining("\n")));
    }

    private static String route(String line) {
        String[] cells = line.split(";");
        String[] happened = cells[3].isEmpty() ? new String[0] : cells[3].split(" ");
        DatePlan plan = Cases.plan(ROUTES.computeIfAbsent(cells[0], name -> Protocols.of(Repository.text(Repository.resource("dates/routes/"
                + name + ".yaml")))), cells[1], Cases.reported(cells[2], happened));
        String dates = plan.steps().stream().flatMap(step -> step.dates().stream()).filter(date -> date.due().isPresent())
                .map(WorkedDatesTest::named).sorted().collect(Collectors.joining(", "));
        return Stream.of(cells[0], cells[1], cells[2], cells[3], dates).collect(Collectors.joining(";"));
    }

    private static String named(PlannedDate date) {
        String kind = date.obligation().kind() == Act.Kind.STEP ? "" : " " + date.obligation().place().item().replaceAll("-[0-9]+$", "");
        return date.obligation().place().step().orElseThrow().key() + kind + " "
                + date.date().map(moment -> moment.date().toString()).orElse("-");
    }
}

package nl.stapwijzer.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Schools;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.DateTable;

/** What the tables of dates cost: of the five protocols, and of a route of as many steps as are named, one after the other. */
public final class DatesBench {
    private DatesBench() {}

    public static void main(String[] steps) {
        School school = Schools.with("regio: NL-midden\n");
        for (Protocol protocol : Protocols.five()) {
            measure(protocol, school);
        }
        Stream.of(steps).mapToInt(Integer::parseInt).mapToObj(DatesBench::route).forEach(route -> measure(route, school));
    }

    private static void measure(Protocol protocol, School school) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = system.getProcessCpuTime();
        int entries = DateTable.of(Obligations.of(protocol), school, Visibility.PUBLIC).map(table -> table.entries().size()).orElse(0);
        System.out.printf("%s: %d steps, %d moments, %d ms of CPU%n", protocol.key(), protocol.course().steps().size(), entries,
                (system.getProcessCpuTime() - start) / 1_000_000);
    }

    private static Protocol route(int steps) {
        return Protocols.withSteps(IntStream.rangeClosed(1, steps)
                .mapToObj(step -> "  s" + step + ": {titel: Stap, wie: leerkracht, termijn: binnen 2 schooldagen, daarna: "
                        + (step < steps ? "s" + (step + 1) : "klaar") + "}\n").collect(Collectors.joining()));
    }
}

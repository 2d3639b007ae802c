package nl.stapwijzer.plan.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Schools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepDeadlinesTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private static Map<Integer, LocalDate> due(String deadline, LocalDate first, LocalDate second) {
        String steps = "  luisteren: {titel: Luisteren, wie: leerkracht, termijn: binnen 1 schooldag, daarna: aanpak}\n"
                + "  aanpak: {titel: Aanpak, wie: leerkracht, termijn: " + deadline + ", daarna: klaar}\n";
        return new StepDeadlines(Protocols.withSteps(steps), Schools.calendar("midden")).of(FRIDAY, Map.of(0, first, 1, second));
    }

    @Test
    void aStepIsDueAfterTheReportAndAfterTheDayOnWhichTheOneBeforeWasReallyDone() {
        assertEquals(Map.of(0, FRIDAY.plusDays(3), 1, FRIDAY.plusDays(6)),
                due("binnen 2 schooldagen", FRIDAY.plusDays(4), FRIDAY.plusDays(20)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"onbekend", "zo snel mogelijk", "liefst dezelfde dag", "na 1 week", "per geval",
            "{soort: meteen, als: het moet}"})
    void whatWasNotPromisedCannotBeMissed(String deadline) {
        assertEquals(Map.of(0, FRIDAY.plusDays(3)), due(deadline, FRIDAY, FRIDAY.plusDays(90)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dezelfde dag", "meteen", "binnen 1 schooldag", "uiterlijk 1 week vanaf melding"})
    void whatWasPromisedCan(String deadline) {
        assertEquals(2, due(deadline, FRIDAY, FRIDAY.plusDays(90)).size());
    }
}

package nl.stapwijzer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nl.stapwijzer.model.Duration.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTest {
    @ParameterizedTest
    @CsvSource({"5, SCHOOL_DAY, 1, WEEK, false", "6, SCHOOL_DAY, 1, WEEK, true", "7, DAY, 1, WEEK, false", "8, CALENDAR_DAY, 1, WEEK, true",
        "168, HOUR, 1, WEEK, false", "169, HOUR, 1, WEEK, true", "1, MONTH, 1, WEEK, true", "2, WEEK, 15, SCHOOL_DAY, false",
        "3, WEEK, 15, SCHOOL_DAY, false",
        "4, WEEK, 15, SCHOOL_DAY, true", "24, HOUR, 1, SCHOOL_DAY, false", "25, HOUR, 1, SCHOOL_DAY, true", "1, DAY, 1, SCHOOL_DAY, false",
        "2, WORKING_DAY, 1, SCHOOL_DAY, true"})
    void aLengthIsLongerThanAnotherAlsoInAnotherUnit(int amount, Unit unit, int most, Unit in, boolean longer) {
        assertEquals(longer, new Duration(amount, unit).isLongerThan(new Duration(most, in)));
    }
}

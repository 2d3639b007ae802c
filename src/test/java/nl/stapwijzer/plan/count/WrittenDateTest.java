package nl.stapwijzer.plan.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
    @ParameterizedTest
    @ValueSource(strings = {"23-11-2026", "23/11/2026", "23.11.2026", "2026-11-23", "2026/11/23", " 23 - 11 - 2026 ", "23 november 2026",
            "23 nov. 2026",
        "maandag 23 november 2026", "ma 23-11-2026", "23\u201311\u20132026", "23\u00A0november\u00A02026", "23\u201111\u20112026",
        "Maandag, 23 November 2026",
        "Monday 23 November 2026", "Mon 23 Nov 2026", "23rd November 2026"})
    void aDateIsReadAsPeopleTypeIt(String written) {
        assertEquals(Optional.of(LocalDate.of(2026, 11, 23)), WrittenDate.of(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "23-11", "23-11-26", "11/23/2026", "31-11-2026", "2026-02-30", "eind november", "23-11/2026", "23112026",
            "1-1-1926", "23-11-2026?",
        "=1+1", "٢٣-١١-٢٠٢٦"})
    void aDateIsNeverGuessed(String written) {
        assertEquals(Optional.empty(), WrittenDate.of(written));
    }
}

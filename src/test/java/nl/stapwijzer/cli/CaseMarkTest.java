package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseMarkTest {
    @ParameterizedTest
    @ValueSource(strings = {"2026-014", "14", "014", "2026-27-003", "B-2026-014", "OV12", "OV-12"})
    void aNumberIsAMark(String mark) throws UsageFault {
        assertEquals(mark, CaseMark.of(mark));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026\u2010014", "2026\u2011014", "2026\u2013014", "2026\u2014014", "2026\u2212014"})
    void whateverHyphenWasTypedTheMarkIsTheSame(String typed) throws UsageFault {
        assertEquals("2026-014", CaseMark.of(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jan Jansen", "jan.jansen", "Anna", "ANNA", "JAN-1", "Jan-2026-014", "2026-014-anna", "2026 jj", "Łukasz", "李",
            "j", "JJ", "JJ140315"})
    void whatCanBeANameIsNone(String written) {
        assertEquals("mark-may-be-a-name", refused(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-03-14", "14-03-2015", "14-3-15", "JJ-2015-03-14", "JJ14-03-15", "2015\u201103\u201114"})
    void aDateOfBirthIsNone(String written) {
        assertEquals("mark-is-a-date", refused(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789", "140315", "../2026", "2026/014", "2026-014-015-016", "-1", "2026_014", "\u202E2026",
            "2026-014 "})
    void nothingElseIsAMark(String written) {
        assertEquals("mark-not-plain", refused(written));
    }

    @Test
    void theNextMarkFollowsTheHighestOfItsYear() {
        assertEquals("2026-001", CaseMark.next(2026, List.of()));
        assertEquals("2026-013", CaseMark.next(2026, List.of("2026-012", "2026-002", "2027-050", "oude zaken", "2026-", "2026-099-1")));
        assertEquals("2026-1000", CaseMark.next(2026, List.of("2026-999")));
    }

    private static String refused(String written) {
        return assertThrows(UsageFault.class, () -> CaseMark.of(written)).reason().key();
    }
}

package nl.stapwijzer.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Schools;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.read.SchoolReader;
import nl.stapwijzer.source.SourceFile;
import org.junit.jupiter.api.Test;

class DateTableTest {
    private static final Protocol PROTOCOL = Protocols.of("""
            protocol: proef
            titel: Proef
            rollen: {leerkracht: Leerkracht}
            stappen:
              praten:
                titel: Praten
                wie: leerkracht
                termijn: binnen 1 schooldag
                acties:
                  - {doe: Overleg in het team, termijn: binnen 2 dagen, zichtbaar: intern}
                  - {doe: Bel de ouders, termijn: binnen 3 dagen}
                daarna: klaar
            einden: {klaar: Klaar}
            """);
    private static final School SCHOOL = SchoolReader.read(new SourceFile("site/school.yaml", "naam: De Één\nregio: NL-noord\n")).value()
            .orElseThrow();

    private static List<DateTable.Row> rows(Visibility readers) {
        return DateTable.of(Obligations.of(PROTOCOL), SCHOOL, readers).orElseThrow().rows();
    }

    @Test
    void everybodySeesNoDateOfWhatIsInternalAndTheOthersKeepTheirUid() {
        List<DateTable.Row> all = rows(Visibility.INTERNAL);
        assertEquals(List.of("Stap 1 – Praten", "Stap 1 – Overleg in het team", "Stap 1 – Bel de ouders"),
                all.stream().map(DateTable.Row::title).toList());
        assertEquals(List.of(all.get(0), all.get(2)), rows(Visibility.PUBLIC));
        assertTrue(all.get(2).uid().startsWith("/proef/praten/1/actie-2/"), all.get(2).uid());
    }

    @Test
    void withoutARegionThereIsNoTable() {
        assertEquals(Optional.empty(), DateTable.of(Obligations.of(PROTOCOL), Schools.named(), Visibility.PUBLIC));
    }

    @Test
    void aSentenceHoldsForAnyDay() {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        DayText text = DayText.of(day -> day.apply(monday.plusDays(1)) + " is vrij; zie " + day.apply(monday) + ", 08.50 uur.", monday);
        assertEquals(List.of(1, 0), text.days());
        assertEquals("Dag 1 is vrij; zie dag 0, 08.50 uur.", text.say(day -> "dag " + day));
    }
}

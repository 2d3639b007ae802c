package nl.stapwijzer.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.stream.Collectors;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Schools;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.view.DeadlineView;
import nl.stapwijzer.plan.view.StepView;
import nl.stapwijzer.plan.view.TimeBand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data put into Dutch. Each case is a line as a coordinator writes it, and what the pages say. */
class WordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            binnen 2 schooldagen               | binnen 2 schooldagen na stap 1 (Melden)
            binnen 1 schooldag vanaf melding   | binnen 1 schooldag na de melding
            na 1 week vanaf melden             | 1 week na stap 1 (Melden)
            na 2 weken vanaf vorige            | 2 weken na stap 1 (Melden)
            uiterlijk 1 maand vanaf melding    | uiterlijk 1 maand na de melding
            dezelfde dag                       | dezelfde dag als stap 1 (Melden)
            dezelfde dag vanaf melding         | dezelfde dag als de melding
            liefst dezelfde dag vanaf melding  | liefst dezelfde dag als de melding
            zo mogelijk binnen 3 werkdagen vanaf melding | zo mogelijk binnen 3 werkdagen na de melding
            meteen vanaf melding               | meteen na de melding
            zo snel mogelijk vanaf melding     | zo snel mogelijk na de melding
            per geval                          | per geval af te spreken
            elke week                          | elke week
            elke 2 weken                       | elke 2 weken
            onbekend                           | [nog niet vastgelegd]
            {soort: na, duur: onbekend, vanaf: melding}               | [enige tijd na de melding (hoelang is nog niet vastgelegd)]
            binnen 2 dagen vanaf onbekend                             | binnen 2 dagen [vanaf wanneer is nog niet vastgelegd]
            meteen vanaf onbekend                                     | meteen [vanaf wanneer is nog niet vastgelegd]
            uiterlijk 1 week vanaf onbekend                           | uiterlijk na 1 week [vanaf wanneer is nog niet vastgelegd]
            {soort: binnen, duur: 6 weken, vanaf: {extern: arts}, door: arts} | binnen 6 weken na het besluit van de jeugdarts (termijn \
            van de jeugdarts)
            {soort: uiterlijk, duur: 1 schooldag, vanaf: melding, klok: "16:00"} | uiterlijk 1 schooldag na de melding, vóór 16.00 uur
            {soort: elke, duur: 1 week, keer: 3}                      | elke week, ten hoogste 3 keer
            {soort: meteen, vanaf: melding, als: het kan}             | meteen na de melding, als dit zo is: het kan
            """)
    void aDeadlineReadsAsASentenceAndWhatIsOpenApart(String written, String said) {
        assertEquals(said, second("termijn: " + written).deadlines().stream().map(WordingTest::said).collect(Collectors.joining("; ")));
    }

    private static String said(DeadlineView deadline) {
        return (deadline.stated() + (deadline.open().isEmpty() ? "" : " [" + deadline.open().text() + "]")).strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            meteen                             | NOW
            zo snel mogelijk                   | NOW
            [binnen 2 weken, meteen]           | NOW
            dezelfde dag                       | TODAY
            binnen 24 uur                      | TODAY
            binnen 48 uur                      | WEEK
            binnen 1 schooldag                 | WEEK
            na 5 dagen                         | WEEK
            binnen 1 uur                       | NOW
            binnen 5 schooldagen               | WEEK
            na 5 schooldagen                   | LATER
            binnen 6 schooldagen               | LATER
            binnen 1 week                      | WEEK
            na 1 week                          | LATER
            elke maand                         | LATER
            per geval                          | NONE
            onbekend                           | NONE
            {soort: na, duur: onbekend}        | NONE
            """)
    void aDeadlineSaysHowSoonItIs(String written, TimeBand band) {
        assertEquals(band, second("termijn: " + written).deadlines().stream().map(DeadlineView::band).min(Comparator.naturalOrder())
                .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            termijn: [na 1 maand, binnen 2 dagen, na 3 dagen]              | WEEK, LATER
            evaluatie: {momenten: [na 2 dagen, na 1 maand], door: leerkracht, criterium: rust} | WEEK, LATER
            wanneer: Als het aanhoudt.                                     | ONCE
            ingangen: [de sfeer lijdt]                                     | ONCE
            termijn: onbekend                                              | ''
            hoe: Rustig.                                                   | ''
            """)
    void aStepSaysHowSoonItIsWithoutInventingHaste(String written, String bands) {
        assertEquals(bands, second(written).bands().stream().map(TimeBand::name).collect(Collectors.joining(", ")));
    }

    @Test
    void aStepIsCalledByWhatIsDoneInItAndByItsOwnNameBeside() {
        assertEquals("Praat met beiden", second("kort: Praat met beiden").heading().title().text());
        assertEquals(second("hoe: Rustig.").heading().title(), second("kort: Praat met beiden").heading().own());
        assertEquals("", second("hoe: Rustig.").heading().own().text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            leerkracht                                        | leerkracht
            [leerkracht, ib]                                  | leerkracht en IB
            [leerkracht, ib, team]                            | leerkracht, IB en team
            {een-van: [leerkracht, ib]}                       | leerkracht of IB
            {samen: [leerkracht], een-van: [ib, team]}        | leerkracht, met IB of team
            {samen: [leerkracht], eventueel: [ib]}            | leerkracht, eventueel IB
            {samen: [leerkracht], niet: [team]}               | leerkracht, zonder team
            {samen: [leerkracht, {rol: team, aantal: 1-2}]}   | leerkracht en team (1 of 2)
            {een-van: [leerkracht, ib], keuze: naar zwaarte}  | leerkracht of IB (naar zwaarte)
            onbekend                                          | nog niet vastgelegd
            """)
    void aPartyReadsAsASentence(String written, String said) {
        assertEquals(said, second("wie: " + written).people().who().text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            het kan                                           | Alleen als dit zo is: het kan.
            {toestemming-van: team}                           | Alleen met toestemming van het team.
            {wens-van: team, tekst: het kan}                  | Alleen op verzoek van het team, als dit zo is: het kan.
            {na-overleg-met: team}                            | Alleen na overleg met het team.
            {geen-bezwaar-van: team}                          | Alleen zonder bezwaar van het team.
            {drempel: {aantal: 3, binnen: 4 weken, per: schooljaar, leerjaren: 1-3}} | Alleen bij de 3e keer binnen 4 weken, geteld per \
            schooljaar, in leerjaar 1-3.
            {drempel: {aantal: 16, eenheid: lesuren, binnen: 4 weken}} | Alleen bij 16 lesuren binnen 4 weken.
            {drempel: {aantal: 2, en-meer: ja, wat: een incident}} | Alleen vanaf de 2e keer (een incident).
            {drempel: {aantal: 16, en-meer: ja, eenheid: lesuren}} | Alleen vanaf 16 lesuren.
            {criteria: [a, b], nodig: een}                    | Alleen als een van deze punten klopt: a; b.
            {criteria: [a, b, c], nodig: 2}                   | Alleen als ten minste 2 van deze punten kloppen: a; b; c.
            """)
    void aConditionReadsAsASentence(String written, String said) {
        assertEquals(said, second("voorwaarden: [" + written + "]").text().conditions().get(0));
    }

    @Test
    void aDutyWithoutAPersonFallsToThoseWhoDoTheStep() {
        assertEquals("leerkracht", second("wie: leerkracht\n    informeer: [team]").tasks().informs().get(0).by().text());
    }

    /** The second step of a small protocol, with {@code line} in it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            terug: ja                   | Overstappen van stap 2 (Praten) naar stap 1 (Melden) mag. Terug kan ook.
            terug: nee, als: het kan    | Overstappen van stap 2 (Praten) naar stap 1 (Melden) mag, als dit zo is: het kan. Terug kan niet.
            terug: onbekend             | Overstappen van stap 2 (Praten) naar stap 1 (Melden) mag.
            verplicht: ja               | Overstappen van stap 2 (Praten) naar stap 1 (Melden) moet.
            """)
    void ofTheWayBackNothingIsSaidUnlessTheSchoolDid(String written, String said) {
        assertEquals(said, second("wie: leerkracht\nalternatieven: {keuze: {titel: Keuze, stappen: [melden, praten], wissel: {van: "
                + "praten, naar: melden, "
                + written + "}}}").onward().change());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            versie: "2", gewijzigd-op: 2026-09-01    | versie 2, 1 september 2026
            vastgesteld-op: 2026-09-01               | versie van 1 september 2026
            vastgesteld-op: onbekend                 | ''
            """)
    void aCardSaysWhichEditionItShowsAndNoDateThatNobodyGave(String written, String edition) {
        Protocol protocol = Protocols.of("protocol: p\ntitel: P\nrollen: {lk: Leerkracht}\nbeheer: {" + written + "}\n"
                + "stappen: {een: {titel: Een, wie: lk, daarna: klaar}}\neinden: {klaar: Klaar}\n");
        assertEquals(edition, new ProtocolViews(Obligations.of(protocol), Schools.named()).view().heading().review().edition());
    }

    private static StepView second(String line) {
        String yaml = """
                protocol: klein
                titel: Klein
                taal: nl-NL
                rollen:
                  leerkracht: Leerkracht
                  ib: {naam: IB}
                  team: Team
                  arts: {naam: Jeugdarts, soort: extern}
                stappen:
                  melden: {titel: Melden, wie: leerkracht, daarna: praten}
                  praten:
                    titel: Praten
                    %s
                """.formatted(line);
        Protocol protocol = Protocols.of("klein", yaml);
        return new ProtocolViews(Obligations.of(protocol), Schools.named()).view().route().steps().get(1);
    }
}

package nl.stapwijzer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineGrammarTest {
    private static final Span SPAN = Span.at("protocol.yaml", 1, 1);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            binnen 2 schooldagen                        | WITHIN 2 SCHOOL_DAY
            binnen 1 schooldag                          | WITHIN 1 SCHOOL_DAY
            binnen 24 uur                               | WITHIN 24 HOUR
            binnen 48 uren                              | WITHIN 48 HOUR
            binnen een uur                              | WITHIN 1 HOUR
            binnen 3 werkdagen                          | WITHIN 3 WORKING_DAY
            binnen een werkdag                          | WITHIN 1 WORKING_DAY
            binnen 14 kalenderdagen                     | WITHIN 14 CALENDAR_DAY
            binnen 1 kalenderdag                        | WITHIN 1 CALENDAR_DAY
            binnen 2 dagen                              | WITHIN 2 DAY
            binnen een dag                              | WITHIN 1 DAY
            binnen een week                             | WITHIN 1 WEEK
            binnen één week                             | WITHIN 1 WEEK
            binnen 6 weken                              | WITHIN 6 WEEK
            binnen drie maanden                         | WITHIN 3 MONTH
            binnen 1 maand                              | WITHIN 1 MONTH
            binnen 999 dagen                            | WITHIN 999 DAY
            na 1 week                                   | AFTER 1 WEEK
            na een week                                 | AFTER 1 WEEK
            na twee weken                               | AFTER 2 WEEK
            na vier weken                               | AFTER 4 WEEK
            na vijf schooldagen                         | AFTER 5 SCHOOL_DAY
            na zes maanden                              | AFTER 6 MONTH
            na zeven dagen                              | AFTER 7 DAY
            na acht weken                               | AFTER 8 WEEK
            na negen werkdagen                          | AFTER 9 WORKING_DAY
            na tien dagen                               | AFTER 10 DAY
            na elf uur                                  | AFTER 11 HOUR
            na twaalf maanden                           | AFTER 12 MONTH
            uiterlijk 2 schooldagen                     | AT_LATEST 2 SCHOOL_DAY
            uiterlijk 1 maand                           | AT_LATEST 1 MONTH
            uiterlijk een week vanaf melding            | AT_LATEST 1 WEEK from REPORT
            elke 2 weken                                | EVERY 2 WEEK
            elke week                                   | EVERY 1 WEEK
            elke schooldag                              | EVERY 1 SCHOOL_DAY
            elk uur                                     | EVERY 1 HOUR
            elke maand vanaf aanpak                     | EVERY 1 MONTH from STEP aanpak
            elke drie maanden                           | EVERY 3 MONTH
            dezelfde dag                                | WITHIN 0 DAY
            zelfde dag                                  | WITHIN 0 DAY
            zo mogelijk dezelfde dag                    | WITHIN 0 DAY IF_POSSIBLE
            liefst dezelfde dag                         | WITHIN 0 DAY STRIVE
            dezelfde dag vanaf melding                  | WITHIN 0 DAY from REPORT
            meteen                                      | DIRECTLY
            direct                                      | DIRECTLY
            meteen vanaf vorige                         | DIRECTLY from PREVIOUS
            zo mogelijk meteen                          | DIRECTLY IF_POSSIBLE
            liefst direct                               | DIRECTLY STRIVE
            zo snel mogelijk                            | AS_SOON_AS_POSSIBLE
            z.s.m.                                      | AS_SOON_AS_POSSIBLE
            zsm vanaf melding                           | AS_SOON_AS_POSSIBLE from REPORT
            binnen 2 dgn                                | WITHIN 2 DAY
            binnen 3 schooldgn vanaf melding            | WITHIN 3 SCHOOL_DAY from REPORT
            2 dgn                                       | WITHIN 2 DAY
            2 schooldgn vanaf melding                   | WITHIN 2 SCHOOL_DAY from REPORT
            volgende schooldag                          | WITHIN 1 SCHOOL_DAY
            de eerstvolgende schooldag                  | WITHIN 1 SCHOOL_DAY
            uiterlijk de volgende schooldag             | AT_LATEST 1 SCHOOL_DAY
            de volgende werkdag vanaf melding           | WITHIN 1 WORKING_DAY from REPORT
            zo snel mogelijk vanaf melding              | AS_SOON_AS_POSSIBLE from REPORT
            per geval                                   | AGREED_PER_CASE
            per geval vanaf analyseren                  | AGREED_PER_CASE from STEP analyseren
            liefst binnen 3 werkdagen vanaf melding     | WITHIN 3 WORKING_DAY STRIVE from REPORT
            zo mogelijk binnen een week                 | WITHIN 1 WEEK IF_POSSIBLE
            zo mogelijk na 2 weken vanaf vorige         | AFTER 2 WEEK IF_POSSIBLE from PREVIOUS
            binnen 2 schooldagen vanaf melding          | WITHIN 2 SCHOOL_DAY from REPORT
            binnen 2 schooldagen vanaf vorige           | WITHIN 2 SCHOOL_DAY from PREVIOUS
            binnen 2 schooldagen vanaf eerste-gesprek   | WITHIN 2 SCHOOL_DAY from STEP eerste-gesprek
            na 1 week vanaf stap2                       | AFTER 1 WEEK from STEP stap2
            liefst elke 2 weken vanaf aanpak            | EVERY 2 WEEK STRIVE from STEP aanpak
            zo mogelijk uiterlijk 5 dagen               | AT_LATEST 5 DAY IF_POSSIBLE
            binnen 2 dagen vanaf onbekend               | WITHIN 2 DAY from what is not said
            """)
    void aSentenceIsReadAsADeadline(String sentence, String meaning) {
        assertEquals(meaning, DeadlineGrammar.deadline(new Located<>(sentence, SPAN)).map(DeadlineGrammarTest::spoken)
                .orElse("unreadable"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Binnen 2 schooldagen                   | binnen 2 schooldagen
            binnen 2 shooldagen                    | binnen 2 schooldagen
            binen 2 weken                          | binnen 2 weken
            binnen 2 schooldagen.                  | binnen 2 schooldagen
            binnen 2   weken                       | binnen 2 weken
            binnen 2 schooldagen na de melding     | binnen 2 schooldagen vanaf melding
            binnen 2 schooldagen na melding        | binnen 2 schooldagen vanaf melding
            na 1 week na de vorige stap            | na 1 week vanaf vorige
            ZSM                                    | zsm
            1 à 2 weken                            | binnen 2 weken
            binnen 1 tot 2 weken                   | binnen 2 weken
            binnen de 2 schooldagen                | binnen 2 schooldagen
            binnen 0 dagen                         |
            binnen 1000 dagen                      |
            binnen 1,5 week                        |
            binnen anderhalve week                 |
            binnen dertien weken                   |
            binnen schooldagen                     |
            binnen 2                               |
            voor de vakantie                       |
            binnen 2 weken vanaf                   |
            binnen 2 weken vanaf Aanpak            | binnen 2 weken vanaf aanpak
            binnen 2 weken vanaf de melding        | binnen 2 weken vanaf melding
            elk kwartaal                           |
            direkt                                 | direct
            zo snel mogelik                        | zo snel mogelijk
            """)
    void anythingElseIsNotGuessedButMayBeSuggested(String sentence, String suggestion) {
        assertTrue(DeadlineGrammar.deadline(new Located<>(sentence, SPAN)).isEmpty());
        assertEquals(Optional.ofNullable(suggestion), DeadlineGrammar.repaired(sentence));
    }

    @Test
    void aLengthOfTimeStandsAlone() {
        assertEquals("2 SCHOOL_DAY", DeadlineGrammar.duration("twee schooldagen").map(d -> d.amount() + " " + d.unit()).orElse(""));
        assertTrue(DeadlineGrammar.duration("binnen 2 schooldagen").isEmpty());
    }

    private static String spoken(Deadline deadline) {
        String firmness = deadline.firmness() == Deadline.Firmness.MUST ? "" : deadline.firmness().name();
        String anchor = deadline.anchor().value().map(a -> "from " + a.kind() + a.step().map(step -> " " + step.value()).orElse(""))
                .orElse(deadline.anchor().unknown() ? "from what is not said" : "");
        String duration = Optional.of(deadline.duration()).flatMap(Stated::value).map(d -> d.amount() + " " + d.unit()).orElse("");
        return Stream.of(deadline.relation().name(), duration, firmness, anchor).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}

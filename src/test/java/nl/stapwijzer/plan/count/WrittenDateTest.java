package nl.stapwijzer.plan.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.words.Phrases;
import nl.stapwijzer.words.Times;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
    @ParameterizedTest
    @ValueSource(strings = {"23-11-2026", "23/11/2026", "23.11.2026", "2026-11-23", "2026/11/23", " 23 - 11 - 2026 ", "23 november 2026",
            "23 nov. 2026",
        "maandag 23 november 2026", "ma 23-11-2026", "23\u201311\u20132026", "23\u00A0november\u00A02026", "23\u201111\u20112026",
        "Maandag, 23 November 2026",
        "Monday 23 November 2026", "Mon 23 Nov 2026", "23rd November 2026", "23rd nov. 2026"})
    void aDateIsReadAsPeopleTypeIt(String written) {
        assertEquals(Optional.of(LocalDate.of(2026, 11, 23)), WrittenDate.of(written));
    }

    @ParameterizedTest
    @EnumSource(DocumentLanguage.class)
    void aDateIsReadAsEveryLanguageWritesIt(DocumentLanguage language) {
        Times times = Times.in(language.locale());
        for (LocalDate date = LocalDate.of(2026, 1, 1); date.getYear() == 2026; date = date.plusDays(1)) {
            List<String> written = List.of(times.withWeekday(date), times.inWords(date), times.withShortMonth(date),
                    times.inFigures(date), Phrases.of(language).ordinal("date.ordinal", date.getDayOfMonth()).text() + " "
                            + times.month(date.getMonthValue()) + " 2026");
            for (String words : written) {
                assertEquals(Optional.of(date), WrittenDate.of(words), words);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "23-11", "23-11-26", "11/23/2026", "31-11-2026", "2026-02-30", "eind november", "23-11/2026", "23112026",
            "1-1-1926", "23-11-2026?",
        "=1+1", "23 foovember 2026", "23novembre2026", "23 de november 2026", "٢٣-١١-٢٠٢٦"})
    void aDateIsNeverGuessed(String written) {
        assertEquals(Optional.empty(), WrittenDate.of(written));
    }
}

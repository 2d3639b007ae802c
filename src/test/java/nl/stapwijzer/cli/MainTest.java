package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            check --projekt x           | de optie "--projekt" bestaat niet         | bedoelde u "--project"?
            check --projekt=x           | de optie "--projekt" bestaat niet         | bedoelde u "--project"?
            chek                        | de opdracht "chek" bestaat niet           | bedoelde u "check"?
            controler                   | de opdracht "controler" bestaat niet      | bedoelde u "controleer"?
            check --format=shor        | "shor" is geen geldige waarde voor "--format" | bedoelde u "short"?
            check --lang fr             | "fr" is geen geldige waarde voor "--lang" | kies uit: en, nl
            check --project             | na "--project" ontbreekt een waarde       | bekijk de uitleg met: stapwijzer check --help
            check --project a --project b | de optie "--project" staat er twee keer | bekijk de uitleg met: stapwijzer check --help
            check --timings=ja          | "ja" is geen geldige waarde voor "--timings" | bekijk de uitleg met: stapwijzer check --help
            check                       | hier is geen map "protocols" met protocollen | ga naar de map van uw school, of noem die met \
            --project
            """)
    void aMistakeInTheCommandIsExplained(String arguments, String reason, String hint) {
        Run run = Run.in(folder, arguments.split(" "));
        assertEquals(ExitCode.USAGE.number(), run.code());
        assertTrue(run.err().startsWith("fout: " + reason + "\n  = hulp: " + hint + "\n"), run.err());
        assertEquals("", run.out());
    }

    @ParameterizedTest
    @CsvSource({"nl-BE, fout", "en-GB, error", "fr, fout", "'', fout"})
    void theLanguageIsThatOfTheComputerOrDutch(String locale, String label) {
        assertTrue(Run.in(folder, Locale.forLanguageTag(locale), "chek").err().startsWith(label + ":"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lang en chek", "--lang=en chek", "check --lang=en --fout"})
    void aLanguageInTheCommandGoesFirst(String arguments) {
        assertTrue(Run.in(folder, arguments.split(" ")).err().startsWith("error:"));
    }

    @Test
    void withoutACommandTheHelpIsShown() {
        Run run = Run.in(folder);
        assertEquals(ExitCode.USAGE.number(), run.code());
        assertTrue(run.err().startsWith("Gebruik: stapwijzer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "check --help", "controleer -h"})
    void theHelpHasNoWordOfTheOtherLanguage(String arguments) {
        Run dutch = Run.in(folder, arguments.split(" "));
        Run english = Run.in(folder, Locale.ENGLISH, arguments.split(" "));
        assertEquals(ExitCode.FINE.number(), dutch.code());
        assertFalse(dutch.out().matches("(?s).*\\b(Usage|Options|Commands|COMMAND|FOLDER|FILE|Default)\\b.*"), dutch.out());
        assertFalse(english.out().matches("(?s).*\\b(Gebruik|Opties|Opdrachten|OPDRACHT|MAP|BESTAND)\\b.*"), english.out());
    }

    @Test
    void anArgumentWithControlCharactersIsShownHarmless() {
        assertTrue(Run.in(folder, "\u001b[2Jx").err().contains("\"<U+001B>[2Jx\""));
    }

    @Test
    void aFileOfArgumentsIsNotRead() {
        assertTrue(Run.in(folder, "@/etc/passwd").err().contains("de opdracht \"@/etc/passwd\" bestaat niet"));
    }
}

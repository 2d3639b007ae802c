package nl.stapwijzer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import nl.stapwijzer.model.OwnPage;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnPageReaderTest {
    @Test
    void aPageHasATitleAndATextAndKnowsWhereTheyStand() {
        OwnPage page = read("---\ntitel: Onze school\nomschrijving: Wie wij zijn.\n---\n\nWelkom.\r\n\n## Meer\n").value().orElseThrow();
        assertEquals("over-ons.html", page.path());
        assertEquals("Onze school", page.title().text());
        assertEquals("Wie wij zijn.", page.description().orElseThrow().text());
        assertEquals("\nWelkom.\n\n## Meer", page.text().text());
        assertEquals(5, page.text().span().line());
        assertEquals(8, page.text().lineInFile(3));
    }

    @Test
    void aLineOfDashesInTheTextIsPartOfIt() {
        assertEquals("een\n\n---\n\ntwee", read("---\ntitel: T\n---\neen\n\n---\n\ntwee\n").value().orElseThrow().text().text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'# Kop'                              | 1:1 own-page-without-head",
        "''                                   | 1:1 own-page-without-head",
        "'---~titel: T~tekst'                 | 1:1 own-page-without-head",
        "'---~titel: T~---'                   | 4:1 own-page-empty",
        "'---~titel: T~---~~  ~'              | 4:1 own-page-empty",
        "'---~---~tekst'                      | 1:1 not-a-definition",
        "'---~titl: T~---~tekst'              | 2:1 unknown-key",
        "'---~titel: *T~---~tekst'            | 2:8 ",
        "'---~titel: T~---~tekst\u202E'       | 4:6 hidden-character"})
    void whatIsNoPageIsSaidInItsPlace(String written, String found) {
        String faults = read(written.replace("~", "\n")).diagnostics().stream()
                .map(fault -> fault.span().line() + ":" + fault.span().column() + " " + fault.message().key())
                .collect(Collectors.joining(", "));
        assertEquals(found, faults.substring(0, Math.min(faults.length(), found.length())), faults);
    }

    private static Checked<OwnPage> read(String text) {
        return OwnPageReader.read(new SourceFile("site/paginas/over-ons.md", text));
    }
}

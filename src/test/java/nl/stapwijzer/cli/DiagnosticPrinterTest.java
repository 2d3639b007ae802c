package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.SourceFile;
import nl.stapwijzer.source.Span;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {
    private static final Message MESSAGE = Message.of("link-to-nothing", "x");
    private static final Message HINT = Message.of("did-you-mean", "titel");

    @Test
    void theLineIsShownWithACaretUnderWhatIsWrong() {
        assertEquals("""
                fout[link-to-nothing]: de verwijzing "x" leidt naar een bestand dat er niet is
                  --> protocols/a.yaml:10:3
                   |
                10 |   titl: De route
                   |   ^^^^
                   = hulp: bedoelde u "titel"?
                """, pretty("\n".repeat(9) + "  titl: De route", new Span("protocols/a.yaml", 10, 3, 10, 7)));
    }

    @Test
    void inOneLineForEditors() {
        Diagnostic warning = Diagnostic.warning(new Span("protocols/a.yaml", 10, 3, 10, 7), MESSAGE, HINT);
        assertEquals("protocols/a.yaml:10:3: let op: de verwijzing \"x\" leidt naar een bestand dat er niet is [link-to-nothing]\n",
                printer("nl", "").brief(warning));
        assertEquals("protocols/a.yaml:10:3: warning: the link \"x\" leads to a file that is not there [link-to-nothing]\n",
                printer("en", "").brief(warning));
    }

    @Test
    void theCaretStandsRightAfterTabsAndWideAndCombinedCharacters() {
        assertEquals("1 |     a: 汉字e\u0301!\n  |            ^\n", excerpt("\ta: 汉字e\u0301!", 7, 8));
        assertEquals("1 | 汉字\n  |   ^^\n", excerpt("汉字", 2, 3));
    }

    @Test
    void aCharacterOutsideTheBasicPlaneIsOneColumnOfTheFile() {
        assertEquals("1 | 😀 x\n  |    ^\n", excerpt("😀 x", 3, 4));
    }

    @Test
    void ofAVeryLongLineThePartAroundTheCaretIsShown() {
        String line = "a".repeat(300) + "HIER" + "b".repeat(300);
        String shown = excerpt(line, 301, 305);
        assertEquals("1 | …" + "a".repeat(40) + "HIER" + "b".repeat(76) + "…\n  | " + " ".repeat(41) + "^^^^\n", shown);
    }

    @Test
    void aLineOfNothingButMarksEndsToo() {
        assertTrue(excerpt("\u0301".repeat(100_000), 50_000, 50_001).length() < 400);
    }

    @Test
    void aSpanOfSeveralLinesIsMarkedToTheEndOfTheFirst() {
        assertEquals("1 | a: |\n  |    ^\n", excerpt("a: |\n  x", new Span("a.yaml", 1, 4, 2, 3)));
    }

    @Test
    void theEndOfTheFileCanBePointedAt() {
        assertEquals("1 | ab\n  |   ^\n", excerpt("ab", 3, 4));
        assertEquals("5 | \n  | ^\n", excerpt("ab", Span.at("a.yaml", 5, 1)));
    }

    @Test
    void whatCannotBeSeenInTheFileIsMadeVisible() {
        assertEquals("1 | <U+0F0001>a\n  | ^^^^^^^^^^\n", excerpt("\uDB80\uDC01a", 1, 2));
        assertEquals("1 | a<U+202E>b<U+001B>[2J\n  |          ^\n", excerpt("a\u202Eb\u001b[2J", 3, 4));
        assertTrue(printer("nl", "").brief(Diagnostic.error(Span.at("a\u001b.yaml", 1, 1), Message.of("link-to-nothing", "\u202E\n")))
                .startsWith("a<U+001B>.yaml:1:1: fout: de verwijzing \"<U+202E><U+000A>\""));
    }

    @Test
    void aMessageAboutAFileWithoutTextHasNoExcerpt() {
        DiagnosticPrinter printer = new DiagnosticPrinter(new Catalogue("nl"), name -> Optional.empty());
        assertEquals("""
                fout[link-to-nothing]: de verwijzing "x" leidt naar een bestand dat er niet is
                 --> index.html:1:1
                """, printer.pretty(Diagnostic.error(Span.at("index.html", 1, 1), MESSAGE)));
    }

    private static String excerpt(String text, int column, int end) {
        return excerpt(text, new Span("a.yaml", 1, column, 1, end));
    }

    /** The two lines with the text and the caret. */
    private static String excerpt(String text, Span span) {
        String[] lines = printer("nl", text).pretty(Diagnostic.error(span, MESSAGE)).split("\n");
        return lines[3] + "\n" + lines[4] + "\n";
    }

    private static String pretty(String text, Span span) {
        return printer("nl", text).pretty(Diagnostic.error(span, MESSAGE, HINT));
    }

    private static DiagnosticPrinter printer(String language, String text) {
        return new DiagnosticPrinter(new Catalogue(language), name -> Optional.of(new SourceFile(name, text)));
    }
}

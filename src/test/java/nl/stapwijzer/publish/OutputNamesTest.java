package nl.stapwijzer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.stapwijzer.source.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "a//b", "../x", "a/../b", ".", "a/.b", "a.", "A.html", "é.html", "a b", "a\\b", "a:b", "con",
            "con.html",
            "a/nul.tar.gz", "aux/x", "com1", "lpt9.pdf", "a\u0000", "a\n"})
    void aNameThatSomeSystemRefusesIsRefused(String path) {
        assertFalse(OutputNames.isPlain(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "a/b-c/r1.html", "assets/atkinson-1.2.ttf", "console.html", "com10.pdf"})
    void aPlainNameIsTaken(String path) {
        assertTrue(OutputNames.isPlain(path));
    }

    @Test
    void aPathLongerThanWindowsTakesIsRefused() {
        assertFalse(OutputNames.isPlain("a/".repeat(90) + "b"));
    }

    @Test
    void twoDocumentsAtOnePathAreNamed() {
        assertEquals(List.of("output-twice", "output-name-not-plain"),
                OutputNames.check(List.of("a.html", "b.html", "a.html", "con.html")).stream().map(Diagnostic::code).toList());
    }
}

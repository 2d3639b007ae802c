package nl.stapwijzer.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.SourceFile;
import org.junit.jupiter.api.Test;

class Utf8Test {
    @Test
    void aLetterInAnotherEncodingIsPointedAt() {
        Diagnostic wrong = decode("titel: x\nnaam: caf\u00e9\n".getBytes(Charset.forName("windows-1252"))).diagnostics().get(0);
        assertEquals("2:10", wrong.span().line() + ":" + wrong.span().column());
        assertEquals("dit bestand is niet opgeslagen als UTF-8: byte 19 (hexadecimaal E9) klopt niet",
                new Catalogue("nl").text(wrong.message()));
    }

    @Test
    void textOfTwoBytesALetterIsPointedAt() {
        assertEquals("not-utf8", decode("titel".getBytes(StandardCharsets.UTF_16)).diagnostics().get(0).code());
    }

    @Test
    void aFileThatStopsInTheMiddleOfALetterIsPointedAt() {
        Diagnostic wrong = decode(new byte[] {'a', (byte) 0xC3}).diagnostics().get(0);
        assertEquals("not-utf8", wrong.code());
        assertEquals(2, wrong.span().column());
    }

    @Test
    void theInvisibleMarkThatSomeEditorsWriteFirstIsNoPartOfTheText() {
        assertEquals("é\uFEFF", decode("\uFEFFé\uFEFF".getBytes(StandardCharsets.UTF_8)).value().orElseThrow().text());
    }

    @Test
    void anEmptyFileIsAnEmptyText() {
        assertEquals("", decode(new byte[0]).value().orElseThrow().text());
    }

    private static Checked<SourceFile> decode(byte[] bytes) {
        return Utf8.decode("a.yaml", bytes);
    }
}

package nl.stapwijzer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.source.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleCheckTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            a{b:c}                          ¦ ``
            a{b:"}"} /* { */ a{b:url(x})}   ¦ ``
            a{b:'\\''}                      ¦ ``
            a{b:url("x)")}                  ¦ ``
            a{b:c                           ¦ 1:2 style-not-closed
            a{b:c}}                         ¦ 1:7 style-closes-nothing
            a{b:"c}                         ¦ 1:5 style-not-closed
            a{b:c} /* x                     ¦ 1:8 style-not-closed
            """)
    void whatIsOpenedIsClosed(String style, String found) {
        assertEquals(found, found(style));
    }

    /** Each of them took seconds, or all of the stack. */
    @Test
    void aStyleBeyondReasonIsOneMessage() {
        assertEquals("1:17 style-too-deep", found("{".repeat(100_000)));
        assertEquals("1:1 style-too-large", found("a{}".repeat(100_000)));
        assertEquals("1:100001 style-selector-too-long", found("a ".repeat(50_000) + "{}"));
        assertEquals("1:1 style-closes-nothing", found("}".repeat(200_000)));
        assertEquals("", found("a{b:\"" + "\\a".repeat(100_000) + "\"}"));
        assertEquals("", found("/" + "*".repeat(200_000) + "/"));
        assertEquals("1:1 style-not-closed", found("/*" + "x".repeat(200_000)));
    }

    private static String found(String style) {
        Stream<Diagnostic> found = StyleCheck.check("site/style.css", style.getBytes(StandardCharsets.UTF_8)).stream();
        return found.map(one -> one.span().line() + ":" + one.span().column() + " " + one.code()).collect(Collectors.joining(" "));
    }
}

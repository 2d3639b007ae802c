package nl.stapwijzer.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleReferencesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            a{b:url(x.png)}                             ¦ 4 x.png
            a{b:URL( "x.png" )}                         ¦ 4 x.png
            a{b:\\75 rl(x.png)}                         ¦ 4 x.png
            a{b:\\000075rl(\\78.png)}                   ¦ 4 x.png
            a{b:u\\rl(x.png)}                           ¦ 4 x.png
            a{b:url(/* x */x.png)}                      ¦ 4 x.png
            a{b:src("x.png")}                           ¦ 4 x.png
            a{b:image("x.png")}                         ¦ 4 x.png
            a{b:-webkit-image-set("x.png" 1x,"y" 2x)}   ¦ 22 x.png 33 y
            a{b:image-set(url(x) 1x)}                   ¦ 14 x
            @import "x.css";                            ¦ 0 x.css
            @import'x.css';                             ¦ 0 x.css
            @\\69mport url(x.css);                      ¦ 10 x.css
            a{content:"geen url"} /* url(x) */          ¦ ``
            """)
    void whatAStyleFetchesIsFoundHoweverItIsSpelled(String style, String found) {
        assertEquals(found, found(style));
    }

    private static String found(String style) {
        return StyleReferences.of(style).stream().map(one -> one.offset() + " " + one.written()).collect(Collectors.joining(" "));
    }
}

package nl.stapwijzer.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a page asks for: a PDF, and a sentence for each thing that is wrong. */
class BadInputTest {
    private static final Map<String, byte[]> FILES = Map.of(
            "site/goed.png", PrintFixtures.png(4, 4),
            "site/half.png", Arrays.copyOf(PrintFixtures.png(40, 40), 60),
            "site/tekst.png", "geen plaatje".getBytes(StandardCharsets.UTF_8),
            "site/leeg.jpg", new byte[0],
            "site/reus.png", headerOnly(100_000, 100_000));

    private static List<String> said(String body) {
        Checked<byte[]> printed = PrintFixtures.engine(FILES).print(PrintFixtures.page(body), "map/proef.pdf");
        assertTrue(printed.value().isPresent(), "there is a PDF all the same");
        Catalogue dutch = new Catalogue(Catalogue.DUTCH);
        Catalogue english = new Catalogue(Catalogue.ENGLISH);
        printed.diagnostics().forEach(d -> {
            assertEquals("map/proef.pdf", d.span().file());
            english.text(d.message());
            d.hints().forEach(hint -> assertTrue(!dutch.text(hint).isBlank() && !english.text(hint).isBlank()));
        });
        return printed.diagnostics().stream().map(d -> d.code() + ": " + dutch.text(d.message())).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <img src=/site/goed.png alt=x>                    | []
            <img src=/site/weg.png alt=x>                     | [pdf-resource-missing: dit document gebruikt "/site/weg.png", en dat \
            bestand is er niet]
            <img src=/site/half.png alt=x>                    | [pdf-picture-unreadable: de afbeelding "/site/half.png" is stuk of is geen \
            PNG, JPEG of GIF]
            <img src=/site/tekst.png alt=x>                   | [pdf-picture-unreadable: de afbeelding "/site/tekst.png" is stuk of is \
            geen PNG, JPEG of GIF]
            <img src=/site/leeg.jpg alt=x>                    | [pdf-picture-unreadable: de afbeelding "/site/leeg.jpg" is stuk of is geen \
            PNG, JPEG of GIF]
            <img src=/site/reus.png alt=x>                    | [pdf-picture-too-large: de afbeelding "/site/reus.png" heeft 10000 miljoen \
            beeldpunten; 40 miljoen is het meeste]
            <img src=/site/goed.png>                          | [pdf-picture-without-alt: bij de afbeelding "/site/goed.png" staat niet \
            wat erop te zien is]
            <img src=https://x.example/a.png alt=x>           | [pdf-resource-refused: dit document vraagt om "https://x.example/a.png", \
            en een PDF haalt niets van buiten het project]
            <img src=file:///etc/passwd alt=x>                | [pdf-resource-refused: dit document vraagt om "file:///etc/passwd", en een \
            PDF haalt niets van buiten het project]
            <img src=/site/../../geheim.png alt=x>            | [pdf-resource-refused: dit document vraagt om "/site/../../geheim.png", en \
            een PDF haalt niets van buiten het project]
            <img src=data:image/png;base64,AAAA alt=x>        | [pdf-resource-refused: dit document vraagt om \
            "data:image/png;base64,AAAA", en een PDF haalt niets van buiten het project]
            <svg aria-label=x><path d='M0 0 A1 1 0 0 0 2 2'/></svg> | [pdf-drawing-unknown: een tekening in dit document gebruikt path \
            d="M0 0 A1 1 0 0 0 2 2", en dat kan een PDF niet overnemen]
            <svg aria-label=x><marker/></svg>                 | [pdf-drawing-unknown: een tekening in dit document gebruikt marker, en dat \
            kan een PDF niet overnemen]
            <svg><rect width=9 height=9 /></svg>              | [pdf-picture-without-alt: bij de afbeelding "svg" staat niet wat erop te \
            zien is]
            <p>hoera 🎉                                       | [pdf-glyph-missing: geen van de lettertypen heeft het teken "🎉" (U+1F389) \
            uit "hoera 🎉"]
            <p>漢                                              | [pdf-glyph-missing: geen van de lettertypen heeft het teken "漢" (U+6F22) \
            uit "漢"]
            <input name=a>                                    | [pdf-field-without-label: het veld "a" heeft geen label]
            <input aria-label=A>                              | [pdf-field-name: het veld "" heeft een naam die in een PDF niet kan]
            <input name='a b' aria-label=A>                   | [pdf-field-name: het veld "a b" heeft een naam die in een PDF niet kan]
            <input name=a aria-label=A><input name=a aria-label=B> | [pdf-field-twice: dit document heeft twee velden met de naam "a"]
            <input name=a aria-label=A value=漢>              | [pdf-field-character: het veld "a" is ingevuld met het teken "漢" (U+6F22), \
            en een veld kan dat niet laten zien]
            <input name=a type=radio value=x aria-label=A>    | [pdf-radio-without-question: bij de keuzerondjes "a" staat geen vraag]
            <div data-field=drawing></div>                    | [pdf-field-without-label: het veld "" heeft geen label]
            """)
    void eachMistakeIsNamed(String body, String expected) {
        assertEquals(expected, said(body).toString());
    }

    @Test
    void theSameMistakeIsNamedOnce() {
        assertEquals(1, said("<p>🎉🎉 <p>🎉").size());
    }

    @Test
    void aPageThatDoesNotSayItsLanguageIsNamed() {
        Checked<byte[]> printed = PrintFixtures.engine().print(org.jsoup.Jsoup.parse("<title>x</title><p>x"), "x.pdf");
        assertEquals("pdf-without-language", printed.diagnostics().get(0).code());
    }

    /** A PNG that says how big it is, and nothing more. */
    private static byte[] headerOnly(int width, int height) {
        byte[] header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0}).array();
        CRC32 sum = new CRC32();
        sum.update(header);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13});
        png.writeBytes(header);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return png.toByteArray();
    }
}

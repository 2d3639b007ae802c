package nl.stapwijzer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogoCheckTest {
    private static final String MISSING = "3:7 error logo-missing: het logo \"logo.png\" staat niet in de map site"
            + " / zet het bestand in de map site en noem het zonder site ervoor, zoals logo.png\n";

    private static final String NOT_ON_PAPER = "3:7 warning logo-not-on-paper: het logo \"logo.svg\" staat op de site en niet op papier:"
            + " daar komt alleen een png of jpg / sla het op als png van ongeveer 600 pixels breed, en noem die hier; die staat ook op de"
            + " site\n";

    @Test
    void aPictureIsALogoWhateverItsFormatAndADrawingIsSaidNotToComeOnPaper() throws IOException {
        assertEquals("", check("logo.png", picture("png", 3)));
        assertEquals("", check("logo.jpg", picture("jpg", 3)));
        assertEquals(NOT_ON_PAPER, check("logo.svg",
                text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>")));
    }

    @Test
    void aLogoThatIsNotThereIsNamedWhereTheSchoolAsksForIt() {
        assertEquals(MISSING, RuleFixtures.lines(LogoCheck.check(logo("logo.png"), name -> Optional.empty())));
    }

    @Test
    void aPictureThatStopsHalfwayIsDamaged() throws IOException {
        byte[] whole = picture("png", 60);
        assertDamaged("logo.png", Arrays.copyOf(whole, whole.length / 2));
        assertDamaged("logo.png", text("dit is tekst"));
        assertDamaged("logo.jpg", new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<svg", "<svg>", "<html></html>", "<svg>&buiten;</svg>"})
    void aDrawingThatIsNoneIsDamaged(String xml) {
        assertDamaged("logo.svg", text(xml));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <svg><script>alert(1)</script></svg>                                              | script
            <svg onload='alert(1)'><path d='M0 0'/></svg>                                     | onload
            <svg xmlns:x='http://www.w3.org/1999/xlink'><image x:href='//elders.example/a.png'/></svg> | href
            <svg><a href='javascript:alert(1)'><path d='M0 0'/></a></svg>                     | href
            <svg><style>@import 'https://elders.example/a.css';</style></svg>                 | url()
            <svg><rect style='fill: url(https://elders.example/a.svg#b)'/></svg>              | style
            <?xml-stylesheet href='https://elders.example/a.css'?><svg/>                      | xml-stylesheet
            <svg><foreignObject><iframe/></foreignObject></svg>                               | foreignObject, iframe
            <svg><animate attributeName='href' to='javascript:alert(1)'/></svg>               | animate
            <svg><html:p xmlns:html='http://www.w3.org/1999/xhtml'/></svg>                    | p
            <svg><rect style='fill: \\75rl(https://elders.example/a.svg#b)'/></svg>            | style
            <svg><rect fill='url/**/(x) u\\72 l(//elders.example/a.svg#b)'/></svg>             | fill
            <svg><style>a{background:image-set("//elders.example/a.png" 1x)}</style></svg>    | url()
            <svg><style>a{background:url(data:image/svg+xml,x)}</style></svg>                 | url()
            <svg><use href='a.svg#b'/></svg>                                                  | href
            <svg><style>@\\69mport "//elders.example/imp.css"; rect{fill:u\\72l(//elders.example/f)}</style></svg> | url()
            """)
    void aDrawingThatRunsOrFetchesIsRefused(String xml, String what) {
        assertEquals("3:7 error logo-does-more: het logo \"logo.svg\" is meer dan een tekening: er staat " + what + " in"
                + " / bewaar het in een tekenprogramma als gewone svg, met tekst als lijnen en zonder script, of als png\n",
                check("logo.svg", text(xml)));
    }

    /** It could name a file, or grow without end. */
    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg/>",
            "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"fetch('//elders.example')\">]><svg/>",
            "<!DOCTYPE svg [<!ENTITY buiten SYSTEM \"file:///etc/hostname\">]><svg>&buiten;</svg>"})
    void aDrawingHasNoDoctype(String xml) {
        assertEquals("3:7 error logo-with-doctype: het logo \"logo.svg\" begint met een DOCTYPE, en daarin kan staan wat een bestand van"
                + " elders haalt / haal de regel met <!DOCTYPE weg, of sla het logo op als png\n", check("logo.svg", text(xml)));
    }

    @Test
    void whatADrawingProgramNotesForItselfIsFine() {
        assertEquals(NOT_ON_PAPER, check("logo.svg", text("<svg xmlns='http://www.w3.org/2000/svg'"
                + " xmlns:n='http://www.inkscape.org/namespaces/inkscape'"
                + " xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><metadata><r:RDF/></metadata><n:path-effect n:src='x'/>"
                + "<g n:label='laag'><linearGradient id='a'><stop offset='0'/></linearGradient></g></svg>")));
    }

    @Test
    void aDrawingMayReferToItselfAndHoldAPicture() {
        assertEquals(NOT_ON_PAPER, check("logo.svg", text("<svg><defs><path id='a' d='M0 0'/></defs><use href='#a' style='fill:url(#b)'/>"
                + "<image href='data:image/png;base64,cG5n'/></svg>")));
    }

    @Test
    void aLogoOfManyMegabytesIsRefusedUnread() {
        assertEquals("3:7 error logo-too-large: het logo \"logo.svg\" is 20480 kB groot; het mag 512 kB zijn"
                + " / bewaar het kleiner: een logo op een pagina is zelden hoger dan 200 pixels\n", check("logo.svg", new byte[20 << 20]));
    }

    @Test
    void aPictureOfFortyMegapixelsIsRefusedUndecoded() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8000, 5000, BufferedImage.TYPE_BYTE_BINARY), "png", png);
        assertEquals("3:7 error logo-of-many-pixels: het logo \"logo.png\" heeft 40 miljoen beeldpunten; 16 miljoen is het meeste"
                + " / bewaar het kleiner: een logo op een pagina is zelden hoger dan 200 pixels\n", check("logo.png", png.toByteArray()));
    }

    private static void assertDamaged(String name, byte[] content) {
        assertEquals("3:7 error logo-damaged: het logo \"" + name + "\" is stuk of is geen plaatje"
                + " / open het plaatje en bewaar het opnieuw als png, jpg of svg\n", check(name, content));
    }

    private static String check(String name, byte[] content) {
        return RuleFixtures.lines(LogoCheck.check(logo(name), asked -> Optional.of(content).filter(found -> asked.equals("site/" + name))));
    }

    private static Located<String> logo(String name) {
        return new Located<>(name, Span.at("site/school.yaml", 3, 7));
    }

    private static byte[] picture(String format, int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < size * size; i++) {
            image.setRGB(i % size, i / size, i * 7919);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

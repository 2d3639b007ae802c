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
import org.junit.jupiter.params.provider.ValueSource;

class LogoCheckTest {
    private static final String MISSING = "3:7 error logo-missing: het logo \"logo.png\" staat niet in de map site"
            + " / zet het bestand in de map site en noem het zonder site ervoor, zoals logo.png\n";

    @Test
    void aPictureIsALogoWhateverItsFormat() throws IOException {
        assertEquals("", check("logo.png", picture("png", 3)));
        assertEquals("", check("logo.jpg", picture("jpg", 3)));
        assertEquals("", check("logo.svg", text("<?xml version=\"1.0\"?><!DOCTYPE svg><svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>")));
    }

    @Test
    void aLogoThatIsNotThereIsNamedWhereTheSchoolAsksForIt() {
        assertEquals(MISSING, Fixtures.lines(LogoCheck.check(logo("logo.png"), name -> Optional.empty())));
    }

    @Test
    void aPictureThatStopsHalfwayIsDamaged() throws IOException {
        byte[] whole = picture("png", 60);
        assertDamaged("logo.png", Arrays.copyOf(whole, whole.length / 2));
        assertDamaged("logo.png", text("dit is tekst"));
        assertDamaged("logo.jpg", new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<svg", "<svg>", "<html></html>", "<svg>&buiten;</svg>",
            "<!DOCTYPE svg [<!ENTITY buiten SYSTEM \"file:///etc/hostname\">]><svg>&buiten;</svg>"})
    void aDrawingThatIsNoneIsDamaged(String xml) {
        assertDamaged("logo.svg", text(xml));
    }

    private static void assertDamaged(String name, byte[] content) {
        assertEquals("3:7 error logo-damaged: het logo \"" + name + "\" is stuk of is geen plaatje"
                + " / open het plaatje en bewaar het opnieuw als png, jpg of svg\n", check(name, content));
    }

    private static String check(String name, byte[] content) {
        return Fixtures.lines(LogoCheck.check(logo(name), asked -> Optional.of(content).filter(found -> asked.equals("site/" + name))));
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

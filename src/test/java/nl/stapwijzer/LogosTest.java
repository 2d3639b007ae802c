package nl.stapwijzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import nl.stapwijzer.check.LogoCheck;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.fixtures.Schools;
import nl.stapwijzer.fixtures.SeenPaper;
import nl.stapwijzer.model.School;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Resources;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A logo of any shape stands whole on every paper of a school and costs none of them a page; a school's colours do neither. */
@Tag("slow")
class LogosTest {
    private static final Set<DocumentKind> WITH_LOGO = Set.of(DocumentKind.KWALITEITSKAART, DocumentKind.POSTER, DocumentKind.ROLE_CARD,
            DocumentKind.PARENTS_LETTER, DocumentKind.PROTOCOL_PAPER);
    private static final String LOGO = "logo: logo.png\n";
    private static final float SMALLEST = 0.5f;
    private static final Map<String, Map<String, SeenPaper>> SEEN = new ConcurrentHashMap<>();

    private static byte[] picture(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.fillOval(0, 0, width, height);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private static List<Page> pages(School school) {
        return Documents.pages(school, Protocols.published("zonder-schuldvraag"), output -> WITH_LOGO.contains(output.kind()));
    }

    /**
     * The papers of a school by their path, printed once.
     *
     * @param school what it says of its looks, with the width and height of its logo as a comment
     */
    private static Map<String, SeenPaper> seen(String school, Resources files) {
        return SEEN.computeIfAbsent(school, one -> SeenPaper.of(pages(Schools.with(one)), files).stream()
                .collect(Collectors.toMap(SeenPaper::path, Function.identity())));
    }

    private static Map<String, SeenPaper> withoutLogo() {
        return seen("", Repository::find);
    }

    private static Resources logo(byte[] picture) {
        return name -> name.equals("site/logo.png") ? Optional.of(picture) : Repository.find(name);
    }

    @ParameterizedTest
    @CsvSource({"600, 240", "240, 600", "1, 2000", "2000, 1", "4000, 4000"})
    void aLogoOfAnyShapeStandsWholeInItsOwnShapeAndCostsNoPage(int width, int height) throws IOException {
        Resources files = logo(picture(width, height));
        assertEquals(List.of(), LogoCheck.check(Schools.with(LOGO).looks().logo().orElseThrow(), files));
        seen(LOGO + "# " + width + " x " + height + "\n", files).forEach((path, paper) -> {
            assertEquals(List.of(), paper.codes(), path);
            assertEquals(withoutLogo().get(path).pages(), paper.pages(), path);
            assertEquals("", paper.outside(), path);
            assertFalse(paper.pictures().isEmpty(), path);
            paper.pictures().forEach(picture -> {
                assertTrue(picture.within(), path + " " + picture);
                if (Math.min(picture.width(), picture.height()) > SMALLEST) {
                    assertEquals((double) width / height, picture.width() / picture.height(), 0.05 * width / height, path);
                }
            });
        });
    }

    /** Deep blue, warm red and light yellow; and white on white. */
    @ParameterizedTest
    @ValueSource(strings = {"kleur: '#0b2a5b'\naccent: '#e07b00'\n", "kleur: '#b3261e'\naccent: '#1f6f54'\n",
        "kleur: '#f7e08a'\naccent: '#f2c94c'\n", "kleur: '#ffffff'\naccent: '#ffffff'\n"})
    void aSchoolInItsOwnColoursHasEveryPaperAndAsManyPages(String colours) throws IOException {
        Resources files = logo(picture(600, 240));
        String school = LOGO + "# 600 x 240\n";
        Map<String, SeenPaper> plain = seen(school, files);
        seen(school + colours, files).forEach((path, paper) -> {
            assertEquals(List.of(), paper.codes(), path);
            assertEquals(withoutLogo().get(path).pages(), paper.pages(), path);
            assertEquals(plain.get(path).text(), paper.text(), path);
        });
    }
}

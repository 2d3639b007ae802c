package nl.stapwijzer.render.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nayuki.qrcodegen.QrCode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class QrPictureTest {
    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final String ADDRESS = "https://www.school.example/veilig/de-route/stappen/herstelgesprek.html";
    private static final Pattern PIECE = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    @Test
    void everyDarkSquareOfTheCodeIsDrawnInItsPlaceAndNoOther() {
        QrCode code = QrCode.encodeText(ADDRESS, QrCode.Ecc.MEDIUM);
        boolean[][] drawn = new boolean[code.size][code.size];
        Matcher piece = PIECE.matcher(Jsoup.parse(QrPicture.html(ADDRESS, DUTCH)).selectFirst("path").attr("d"));
        while (piece.find()) {
            assertEquals(piece.group(3), piece.group(4));
            for (int i = 0; i < Integer.parseInt(piece.group(3)); i++) {
                drawn[Integer.parseInt(piece.group(2)) - 4][Integer.parseInt(piece.group(1)) - 4 + i] = true;
            }
        }
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                assertEquals(code.getModule(x, y), drawn[y][x], x + " " + y);
            }
        }
    }

    @Test
    void itSaysWhereItLeadsAndKeepsFourSquaresOfQuietAround() {
        Element svg = Jsoup.parse(QrPicture.html(ADDRESS, DUTCH)).selectFirst("svg");
        assertEquals("QR-code naar " + ADDRESS, svg.attr("aria-label"));
        int side = QrCode.encodeText(ADDRESS, QrCode.Ecc.MEDIUM).size + 8;
        assertEquals("0 0 " + side + " " + side, svg.attr("viewBox"));
        assertTrue(svg.selectFirst("path").attr("d").startsWith("M4 4h7v1"));
    }

    @Test
    void anAddressThatIsTooLongHasNoCode() {
        assertEquals("", QrPicture.html("https://school.example/" + "a".repeat(3000), DUTCH));
    }
}

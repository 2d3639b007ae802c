package nl.stapwijzer.render.qr;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import java.util.Locale;
import nl.stapwijzer.words.Phrases;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * Draws an address as a QR code (ISO/IEC 18004): one black shape on white, a unit for each square, with the quiet zone of four around it.
 */
public final class QrPicture {
    private static final int QUIET = 4;

    private QrPicture() {}

    /**
     * @param language of the document that shows it
     * @return an {@code svg} that says where it leads; empty for an address that is too long for a code
     */
    public static String html(String address, Locale language) {
        try {
            return draw(QrCode.encodeText(address, QrCode.Ecc.MEDIUM), Phrases.in(language).text("picture.code", address)).outerHtml();
        } catch (DataTooLongException e) {
            return "";
        }
    }

    private static Element draw(QrCode code, String name) {
        int side = code.size + 2 * QUIET;
        Element svg = new Element(Tag.valueOf("svg", Parser.NamespaceSvg, ParseSettings.preserveCase), "").attr("class", "qr")
                .attr("role", "img")
                .attr("aria-label", name).attr("width", "" + side).attr("height", "" + side).attr("viewBox", "0 0 " + side + " " + side);
        svg.appendElement("rect").attr("width", "" + side).attr("height", "" + side).attr("fill", "#ffffff");
        svg.appendElement("path").attr("fill", "#000000").attr("d", squares(code));
        return svg;
    }

    /** Dark squares that touch in a row are one piece, so that no printer leaves a hair between them. */
    private static String squares(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append("M").append(from + QUIET).append(" ").append(y + QUIET).append("h").append(x - from).append("v1h")
                            .append(from - x).append("z");
                }
            }
        }
        return path.toString();
    }
}

package nl.stapwijzer.publish.pdf;

import com.lowagie.text.Image;
import java.util.HashMap;
import java.util.Map;

/**
 * What one thread prints with, one document after the other.
 *
 * @param pictures by their address: the small ones, such as a logo
 */
record Letterpress(Typefaces typefaces, ParsedStyles styles, Map<String, Image> pictures) {
    Letterpress(Typefaces typefaces, ParsedStyles styles) {
        this(typefaces, styles, new HashMap<>());
    }
}

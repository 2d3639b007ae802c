package nl.stapwijzer.publish.pdf;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.xhtmlrenderer.context.StylesheetFactoryImpl;
import org.xhtmlrenderer.css.sheet.Stylesheet;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;

/** Stylesheets as Flying Saucer has them, each text parsed once. Not safe for more than one thread at a time. */
final class ParsedStyles {
    private static final int KEPT_AT_MOST = 500;

    private final StylesheetFactoryImpl parser = new StylesheetFactoryImpl(null);
    private final Map<String, Stylesheet> known = new HashMap<>();

    Stylesheet of(StylesheetInfo sheet, String text) {
        if (known.size() >= KEPT_AT_MOST) {
            known.clear();
        }
        return known.computeIfAbsent(sheet.getOrigin() + " " + sheet.getUri() + " " + text,
                none -> parser.parse(new StringReader(text), sheet));
    }

    /** Which also reads what an element says of its own style. */
    StylesheetFactoryImpl parser() {
        return parser;
    }
}

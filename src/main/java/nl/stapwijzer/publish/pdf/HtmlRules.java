package nl.stapwijzer.publish.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/** What Flying Saucer needs to know of HTML: ours, with a style of its own at the bottom of the cascade. */
final class HtmlRules extends XhtmlNamespaceHandler {
    private static final String STYLE = "html.css";
    private static final String RULES = read();

    private final FittingRules fitting;

    HtmlRules(FittingRules fitting) {
        this.fitting = fitting;
    }

    @Override
    public Optional<StylesheetInfo> getDefaultStylesheet() {
        return Optional.of(new StylesheetInfo(StylesheetInfo.Origin.USER_AGENT, STYLE, List.of("all"), fitting.of(RULES)));
    }

    private static String read() {
        try (InputStream in = HtmlRules.class.getResourceAsStream(STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("/\\*[\\s\\S]*?\\*/", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For painting: links are drawn and tagged by {@link LinkAnnotations}, not by Flying Saucer. */
    static final class WithoutLinks extends XhtmlNamespaceHandler {
        @Override
        public String getLinkUri(Element e) {
            return null;
        }
    }
}

package nl.stapwijzer.publish.pdf;

import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.context.StandardAttributeResolver;
import org.xhtmlrenderer.context.StyleReference;
import org.xhtmlrenderer.css.extend.lib.DOMTreeResolver;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.newmatch.Matcher;
import org.xhtmlrenderer.css.newmatch.PageInfo;
import org.xhtmlrenderer.css.sheet.FontFaceRule;
import org.xhtmlrenderer.css.sheet.Stylesheet;
import org.xhtmlrenderer.extend.NamespaceHandler;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.extend.UserInterface;
import org.xhtmlrenderer.layout.SharedContext;

/** Which style each element of one document has: Flying Saucer's own, but that a stylesheet which is known is not parsed again. */
final class DocumentStyles extends StyleReference {
    private final GuardedFiles files;
    private final ParsedStyles parsed;
    private Matcher matcher;

    DocumentStyles(GuardedFiles files, ParsedStyles parsed) {
        super(files);
        this.files = files;
        this.parsed = parsed;
    }

    @Override
    public void setDocumentContext(SharedContext context, NamespaceHandler handler, Document document, UserInterface user) {
        List<Stylesheet> sheets = Stream.concat(handler.getDefaultStylesheet().stream(), handler.getStylesheets(document).stream())
                .filter(sheet -> sheet.appliesToMedia(context.getMedia()))
                .map(sheet -> parsed.of(sheet, sheet.getContent().orElseGet(() -> files.style(sheet.getUri())))).toList();
        matcher = new Matcher(new ElementNames(), new ElementClasses(handler, files, user), parsed.parser(), sheets, context.getMedia());
    }

    @Override
    public CascadedStyle getCascadedStyle(Element element, boolean again) {
        return element == null ? CascadedStyle.emptyCascadedStyle : matcher.getCascadedStyle(element, again);
    }

    @Override
    public CascadedStyle getPseudoElementStyle(Node node, String part) {
        return matcher.getPECascadedStyle((Element) (node instanceof Element ? node : node.getParentNode()), part);
    }

    @Override
    public PageInfo getPageStyle(String page, String side) {
        return matcher.getPageCascadedStyle(page, side);
    }

    @Override
    public List<FontFaceRule> getFontFaceRules() {
        return matcher.getFontFaceRules();
    }

    /** Nobody points at paper. */
    @Override
    public boolean isHoverStyled(Element element) {
        return false;
    }

    /** What each rule asks of each element: Flying Saucer makes an object for every answer. */
    private static final class ElementNames extends DOMTreeResolver {
        @Override
        public boolean matchesElement(Node element, String space, String name) {
            return space == null ? name.equals(getElementName(element)) : super.matchesElement(element, space, name);
        }
    }

    /** The same, of classes: all rules ask it of one element before they go to the next. */
    private static final class ElementClasses extends StandardAttributeResolver {
        private Node asked;
        private String classes;

        ElementClasses(NamespaceHandler handler, UserAgentCallback files, UserInterface user) {
            super(handler, files, user);
        }

        @Override
        public String getClass(Node element) {
            if (element != asked) {
                classes = super.getClass(element);
                asked = element;
            }
            return classes;
        }
    }
}

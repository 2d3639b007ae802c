package nl.stapwijzer.render;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Resources;
import nl.stapwijzer.words.Markdown;
import org.jsoup.nodes.Element;

/**
 * Turns the Markdown of authors into HTML: CommonMark with tables, without HTML of their own. Letters, quotes and dashes stay as
 * written. Each text is turned once, however many documents show it.
 */
final class Texts {
    private static final int KEPT_AT_MOST = 20_000;
    private static final DataHolder OPTIONS = new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
            .set(HtmlRenderer.ESCAPE_HTML, true)
            .set(HtmlRenderer.GENERATE_HEADER_ID, false)
            .set(HtmlRenderer.SUPPRESSED_LINKS, "") // TextRules refuses links, and says so
            .set(HtmlRenderer.SOURCE_POSITION_ATTRIBUTE, TextRules.POSITION)
            .toImmutable();

    private final Parser parser = Parser.builder(OPTIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder(OPTIONS).build();
    private final ConcurrentMap<Markdown, Rendered> known = new ConcurrentHashMap<>();
    private final TextRules rules;

    /**
     * A text as HTML that is safe to put in any page.
     *
     * @param inline the same without the paragraph around it, if it is one paragraph
     */
    record Rendered(String block, String inline, List<Diagnostic> diagnostics) {}

    Texts(Resources resources) {
        rules = new TextRules(resources);
    }

    Rendered html(Markdown text) {
        if (known.size() >= KEPT_AT_MOST) {
            known.clear();
        }
        return known.computeIfAbsent(text, this::turn);
    }

    private Rendered turn(Markdown written) {
        Markdown text = new Markdown(written.text().replace('\r', ' '), written.span()); // one kind of line end, and the same places
        List<Diagnostic> tooMuch = TextGuard.check(text);
        if (!tooMuch.isEmpty()) {
            return new Rendered("", "", tooMuch);
        }
        TextFindings findings = new TextFindings(text);
        Document document = parser.parse(text.text());
        document.getDescendants().forEach(node -> html(node, findings));
        Element body = rules.apply(renderer.render(document), findings);
        body.ownerDocument().outputSettings().prettyPrint(false);
        forPages(body);
        Element only = body.childrenSize() == 1 ? body.child(0) : body;
        String inline = only.nameIs("p") ? only.html() : body.html();
        return written.language().map(language -> new Rendered(in(language, "div", body.html()),
                in(language, only.nameIs("p") ? "span" : "div", inline), findings.all()))
                .orElseGet(() -> new Rendered(body.html(), inline, findings.all()));
    }

    private static String in(DocumentLanguage language, String element, String html) {
        return html.isEmpty() ? html : "<" + element + " lang=\"" + language.tag() + "\">" + html + "</" + element + ">";
    }

    /** HTML is shown as it was written, which is seldom what the author had in mind. */
    private static void html(Node node, TextFindings findings) {
        if ((node instanceof HtmlBlockBase || node instanceof HtmlInlineBase) && !node.getChars().startsWith("</")) {
            findings.warning(node.getStartOffset(), Message.of("text-html"), Message.of("text-html-hint"));
        }
    }

    /** What Markdown can't say and a page needs. */
    private static void forPages(Element body) {
        body.select("th").attr("scope", "col");
        body.select("[align]").forEach(cell -> cell.addClass(cell.attr("align")).removeAttr("align"));
        Tree.markHeadings(body);
    }
}

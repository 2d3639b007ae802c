package nl.stapwijzer.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.words.Phrases;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Words with the place of the value that they say, and still words where a template works with them. A template may print them where no
 * markup can stand, so the place goes along between signs that no text has, until there is a tree.
 */
final class SaidMark extends TemplateHTMLOutputModel implements TemplateScalarModel, TemplateHashModel {
    private static final String BEGIN = "\uFDD0";
    private static final String PLACED = "\uFDD1";
    static final String END = "\uFDD2";
    private static final Pattern MARKED = Pattern.compile(BEGIN + "([^" + PLACED + "]*)" + PLACED + "([^" + END + "]*)" + END);
    private static final Pattern SIGNS = Pattern.compile(BEGIN + "[^" + PLACED + "]*" + PLACED + "|" + END);

    private final String words;
    private final Span span;

    SaidMark(String words, Span span) {
        super(null, BEGIN + HTMLOutputFormat.INSTANCE.escapePlainText(place(span)) + PLACED
                + HTMLOutputFormat.INSTANCE.escapePlainText(words) + END);
        this.words = words;
        this.span = span;
    }

    SaidMark capitalised() {
        return new SaidMark(Phrases.capital(words), span);
    }

    @Override
    public String getAsString() {
        return words;
    }

    @Override
    public TemplateModel get(String name) {
        return name.equals("text") ? this : null;
    }

    @Override
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Markup of a sentence. */
    static String around(String inline, Span span) {
        return "<span " + Page.SAID_AT + "=\"" + HTMLOutputFormat.INSTANCE.escapePlainText(place(span)) + "\">" + inline + "</span>";
    }

    /** Markup of paragraphs, lists and tables. */
    static String on(String block, Span span) {
        Document text = Jsoup.parseBodyFragment(block);
        text.outputSettings().prettyPrint(false);
        text.body().children().attr(Page.SAID_AT, place(span));
        return text.body().html();
    }

    /** Puts the places of words into a tree; where no element can stand, they go. */
    static void settle(Document tree) {
        for (Element element : tree.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                attribute.setValue(SIGNS.matcher(attribute.getValue()).replaceAll(""));
            }
            element.dataNodes().forEach((DataNode data) -> data.setWholeData(SIGNS.matcher(data.getWholeData()).replaceAll("")));
            for (TextNode text : List.copyOf(element.textNodes())) {
                if (text.getWholeText().contains(BEGIN)) {
                    settle(text, element);
                }
            }
        }
    }

    private static void settle(TextNode text, Element parent) {
        String whole = text.getWholeText();
        boolean isPlain = parent.nameIs("title") || parent.nameIs("option") || parent.nameIs("textarea") || parent.closest("svg") != null;
        Matcher marked = MARKED.matcher(whole);
        int from = 0;
        while (!isPlain && marked.find()) {
            text.before(new TextNode(whole.substring(from, marked.start())));
            Element said = new Element("span").attr(Page.SAID_AT, marked.group(1)).appendText(marked.group(2));
            text.before(said);
            from = marked.end();
        }
        text.text(SIGNS.matcher(whole.substring(from)).replaceAll(""));
    }

    private static String place(Span span) {
        return span.file() + ":" + span.line() + ":" + span.column();
    }
}

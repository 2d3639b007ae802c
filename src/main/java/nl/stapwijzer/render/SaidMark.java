package nl.stapwijzer.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateScalarModel;
import nl.stapwijzer.source.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Words with the place of the value that they say: markup where a template prints them, and still words where it works with them. */
final class SaidMark extends TemplateHTMLOutputModel implements TemplateScalarModel {
    private final String words;

    SaidMark(String words, Span span) {
        super(null, around(HTMLOutputFormat.INSTANCE.escapePlainText(words), span));
        this.words = words;
    }

    @Override
    public String getAsString() {
        return words;
    }

    /** Markup of a sentence. */
    static String around(String inline, Span span) {
        return "<span " + Page.SAID_AT + "=\"" + place(span) + "\">" + inline + "</span>";
    }

    /** Markup of paragraphs, lists and tables. */
    static String on(String block, Span span) {
        Document text = Jsoup.parseBodyFragment(block);
        text.outputSettings().prettyPrint(false);
        text.body().children().attr(Page.SAID_AT, place(span));
        return text.body().html();
    }

    private static String place(Span span) {
        return HTMLOutputFormat.INSTANCE.escapePlainText(span.file()) + ":" + span.line() + ":" + span.column();
    }
}

package nl.stapwijzer.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Resources;
import nl.stapwijzer.source.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** What the HTML of a text may hold: the elements of Markdown, links that lead somewhere harmless, pictures of the project itself. */
final class TextRules {
    /** Where flexmark notes what part of the text an element comes from. */
    static final String POSITION = "data-position";
    private static final Pattern PICTURE = Pattern.compile("/?site/((?:[\\w-][\\w.-]*/)*[\\w-][\\w.-]*\\.(?:png|jpe?g|gif))",
            Pattern.CASE_INSENSITIVE);
    private static final Cleaner CLEANER = new Cleaner(new Safelist()
            .addTags("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6",
                    "table", "thead", "tbody", "tr", "th", "td", "a", "img")
            .addAttributes("ol", "start").addAttributes("th", "align").addAttributes("td", "align")
            .addAttributes("a", "href", "title", Page.WRITTEN_AT).addAttributes("img", "src", "alt", "title"));

    private final Resources resources;

    TextRules(Resources resources) {
        this.resources = resources;
    }

    /** @param html as flexmark makes it, with the place of each element in the text */
    Element apply(String html, TextFindings findings) {
        Document document = Jsoup.parseBodyFragment(html);
        document.select("a").forEach(link -> link(link, findings));
        document.select("img").forEach(picture -> picture(picture, findings));
        document.select("[" + POSITION + "]").removeAttr(POSITION);
        document.select("code").removeAttr("class");
        if (!CLEANER.isValid(document)) {
            findings.error(0, Message.of("text-not-safe"), Message.of("text-plainer-hint"));
        }
        return CLEANER.clean(document).body();
    }

    private static void link(Element link, TextFindings findings) {
        if (!LinkRule.allows(link.attr("href"))) {
            findings.error(start(link), Message.of("text-link-refused", link.attr("href")), Message.of("text-link-refused-hint"));
            link.unwrap();
        } else if (LinkRule.staysWithin(link.attr("href"))) {
            Span at = findings.at(start(link));
            link.attr(Page.WRITTEN_AT, at.file() + ":" + at.line() + ":" + at.column());
        }
    }

    /** A file in {@code site} has its place in {@code assets} of the publication. */
    private void picture(Element picture, TextFindings findings) {
        String src = picture.attr("src");
        Matcher name = PICTURE.matcher(src);
        if (!name.matches()) {
            refuse(picture, findings, Message.of("text-picture-elsewhere", src), "text-picture-elsewhere-hint");
        } else if (resources.find("site/" + name.group(1)).isEmpty()) {
            refuse(picture, findings, Message.of("text-picture-missing", src), "text-picture-missing-hint");
        } else if (picture.attr("alt").isBlank()) {
            refuse(picture, findings, Message.of("text-picture-undescribed", src), "text-picture-undescribed-hint");
        } else {
            picture.attr("src", "/assets/" + name.group(1));
        }
    }

    private static void refuse(Element picture, TextFindings findings, Message message, String hint) {
        findings.error(start(picture), message, Message.of(hint));
        picture.replaceWith(new TextNode(picture.attr("alt")));
    }

    private static int start(Element element) {
        return Integer.parseInt(element.attr(POSITION).split("-")[0]);
    }
}

package nl.stapwijzer.publish.pdf;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** From a tree of jsoup to one that Flying Saucer lays out, without what paper can do nothing with. */
final class Preparation {
    private static final String NOT_PRINTED = "[hidden], script, style, noscript, template, dialog, button, "
            + "input[type=hidden], input[type=submit], input[type=reset], input[type=button], input[type=image], input[type=file], "
            + ".unseen:not(caption)";
    private static final Set<String> MEDIA = Set.of("", "all", "print");
    private static final Set<String> ANNOUNCED = Set.of("ul", "ol", "dl", "table", "figure", "fieldset");
    private static final Set<String> AS_TYPED = Set.of("code", "pre", "textarea", "option");
    private static final Set<String> NOT_LAID_OUT = Set.of("title", "textarea", "option", "svg");

    private Preparation() {}

    static Document prepare(org.jsoup.nodes.Document page) {
        org.jsoup.nodes.Document tree = page.clone();
        tree.select(NOT_PRINTED).remove();
        tree.select("link").stream().filter(link -> !isForPrint(link)).forEach(Element::remove);
        tree.select("p").forEach(Preparation::keepWithWhatFollows);
        Document dom = emptyDocument();
        dom.appendChild(copy(tree.selectFirst("html"), dom));
        return dom;
    }

    /**
     * A tree of its own.
     *
     * @param setting classes for the body, and for its blocks
     */
    static Document inSetting(Document prepared, BodyClasses setting) {
        Document dom = (Document) prepared.cloneNode(true);
        addClass((org.w3c.dom.Element) dom.getElementsByTagName("body").item(0), setting.classes());
        List<org.w3c.dom.Element> blocks = blocks(dom);
        setting.blocks().forEach((block, classes) -> addClass(blocks.get(block), classes));
        return dom;
    }

    private static void addClass(org.w3c.dom.Element element, String classes) {
        element.setAttribute("class", (element.getAttribute("class") + " " + classes).strip());
    }

    /** What stands in a document, one below the other, or in the one part of it. */
    static List<org.w3c.dom.Element> blocks(Document dom) {
        List<org.w3c.dom.Element> all = Elements.children((org.w3c.dom.Element) dom.getElementsByTagName("body").item(0));
        return all.size() == 1 && all.get(0).hasAttribute("data-pages") ? Elements.children(all.get(0)) : all;
    }

    /** The same of a part. */
    static List<Element> blocks(Element part) {
        return part.children().not(NOT_PRINTED);
    }

    /** A paragraph that announces a list or a table stays on its page. */
    private static void keepWithWhatFollows(Element p) {
        Element next = p.nextElementSibling();
        Element before = p.previousElementSibling();
        boolean opens = before != null && before.normalName().matches("h[1-6]");
        boolean announced = next != null && (ANNOUNCED.contains(next.normalName()) || next.hasClass("field"));
        if (announced && (opens || p.text().endsWith(":"))) {
            p.addClass("leads-in");
        }
    }

    /** What its stylesheets are called. */
    static List<String> sheets(org.jsoup.nodes.Document page) {
        return page.select("link[rel=stylesheet]").stream().filter(Preparation::isForPrint).map(link -> link.attr("href")).toList();
    }

    private static boolean isForPrint(Element link) {
        return Arrays.stream(link.attr("media").split(",")).map(String::strip).anyMatch(MEDIA::contains);
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether its text is broken into lines by the layout. */
    private static boolean isLaidOut(Element around) {
        return !isWithin(around, NOT_LAID_OUT);
    }

    private static boolean isWithin(Element element, Set<String> names) {
        Element here = element;
        while (here != null && !names.contains(here.normalName())) {
            here = here.parent();
        }
        return here != null;
    }

    /** Quotes as they are printed in the language of the text, unless it is shown to the letter. */
    private static String printed(TextNode text, Element around) {
        String plain = isLaidOut(around) ? text.getWholeText() : SoftHyphens.without(text.getWholeText());
        if (!Quotes.areIn(plain) || isWithin(around, AS_TYPED)) {
            return plain;
        }
        Element spoken = around.closest("[lang]");
        String before = text.previousSibling() instanceof Element element && !element.isBlock() ? lastOf(element.wholeText()) : "";
        return Quotes.of(spoken == null ? "" : spoken.attr("lang")).map(quotes -> quotes.printed(plain, before)).orElse(plain);
    }

    /** Whether white space at its end shows nowhere: Flying Saucer would still keep room for it. Blocks can stand side by side. */
    private static boolean endsBlock(TextNode text, Element around) {
        boolean between = text.isBlank() && isBlock(text.previousSibling());
        boolean last = text.nextSibling() == null ? around.isBlock() : isBlock(text.nextSibling());
        return last && !between && !isWithin(around, AS_TYPED);
    }

    private static boolean isBlock(org.jsoup.nodes.Node node) {
        return node instanceof Element element && element.isBlock() && !element.normalName().equals("svg");
    }

    private static String lastOf(String text) {
        return text.isEmpty() ? "" : text.substring(text.length() - 1);
    }

    /** Names without a name space, as Flying Saucer wants them; comments are left out, and soft hyphens where no line is broken. */
    private static Node copy(Element from, Document dom) {
        org.w3c.dom.Element to = dom.createElement(from.tagName());
        for (Attribute attribute : from.attributes()) {
            String name = Attribute.getValidKey(attribute.getKey(), Syntax.xml);
            if (name != null) {
                to.setAttribute(name, SoftHyphens.without(attribute.getValue()));
            }
        }
        for (org.jsoup.nodes.Node child : from.childNodes()) {
            if (child instanceof Element element) {
                to.appendChild(copy(element, dom));
            } else if (child instanceof TextNode text) {
                String words = printed(text, from);
                to.appendChild(dom.createTextNode(endsBlock(text, from) ? words.stripTrailing() : words));
            } else if (child instanceof DataNode data) {
                to.appendChild(dom.createTextNode(data.getWholeData()));
            }
        }
        return to;
    }
}

package nl.stapwijzer.publish.pdf;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * The logical structure of one document, planned from its HTML before anything is painted: which element of the structure each
 * text, marker, picture, link and field belongs to. What has no slot here is decoration.
 */
final class StructurePlan {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("h1", "H1"), Map.entry("h2", "H2"), Map.entry("h3", "H3"), Map.entry("h4", "H4"), Map.entry("h5", "H5"),
            Map.entry("h6", "H6"), Map.entry("p", "P"), Map.entry("pre", "P"), Map.entry("address", "P"), Map.entry("legend", "P"),
            Map.entry("summary", "P"), Map.entry("section", "Sect"), Map.entry("fieldset", "Sect"), Map.entry("article", "Art"),
            Map.entry("blockquote", "BlockQuote"), Map.entry("div", "Div"), Map.entry("header", "Div"), Map.entry("footer", "Div"),
            Map.entry("main", "Div"), Map.entry("nav", "Div"), Map.entry("aside", "Div"), Map.entry("form", "Div"),
            Map.entry("figure", "Div"), Map.entry("details", "Div"), Map.entry("ul", "L"), Map.entry("ol", "L"), Map.entry("dl", "L"),
            Map.entry("li", "LI"), Map.entry("dt", "Lbl"), Map.entry("dd", "LBody"), Map.entry("table", "Table"),
            Map.entry("thead", "THead"), Map.entry("tbody", "TBody"), Map.entry("tfoot", "TFoot"), Map.entry("tr", "TR"),
            Map.entry("th", "TH"), Map.entry("td", "TD"), Map.entry("caption", "Caption"), Map.entry("figcaption", "Caption"),
            Map.entry("img", "Figure"), Map.entry("svg", "Figure"), Map.entry("q", "Quote"), Map.entry("code", "Code"));
    private static final Set<String> GROUPS = Set.of("Document", "Sect", "Art", "Div", "BlockQuote");
    private static final Set<String> WITHOUT_TEXT = Set.of("L", "LI", "Table", "THead", "TBody", "TFoot", "TR");
    private static final Set<String> PHRASING = Set.of("a", "abbr", "b", "br", "cite", "code", "dfn", "em", "i", "img", "input", "kbd",
            "label",
            "mark", "output", "q", "s", "samp", "select", "small", "span", "strong", "sub", "sup", "svg", "textarea", "time", "u", "var");
    private static final Set<String> UNSEEN = Set.of("head", "script", "style", "template", "option", "hr", "br", "col", "colgroup");

    private final StructureNode document = new StructureNode("Document");
    private final Map<Node, Slot> texts = new IdentityHashMap<>();
    private final Map<Element, Slot> before = new IdentityHashMap<>();
    private final Map<Element, Slot> after = new IdentityHashMap<>();
    private final Map<Element, Slot> markers = new IdentityHashMap<>();
    private final Map<Element, Slot> objects = new IdentityHashMap<>();
    private final TableHeaders headers = new TableHeaders();
    private final FieldLabels labels;
    private final Problems problems;
    private int slots;

    StructurePlan(Document dom, FieldLabels labels, Problems problems) {
        this.labels = labels;
        this.problems = problems;
        Element html = dom.getDocumentElement();
        Elements.children(html).stream().filter(e -> Elements.isA(e, "body"))
                .forEach(body -> fill(body, document, html.getAttribute("lang")));
    }

    StructureNode document() {
        return document;
    }

    Map<String, StructureNode> identified() {
        return headers.identified();
    }

    Optional<Slot> ofText(Node text) {
        return Optional.ofNullable(texts.get(text));
    }

    Optional<Slot> before(Element e) {
        return Optional.ofNullable(before.get(e));
    }

    Optional<Slot> after(Element e) {
        return Optional.ofNullable(after.get(e));
    }

    Optional<Slot> ofMarker(Element e) {
        return Optional.ofNullable(markers.get(e));
    }

    /** Of a picture, a field, or the annotations of a link. */
    Optional<Slot> ofObject(Element e) {
        return Optional.ofNullable(objects.get(e));
    }

    private Slot slot(StructureNode owner) {
        return owner.add(new Slot(owner, slots++));
    }

    /** Text and phrases straight below a group stand in a paragraph of their own. */
    private void fill(Element e, StructureNode into, String language) {
        boolean group = GROUPS.contains(into.type());
        boolean holdsText = !group && !WITHOUT_TEXT.contains(into.type());
        StructureNode paragraph = holdsText ? into : null;
        if (holdsText) {
            before.put(e, slot(into));
        }
        for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
            boolean phrase = n instanceof Text || n instanceof Element c && PHRASING.contains(c.getTagName()) && !isBlockLike(c);
            if (!phrase) {
                paragraph = holdsText ? into : null;
            } else if (group && paragraph == null && !(n instanceof Text t && t.getData().isBlank())) {
                paragraph = into.add(new StructureNode("P"));
            }
            if (n instanceof Text && paragraph != null) {
                texts.put(n, slot(paragraph));
            } else if (n instanceof Element c && !UNSEEN.contains(c.getTagName())) {
                place(c, phrase && group ? paragraph : into, language);
            }
        }
        if (holdsText) {
            after.put(e, slot(into));
        }
    }

    private static boolean isBlockLike(Element e) {
        return Elements.isA(e, "svg") || FieldKind.of(e) == FieldKind.DRAWING;
    }

    private void place(Element e, StructureNode parent, String language) {
        if (e.getAttribute("aria-hidden").equals("true")) {
            return;
        }
        String own = e.getAttribute("lang");
        boolean foreign = !own.isBlank() && !own.equals(language);
        String type = type(e, foreign);
        if (type.equals("Caption") && e.getAttribute("class").matches("(.*\\s)?unseen(\\s.*)?")) {
            parent.attribute("Table", "Summary", new PdfString(Elements.text(e), PdfObject.TEXT_UNICODE));
            return;
        }
        if (type.isEmpty()) {
            fill(e, parent, language);
            return;
        }
        StructureNode node = new StructureNode(type);
        if (foreign) {
            node.entries().put(PdfName.LANG, new PdfString(own));
        }
        shape(node, e, home(e, parent), foreign ? own : language);
    }

    private static String type(Element e, boolean foreign) {
        FieldKind field = FieldKind.of(e);
        if (field != null) {
            return field == FieldKind.DRAWING ? "Figure" : "Form";
        }
        if (Elements.isA(e, "a") && e.hasAttribute("href")) {
            return "Link";
        }
        boolean span = foreign || Elements.isA(e, "abbr") && e.hasAttribute("title");
        boolean groupsTerms = Elements.isA(e, "div") && e.getParentNode() instanceof Element p && Elements.isA(p, "dl");
        return groupsTerms ? "" : TYPES.getOrDefault(e.getTagName(), span ? "Span" : "");
    }

    /** A term and its descriptions share a list item. */
    private static StructureNode home(Element e, StructureNode parent) {
        if (!parent.type().equals("L") || Elements.isA(e, "li")) {
            return parent;
        }
        StructureNode item = parent.lastChild();
        return item == null || Elements.isA(e, "dt") ? parent.add(new StructureNode("LI")) : item;
    }

    private void shape(StructureNode node, Element e, StructureNode parent, String language) {
        switch (node.type()) {
            case "Figure" -> figure(node, e, parent);
            case "Form" -> objects.put(e, slot(parent.add(node)));
            case "LI" -> item(parent.add(node), e, language);
            case "Link" -> link(parent.add(node), e, language);
            case "TH", "TD" -> cell(parent.add(node), e, language);
            case "Table" -> {
                headers.startTable();
                fill(e, parent.add(node), language);
                headers.endTable();
            }
            case "TR" -> {
                headers.startRow();
                fill(e, parent.add(node), language);
            }
            default -> {
                parent.add(node);
                describe(node, e);
                fill(e, node, language);
            }
        }
    }

    private void describe(StructureNode node, Element e) {
        switch (e.getTagName()) {
            case "ul" -> node.attribute("List", "ListNumbering", new PdfName("Disc"));
            case "ol" -> node.attribute("List", "ListNumbering", new PdfName("Decimal"));
            case "abbr" -> node.text("E", e.getAttribute("title"));
            default -> { }
        }
    }

    /** A picture without a description is decoration; one that does not even say so is a mistake. */
    private void figure(StructureNode node, Element e, StructureNode parent) {
        String description = labels.describe(e);
        if (!description.isEmpty()) {
            node.text("Alt", description);
            objects.put(e, slot(parent.add(node)));
        } else if (!e.hasAttribute("alt") && FieldKind.of(e) == null) {
            problems.error("pdf-picture-without-alt", e.hasAttribute("src") ? e.getAttribute("src") : e.getTagName());
        }
    }

    private void item(StructureNode node, Element e, String language) {
        StructureNode label = node.add(new StructureNode("Lbl"));
        if (e.getParentNode() instanceof Element list && Elements.isA(list, "ul")) {
            label.text("ActualText", "•"); // it is drawn as a shape
        }
        markers.put(e, slot(label));
        fill(e, node.add(new StructureNode("LBody")), language);
    }

    private void link(StructureNode node, Element e, String language) {
        Slot annotations = new Slot(node, slots++);
        objects.put(e, annotations);
        fill(e, node, language);
        node.add(annotations); // the text is read first
    }

    private void cell(StructureNode node, Element e, String language) {
        int columns = Elements.number(e, "colspan", 1);
        int rows = Elements.number(e, "rowspan", 1);
        if (columns > 1) {
            node.attribute("Table", "ColSpan", number(columns));
        }
        if (rows > 1) {
            node.attribute("Table", "RowSpan", number(rows));
        }
        boolean forRow = node.type().equals("TH") && isForRow(e);
        if (node.type().equals("TH")) {
            node.attribute("Table", "Scope", new PdfName(forRow ? "Row" : "Column"));
        }
        headers.cell(node, forRow, columns, rows);
        fill(e, node, language);
    }

    private static PdfObject number(int n) {
        return new PdfNumber(n);
    }

    private static boolean isForRow(Element th) {
        String scope = th.getAttribute("scope");
        return scope.isEmpty() ? Elements.nearest(th, e -> Elements.isA(e, "thead")).isEmpty() : scope.startsWith("row");
    }
}

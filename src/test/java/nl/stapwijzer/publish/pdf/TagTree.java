package nl.stapwijzer.publish.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The structure of a PDF as an independent reader finds it: one line for each element, with what a listener would hear. */
public final class TagTree {
    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
    private final StringBuilder lines = new StringBuilder();

    private TagTree() {}

    public static String of(byte[] pdf) {
        TagTree tree = new TagTree();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                tree.read(page);
            }
            tree.list(document.getDocumentCatalog().getStructureTreeRoot(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree.lines.toString();
    }

    private void read(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> byMark = new HashMap<>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            byMark.merge(content.getMCID(), text(content.getContents()), String::concat);
        }
        texts.put(page.getCOSObject(), byMark);
    }

    private static String text(List<Object> contents) {
        StringBuilder text = new StringBuilder();
        for (Object part : contents) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                text.append(inner.getActualText() != null ? inner.getActualText() : text(inner.getContents()));
            }
        }
        return text.toString();
    }

    private void list(PDStructureNode node, int depth) {
        StringBuilder text = new StringBuilder();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                flush(text, depth);
                lines.append("  ".repeat(depth)).append(describe(element)).append('\n');
                list(element, depth + 1);
            } else if (kid instanceof PDMarkedContentReference mark) {
                text.append(texts.get(mark.getPage().getCOSObject()).getOrDefault(mark.getMCID(), ""));
            } else if (kid instanceof PDObjectReference object) {
                flush(text, depth);
                lines.append("  ".repeat(depth)).append(describe(object)).append('\n');
            }
        }
        flush(text, depth);
    }

    private void flush(StringBuilder text, int depth) {
        if (!text.isEmpty()) {
            lines.append("  ".repeat(depth)).append('"').append(text).append("\"\n");
            text.setLength(0);
        }
    }

    private static String describe(PDStructureElement element) {
        StringBuilder line = new StringBuilder(element.getStructureType());
        add(line, "lang", element.getLanguage());
        add(line, "alt", element.getAlternateDescription());
        add(line, "expanded", element.getExpandedForm());
        add(line, "id", element.getElementIdentifier());
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.size(); i++) {
            COSDictionary entries = attributes.getObject(i).getCOSObject();
            for (String key : List.of("Scope", "Headers", "ColSpan", "RowSpan", "ListNumbering", "Summary")) {
                if (entries.containsKey(key)) {
                    add(line, key, entries.getDictionaryObject(key).toString().replaceAll("COS[A-Za-z]+|[{}]", ""));
                }
            }
        }
        return line.toString();
    }

    private static String describe(PDObjectReference object) {
        COSDictionary annotation = (COSDictionary) object.getCOSObject().getDictionaryObject(COSName.OBJ);
        return "-> " + annotation.getNameAsString(COSName.SUBTYPE) + " "
                + annotation.getString(COSName.CONTENTS, annotation.getString(COSName.TU, ""));
    }

    private static void add(StringBuilder line, String name, String value) {
        if (value != null) {
            line.append(' ').append(name).append('=').append(value);
        }
    }
}

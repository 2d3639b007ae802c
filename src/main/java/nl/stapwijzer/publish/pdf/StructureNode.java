package nl.stapwijzer.publish.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One element of the logical structure of a PDF (ISO 32000-1, 14.7): its type, its attributes and what is below it, in reading order. */
final class StructureNode implements StructureKid {
    private static final Set<String> TABLE_PARTS = Set.of("THead", "TBody", "TFoot", "TR", "TH", "TD");
    private final String type;
    private final List<StructureKid> kids = new ArrayList<>();
    private final Map<PdfName, PdfObject> entries = new LinkedHashMap<>();

    StructureNode(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    List<StructureKid> kids() {
        return kids;
    }

    Map<PdfName, PdfObject> entries() {
        return entries;
    }

    <K extends StructureKid> K add(K kid) {
        kids.add(kid);
        return kid;
    }

    StructureNode lastChild() {
        return kids.isEmpty() ? null : kids.get(kids.size() - 1) instanceof StructureNode node ? node : null;
    }

    /** Stays in the structure even if nothing is painted in it: without its empty cells a table would shift. */
    boolean isPartOfTable() {
        return TABLE_PARTS.contains(type);
    }

    void text(String key, String value) {
        entries.put(new PdfName(key), new PdfString(value, PdfObject.TEXT_UNICODE));
    }

    /** An attribute of one of the standard owners: Table, List or Layout. */
    void attribute(String owner, String key, PdfObject value) {
        PdfArray all = (PdfArray) entries.computeIfAbsent(PdfName.A, a -> new PdfArray());
        PdfName name = new PdfName(owner);
        for (PdfObject o : all.getElements()) {
            if (o instanceof PdfDictionary known && name.equals(known.get(PdfName.O))) {
                known.put(new PdfName(key), value);
                return;
            }
        }
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, name);
        attributes.put(new PdfName(key), value);
        all.add(attributes);
    }

    @Override
    public boolean isEmpty() {
        return kids.stream().allMatch(StructureKid::isEmpty);
    }
}

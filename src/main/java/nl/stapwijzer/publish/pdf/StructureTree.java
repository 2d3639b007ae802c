package nl.stapwijzer.publish.pdf;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfRectangle;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfStructureTreeRoot;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.Map;

/** Writes a planned structure: marks content while it is painted, and ties the tree together when all is painted. */
final class StructureTree {
    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private final StructurePlan plan;
    private final PdfWriter writer;
    private final Map<StructureNode, PdfStructureElement> elements = new IdentityHashMap<>();

    StructureTree(StructurePlan plan, PdfWriter writer) {
        this.plan = plan;
        this.writer = writer;
    }

    private PdfStructureElement element(StructureNode node) {
        return elements.computeIfAbsent(node, n -> new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName(n.type())));
    }

    /** Opens a stretch of content that belongs to the slot. */
    void open(PdfContentByte page, Slot slot) {
        PdfStructureElement element = element(slot.owner());
        page.beginMarkedContentSequence(element);
        slot.add(lastMark(element));
    }

    /** OpenPDF keeps the first mark of an element as a bare number, which says nothing about its page. */
    private PdfDictionary lastMark(PdfStructureElement element) {
        PdfObject marks = element.get(PdfName.K);
        if (marks instanceof PdfArray several) {
            return (PdfDictionary) several.getPdfObject(several.size() - 1);
        }
        PdfDictionary mark = new PdfDictionary(PdfName.MCR);
        mark.put(PdfName.PG, writer.getCurrentPage());
        mark.put(PdfName.MCID, marks);
        return mark;
    }

    /** Opens a stretch of content that says nothing: decoration, or what is repeated on each page. */
    void openArtifact(PdfContentByte page, boolean repeated) {
        PdfDictionary type = new PdfDictionary();
        if (repeated) {
            type.put(PdfName.TYPE, new PdfName("Pagination"));
        }
        page.beginMarkedContentSequence(ARTIFACT, type, true);
    }

    /** Ties a link or a field to its place in the tree. */
    void add(PdfAnnotation annotation, Slot slot) {
        PdfDictionary reference = new PdfDictionary(PdfName.OBJR);
        reference.put(PdfName.PG, writer.getCurrentPage());
        reference.put(PdfName.OBJ, annotation.getIndirectReference());
        slot.add(reference);
        int key = writer.getStructureTreeRoot().addExistingObject(element(slot.owner()).getReference());
        annotation.put(PdfName.STRUCTPARENT, new PdfNumber(key));
    }

    /** Says where on its page a figure is. */
    void bounds(Slot figure, Rectangle area) {
        figure.owner().attribute("Layout", "BBox", new PdfRectangle(area.getLeft(), area.getBottom(), area.getRight(), area.getTop()));
        figure.owner().attribute("Layout", "Placement", new PdfName("Block"));
    }

    /** Replaces the flat list that OpenPDF collected by the tree, in the order of the document. */
    void finish() {
        PdfStructureTreeRoot root = writer.getStructureTreeRoot();
        PdfStructureElement top = link(plan.document());
        top.put(PdfName.P, root.getReference());
        root.put(PdfName.K, new PdfArray(top));
        if (!plan.identified().isEmpty()) {
            root.put(new PdfName("IDTree"), identifiers());
        }
    }

    private PdfStructureElement link(StructureNode node) {
        PdfStructureElement element = element(node);
        PdfArray kids = new PdfArray();
        for (StructureKid kid : node.kids()) {
            if (kid instanceof Slot slot) {
                slot.content().forEach(kids::add);
            } else if (kid instanceof StructureNode child && (child.isPartOfTable() || !child.isEmpty())) {
                PdfStructureElement below = link(child);
                below.put(PdfName.P, element.getReference());
                kids.add(below);
            }
        }
        element.remove(PdfName.PG);
        element.remove(PdfName.K);
        if (!kids.isEmpty()) {
            element.put(PdfName.K, kids);
        }
        node.entries().forEach(element::put);
        return element;
    }

    private PdfObject identifiers() {
        PdfArray names = new PdfArray();
        plan.identified().forEach((name, node) -> {
            if (elements.containsKey(node)) { // else its table was never painted
                names.add(new PdfString(name));
                names.add(element(node).getReference());
            }
        });
        PdfDictionary tree = new PdfDictionary();
        tree.put(PdfName.NAMES, names);
        try {
            return writer.addToBody(tree).getIndirectReference();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

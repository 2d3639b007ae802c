package nl.stapwijzer.publish.pdf;

import com.lowagie.text.pdf.PdfDictionary;
import java.util.ArrayList;
import java.util.List;

/** A place in the structure where painted content, a link or a field lands: references to marked content and to annotations. */
final class Slot implements StructureKid {
    private final StructureNode owner;
    private final int order;
    private final List<PdfDictionary> content = new ArrayList<>();

    /** @param order its place in the document */
    Slot(StructureNode owner, int order) {
        this.owner = owner;
        this.order = order;
    }

    StructureNode owner() {
        return owner;
    }

    int order() {
        return order;
    }

    void add(PdfDictionary reference) {
        content.add(reference);
    }

    List<PdfDictionary> content() {
        return content;
    }

    @Override
    public boolean isEmpty() {
        return content.isEmpty();
    }
}

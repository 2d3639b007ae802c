package nl.stapwijzer.publish.pdf;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfBorderArray;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.RenderingContext;

/** The links and fields of a page, in the order of the document: viewers go from one to the next in the order in which they are written. */
final class Annotations {
    private record Waiting(int order, PdfAnnotation annotation) {}

    private final PdfWriter writer;
    private final StructureTree tree;
    private final List<Waiting> page = new ArrayList<>();

    Annotations(PdfWriter writer, StructureTree tree) {
        this.writer = writer;
        this.tree = tree;
    }

    void add(PdfAnnotation annotation, Slot slot) {
        tree.add(annotation, slot);
        page.add(new Waiting(slot.order(), annotation));
    }

    void finishPage() {
        page.stream().sorted(Comparator.comparingInt(Waiting::order)).forEach(w -> writer.addAnnotation(w.annotation()));
        page.clear();
    }

    /** A link that covers {@code area}; one that is broken over lines has several. */
    void link(Element a, Rectangle area, TaggingDevice device, RenderingContext context, Slot slot) {
        String href = a.getAttribute("href");
        Optional<PdfAction> action = href.startsWith("#") ? goTo(href.substring(1), device, context) : Optional.of(new PdfAction(href));
        action.ifPresent(act -> {
            PdfAnnotation link = new PdfAnnotation(writer, area.getLeft(), area.getBottom(), area.getRight(), area.getTop(), act);
            link.put(PdfName.SUBTYPE, PdfName.LINK);
            link.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
            link.put(PdfName.BORDER, new PdfBorderArray(0, 0, 0));
            link.put(PdfName.CONTENTS, new PdfString(description(a), PdfObject.TEXT_UNICODE));
            add(link, slot);
        });
    }

    private static String description(Element a) {
        for (String attribute : List.of("aria-label", "title")) {
            if (!a.getAttribute(attribute).isBlank()) {
                return a.getAttribute(attribute).strip();
            }
        }
        String text = Elements.text(a);
        return text.isEmpty() ? a.getAttribute("href") : text;
    }

    private Optional<PdfAction> goTo(String id, TaggingDevice device, RenderingContext context) {
        Box target = device.getSharedContext().getBoxById(id);
        if (target == null) {
            return Optional.empty();
        }
        PdfAction action = new PdfAction();
        action.put(PdfName.S, PdfName.GOTO);
        action.put(PdfName.D, Bookmarks.place(writer, device, context, target));
        return Optional.of(action);
    }
}

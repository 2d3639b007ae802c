package nl.stapwijzer.publish.pdf;

import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfWriter;
import java.util.IdentityHashMap;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/** Where things are on the pages, and the table of contents that a viewer shows beside them: the headings of the first three levels. */
final class Bookmarks {
    private static final int LEVELS = 3;
    private final PdfWriter writer;
    private final TaggingDevice device;
    private final RenderingContext context;
    private final Map<Element, Box> boxes = new IdentityHashMap<>();

    Bookmarks(PdfWriter writer, TaggingDevice device, RenderingContext context) {
        this.writer = writer;
        this.device = device;
        this.context = context;
    }

    void write(Document dom, Box root) {
        collect(root);
        PdfOutline[] above = new PdfOutline[LEVELS + 1];
        above[0] = writer.getRootOutline();
        for (Element heading : Elements.all(dom)) {
            if (heading.getTagName().matches("h[1-" + LEVELS + "]") && boxes.containsKey(heading)) {
                int level = heading.getTagName().charAt(1) - '0';
                above[level] = new PdfOutline(parent(above, level), place(writer, device, context, boxes.get(heading)),
                        Elements.text(heading));
                java.util.Arrays.fill(above, level + 1, LEVELS + 1, null);
            }
        }
    }

    private static PdfOutline parent(PdfOutline[] above, int level) {
        int nearest = level - 1;
        while (above[nearest] == null) {
            nearest--;
        }
        return above[nearest];
    }

    private void collect(Box box) {
        if (box.getElement() != null) {
            boxes.putIfAbsent(box.getElement(), box);
        }
        for (int i = 0; i < box.getChildCount(); i++) {
            collect(box.getChild(i));
        }
    }

    /** The top of a box on its page. */
    static PdfDestination place(PdfWriter writer, TaggingDevice device, RenderingContext context, Box box) {
        PageBox page = context.getRootLayer().getPage(context, box.getAbsY());
        int down = page.getMarginBorderPadding(context, Edge.TOP) + box.getAbsY() - page.getTop();
        PdfDestination place = new PdfDestination(PdfDestination.XYZ,
                device.getDeviceLength(page.getPageNo() % device.pagesOnASheet() * page.getWidth(context)),
                device.getDeviceLength(page.getHeight(context) - down), 0);
        place.addPage(writer.getPageReference(page.getPageNo() / device.pagesOnASheet() + 1));
        return place;
    }
}

package nl.stapwijzer.publish.pdf;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.parser.FSRGBColor;
import org.xhtmlrenderer.extend.FSImage;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.FSFont;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.JustificationInfo;
import org.xhtmlrenderer.render.LineBox;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Paints pages, and says of everything painted which element of the structure it belongs to. What belongs to none, or is painted
 * for a second time such as the head of a table on its next page, is an artifact.
 */
final class TaggingDevice extends ITextOutputDevice {
    private static final float BORDER = 0.75f;
    private static final float RULE = 0.4f;
    private static final FSRGBColor RULES = new FSRGBColor(0x999999);
    private final Typefaces typefaces;
    private final StructurePlan plan;
    private final FieldLabels labels;
    private final int pagesOnASheet;
    private final Set<Object> painted = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> opened = Collections.newSetFromMap(new IdentityHashMap<>());
    private StructureTree tree;
    private FormFields fields;
    private Annotations annotations;
    private ListMarkers markers;
    private RenderingContext context;
    private ITextFSFont font;
    private boolean marking;
    private boolean lineGoesOn;
    private boolean rightToLeft;

    TaggingDevice(float dotsPerPoint, Typefaces typefaces, StructurePlan plan, FieldLabels labels, int pagesOnASheet) {
        super(dotsPerPoint);
        this.typefaces = typefaces;
        this.plan = plan;
        this.labels = labels;
        this.pagesOnASheet = pagesOnASheet;
    }

    int pagesOnASheet() {
        return pagesOnASheet;
    }

    @Override
    public void setRoot(Box root) {
        super.setRoot(root);
        RightToLeft.mirrorLines(root);
        markers = new ListMarkers(root);
    }

    void writeTo(ConformingWriter writer) {
        setWriter(writer);
        tree = new StructureTree(plan, writer);
        fields = new FormFields(writer, typefaces.forFields(), labels);
        annotations = new Annotations(writer, tree);
    }

    @Override
    public void finishPage() {
        annotations.finishPage();
        super.finishPage();
    }

    /** After the last page: completes the form and the structure. */
    void complete() {
        fields.finish();
        tree.finish();
    }

    /** Paints one thing as content of a slot, or as an artifact. What it paints in turn belongs to it. */
    private void mark(Optional<Slot> slot, boolean repeated, Runnable paint) {
        if (marking) {
            paint.run();
            return;
        }
        PdfContentByte page = getCurrentPage();
        slot.ifPresentOrElse(s -> tree.open(page, s), () -> tree.openArtifact(page, repeated));
        marking = true;
        paint.run();
        marking = false;
        page.endMarkedContentSequence();
    }

    private void decorate(Runnable paint) {
        mark(Optional.empty(), false, paint);
    }

    @Override
    public void drawText(RenderingContext c, InlineText text) {
        context = c;
        String line = text.getSubstring();
        if (line == null || line.isEmpty()) {
            return;
        }
        boolean inMargin = text.getParent().isContainedInMarginBox();
        if (!inMargin && isBeside(c.getPage(), text.getParent().getLineBox())) {
            return;
        }
        Optional<Slot> slot = inMargin || !painted.add(text) ? Optional.empty() : slotOf(text);
        boolean endsOpen = !line.endsWith(" ") && !line.endsWith("-");
        lineGoesOn = slot.isPresent() && endsOpen && text.getEnd() < text.getMasterText().length();
        rightToLeft = RightToLeft.surrounds(text.getParent());
        mark(slot, inMargin || slot.isEmpty(), () -> super.drawText(c, text));
        lineGoesOn = false;
    }

    /** A line that only touches the edge of a page stands on the next one, or on the one before. */
    private static boolean isBeside(PageBox page, LineBox line) {
        return line.getAbsY() + 1 >= page.getBottom() || line.getAbsY() + line.getHeight() - 1 <= page.getTop();
    }

    private Optional<Slot> slotOf(InlineText text) {
        if (text.getTextNode() != null) {
            return plan.ofText(text.getTextNode());
        }
        Box box = text.getParent();
        while (box != null && box.getElement() == null) {
            box = box.getParent();
        }
        return box == null ? Optional.empty() : generated(box.getElement());
    }

    /** Text that the style puts before or after an element. */
    private Optional<Slot> generated(Element e) {
        boolean before = generates(e, "before") && (!generates(e, "after") || opened.add(e));
        if (before && Elements.isA(e, "li")) {
            return plan.ofMarker(e);
        }
        return before ? plan.before(e) : plan.after(e);
    }

    private boolean generates(Element e, String place) {
        return getSharedContext().getCss().getPseudoElementStyle(e, place) != null;
    }

    @Override
    public void setFont(FSFont chosen) {
        font = (ITextFSFont) chosen;
        super.setFont(chosen);
    }

    @Override
    public void drawString(String text, float x, float y, JustificationInfo justification) {
        Optional<BlockBox> item = marking ? Optional.empty() : markers.at(context, (int) x, (int) y);
        mark(item.map(BlockBox::getElement).flatMap(plan::ofMarker), false, () -> drawRuns(SoftHyphens.without(text), x, y, justification));
    }

    /** The space at the end of a line, which the layout drops, is drawn: text that is copied or read aloud needs it. */
    private void drawRuns(String text, float x, float y, JustificationInfo justification) {
        String line = lineGoesOn ? text + " " : text;
        boolean bidirectional = RightToLeft.occursIn(line);
        if (bidirectional) {
            PdfDictionary logical = new PdfDictionary();
            logical.put(new PdfName("ActualText"), new PdfString(line, PdfObject.TEXT_UNICODE));
            getCurrentPage().beginMarkedContentSequence(PdfName.SPAN, logical, true);
        }
        ITextFSFont wanted = font;
        float at = x;
        for (Typefaces.Run run : typefaces.runs(wanted, bidirectional ? RightToLeft.visual(line, rightToLeft) : line)) {
            super.setFont(run.font());
            super.drawString(run.text(), at, y, bidirectional ? null : justification);
            at += run.width();
        }
        super.setFont(wanted);
        if (bidirectional) {
            getCurrentPage().endMarkedContentSequence();
        }
    }

    /** Writes one line of a drawing. */
    void write(String text, Point2D at, float size, boolean bold, String anchor, Problems problems) {
        ITextFSFont plain = typefaces.main(size, bold);
        typefaces.missing(plain, ArabicShaping.shape(text)).forEach(c -> problems.missing(c, text));
        double width = typefaces.runs(plain, ArabicShaping.shape(text)).stream().mapToDouble(Typefaces.Run::width).sum();
        double left = switch (anchor) {
            case "middle" -> width / 2;
            case "end" -> width;
            default -> 0;
        };
        setFont(plain);
        setFontSpecification(null);
        drawString(text, (float) (at.getX() - left), (float) at.getY(), null);
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        Optional<BlockBox> item = marking ? Optional.empty() : markers.at(context, x, y);
        int top = item.map(i -> ListMarkers.middle(context, i, y + height / 2) - height / 2).orElse(y);
        mark(item.map(BlockBox::getElement).flatMap(plan::ofMarker), false, () -> super.fillOval(x, top, width, height));
    }

    @Override
    public void fill(Shape shape) {
        decorate(() -> super.fill(shape));
    }

    @Override
    public void draw(Shape shape) {
        decorate(() -> super.draw(shape));
    }

    @Override
    public void drawImage(FSImage image, int x, int y) {
        decorate(() -> super.drawImage(image, x, y));
    }

    @Override
    public void paintReplacedElement(RenderingContext c, BlockBox box) {
        context = c;
        Element e = box.getElement();
        boolean first = e != null && !box.isContainedInMarginBox() && painted.add(box);
        Optional<Slot> slot = first ? plan.ofObject(e) : Optional.empty();
        if (e != null && FieldKind.of(e) != null && FieldKind.of(e) != FieldKind.DRAWING) {
            super.paintReplacedElement(c, box); // a field is no content of the page
            return;
        }
        slot.ifPresent(s -> tree.bounds(s, createLocalTargetArea(c, box)));
        mark(slot, false, () -> super.paintReplacedElement(c, box));
    }

    /**
     * Called by the control itself, where its place is known.
     *
     * @param rows lines to write on with a pen
     */
    void paintField(RenderingContext c, BlockBox box, int rows) {
        Element e = box.getElement();
        Rectangle area = createLocalTargetArea(c, box);
        if (FieldKind.of(e) == FieldKind.DRAWING) {
            setColor(box.getStyle().getColor());
            setStroke(new BasicStroke(BORDER * getDotsPerPoint()));
            draw(box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), c));
            return;
        }
        rule(box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), c), rows);
        float size = getDeviceLength(box.getStyle().getFSFont(c).getSize2D());
        plan.ofObject(e).ifPresent(slot -> annotations.add(fields.make(e, area, size), slot));
    }

    private void rule(java.awt.Rectangle area, int rows) {
        setColor(RULES);
        setStroke(new BasicStroke(RULE * getDotsPerPoint()));
        for (int row = 1; row < rows; row++) {
            double y = area.y + (double) area.height * row / rows;
            draw(new Line2D.Double(area.x, y, area.getMaxX(), y));
        }
    }

    @Override
    public void paintBackground(RenderingContext c, Box box) {
        context = c;
        super.paintBackground(c, box);
        Element e = box.getElement();
        boolean link = e != null && Elements.isA(e, "a") && e.hasAttribute("href") && box instanceof InlineLayoutBox;
        if (link && !box.isContainedInMarginBox() && painted.add(box)) {
            Rectangle area = createLocalTargetArea(c, box);
            plan.ofObject(e).ifPresent(slot -> annotations.link(e, area, this, c, slot));
        }
    }
}

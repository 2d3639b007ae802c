package nl.stapwijzer.publish.pdf;

import com.lowagie.text.Image;
import com.lowagie.text.Rectangle;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.source.Resources;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.parser.FSRGBColor;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.extend.UserInterface;
import org.xhtmlrenderer.layout.BoxBuilder;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;
import org.xhtmlrenderer.render.ViewportBox;

/** One document laid out in one setting, ready to be painted once. */
final class Typesetting {
    private static final int DOTS_PER_PIXEL = 20;
    private static final float DOTS_PER_POINT = DOTS_PER_PIXEL * 96f / 72f;
    private static final int CUT = 0x777777;
    private final Document dom;
    private final TaggingDevice device;
    private final SharedContext shared;
    private final FittingRules rules;
    private final BlockBox root;

    /**
     * @param rules of this document in all of its settings
     * @param pictures of the document, each read once
     */
    Typesetting(Document dom, Resources resources, Styles styles, FittingRules rules, Letterpress press,
            Map<String, Optional<Image>> pictures, Problems problems) {
        this.dom = dom;
        this.rules = rules;
        Typefaces typefaces = press.typefaces();
        FieldLabels labels = new FieldLabels(dom);
        device = new TaggingDevice(DOTS_PER_POINT, typefaces, new StructurePlan(dom, labels, problems), labels, pagesOnASheet(dom));
        GuardedFiles files = new GuardedFiles(device, DOTS_PER_PIXEL, resources, styles, rules, pictures, press.pictures(), problems);
        shared = new SharedContext(files, typefaces, new FormControls(device, styles, problems),
                new FallbackTextRenderer(dom, typefaces, problems), 72 * DOTS_PER_POINT, DOTS_PER_PIXEL);
        shared.setCss(new DocumentStyles(files, press.styles()));
        shared.setLineBreakingStrategy(new LineBreaks());
        device.setSharedContext(shared);
        root = layout();
    }

    private static int pagesOnASheet(Document dom) {
        return Elements.all(dom).stream().filter(e -> Elements.isA(e, "meta") && e.getAttribute("name").equals("pages-per-sheet"))
                .mapToInt(e -> SheetOrder.pagesOnASheet(e.getAttribute("content"))).findFirst().orElse(1);
    }

    /** How many it takes. */
    int pages() {
        return root.getLayer().getPages().size();
    }

    /** On which page each of its blocks begins; and last, on which the text ends. */
    List<Integer> places() {
        Map<Element, Integer> tops = new HashMap<>();
        tops(root, tops);
        List<PageBox> pages = root.getLayer().getPages();
        return Stream.concat(Preparation.blocks(dom).stream().map(block -> tops.getOrDefault(block, 0)).map(top -> (int) pages.stream()
                .filter(page -> page.getBottom() <= top).count()), Stream.of(pages.size() - 1)).toList();
    }

    private static void tops(Box box, Map<Element, Integer> tops) {
        tops.putIfAbsent(box.getElement(), box.getAbsY());
        IntStream.range(0, box.getChildCount()).forEach(i -> tops(box.getChild(i), tops));
    }

    PrintedDocument typeset(DocumentIdentity identity) {
        shared.setNamespaceHandler(new HtmlRules.WithoutLinks());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int metadata = paint(identity, out);
        return new PrintedDocument(out.toByteArray(), metadata, identity, pages());
    }

    private BlockBox layout() {
        HtmlRules html = new HtmlRules(rules);
        shared.setNamespaceHandler(html);
        shared.getCss().setDocumentContext(shared, html, dom, new NobodyThere());
        LayoutContext context = shared.newLayoutContextInstance(new ITextFontContext());
        BlockBox whole = BoxBuilder.createRootBox(context, dom);
        PageBox first = Layer.createPageBox(context, "first");
        whole.setContainingBlock(new ViewportBox(new java.awt.Rectangle(0, 0, first.getContentWidth(context),
                first.getContentHeight(context))));
        whole.layout(context);
        whole.getLayer().trimEmptyPages(whole.getLayer().getPaintingDimension(context).height);
        whole.getLayer().layoutPages(context);
        return whole;
    }

    /** The number that the metadata will have. */
    private int paint(DocumentIdentity identity, ByteArrayOutputStream out) {
        Layer layer = root.getLayer();
        RenderingContext context = shared.newRenderingContextInstance(device, new ITextFontContext(), layer, 0);
        List<PageBox> pages = layer.getPages();
        com.lowagie.text.Document pdf = new com.lowagie.text.Document(sheet(pages.get(0), context), 0, 0, 0, 0);
        ConformingWriter writer = ConformingWriter.of(pdf, out);
        identity.open(writer);
        pdf.open();
        device.setRoot(root);
        device.writeTo(writer);
        layer.assignPagePaintingPositions(context, Layer.PagedMode.PAGED_MODE_PRINT);
        context.setPageCount(pages.size());
        for (int i = 0; i < pages.size(); i++) {
            int across = i % device.pagesOnASheet();
            if (across == 0) {
                Rectangle sheet = sheet(pages.get(i), context);
                if (i > 0) {
                    pdf.setPageSize(sheet);
                    pdf.newPage();
                }
                device.initializePage(writer.getDirectContent(), sheet.getHeight());
            }
            context.setPage(i, pages.get(i));
            int left = across * pages.get(i).getWidth(context);
            device.translate(left, 0);
            paint(pages.get(i), layer, context);
            device.translate(-left, 0);
            if (across == device.pagesOnASheet() - 1 || i == pages.size() - 1) {
                cutLines(pages.get(i), context);
                device.finishPage();
            }
        }
        new Bookmarks(writer, device, context).write(dom, root);
        device.complete();
        int metadata = identity.close(writer);
        pdf.close();
        return metadata;
    }

    private Rectangle sheet(PageBox page, RenderingContext context) {
        return new Rectangle(0, 0, device.pagesOnASheet() * page.getWidth(context) / DOTS_PER_POINT,
                page.getHeight(context) / DOTS_PER_POINT);
    }

    /** Where to cut between the pages of a sheet. */
    private void cutLines(PageBox page, RenderingContext context) {
        device.setColor(new FSRGBColor(CUT));
        device.setStroke(new BasicStroke(0.5f * DOTS_PER_POINT, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10,
                new float[] {4 * DOTS_PER_POINT, 4 * DOTS_PER_POINT}, 0));
        for (int i = 1; i < device.pagesOnASheet(); i++) {
            device.draw(new Line2D.Double(i * page.getWidth(context), 0, i * page.getWidth(context), page.getHeight(context)));
        }
    }

    private void paint(PageBox page, Layer layer, RenderingContext context) {
        page.paintBackground(context, 0, Layer.PagedMode.PAGED_MODE_PRINT);
        page.paintMarginAreas(context, 0, Layer.PagedMode.PAGED_MODE_PRINT);
        page.paintBorder(context, 0, Layer.PagedMode.PAGED_MODE_PRINT);
        Shape whole = device.getClip();
        device.clip(page.getPrintClippingBounds(context));
        int left = page.getMarginBorderPadding(context, Edge.LEFT);
        int top = page.getMarginBorderPadding(context, Edge.TOP) - page.getPaintingTop();
        device.translate(left, top);
        layer.paint(context);
        device.translate(-left, -top);
        device.setClip(whole);
    }

    /** Nobody points at paper. */
    private static final class NobodyThere implements UserInterface {
        @Override
        public boolean isHover(Element e) {
            return false;
        }

        @Override
        public boolean isActive(Element e) {
            return false;
        }

        @Override
        public boolean isFocus(Element e) {
            return false;
        }
    }
}

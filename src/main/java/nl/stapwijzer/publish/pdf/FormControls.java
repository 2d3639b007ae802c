package nl.stapwijzer.publish.pdf;

import org.w3c.dom.Element;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.extend.FSImage;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;

/** Gives the fields of a form, drawings and pictures their size and place on the page. */
final class FormControls extends ITextReplacedElementFactory {
    private static final int UNSET = -1;
    private final Styles styles;
    private final Problems problems;

    FormControls(ITextOutputDevice device, Styles styles, Problems problems) {
        super(device);
        this.styles = styles;
        this.problems = problems;
    }

    @Override
    public ReplacedElement createReplacedElement(LayoutContext context, BlockBox box, UserAgentCallback files, int width, int height) {
        Element e = box.getElement();
        if (e != null && Elements.isA(e, "svg")) {
            return new VectorDrawing(e, context, width, height, styles, problems);
        }
        if (e != null && Elements.isA(e, "img")) {
            return picture(context, box, files, width, height);
        }
        if (e == null || FieldKind.of(e) == null) {
            return super.createReplacedElement(context, box, files, width, height);
        }
        return new Control(FieldKind.of(e), context, box, width, height);
    }

    /** As large as its style asks, and no larger than its {@code max-width} and {@code max-height} allow; always in its own shape. */
    private ReplacedElement picture(LayoutContext context, BlockBox box, UserAgentCallback files, int width, int height) {
        FSImage image = files.getImageResource(box.getElement().getAttribute("src")).getImage();
        if (image == null) {
            return super.createReplacedElement(context, box, files, width, height);
        }
        double wide = image.getWidth();
        double high = image.getHeight();
        double scale = width != UNSET ? width / wide : height != UNSET ? height / high : 1;
        scale = Math.min(scale, height != UNSET ? height / high : scale);
        var style = box.getStyle();
        int around = box.getContainingBlock() == null ? 0 : box.getContainingBlock().getContentWidth();
        scale = style.isMaxWidthNone() ? scale : Math.min(scale, style.getMaxWidth(context, around) / wide);
        scale = style.isMaxHeightNone() ? scale : Math.min(scale, style.getMaxHeight(context, 0) / high);
        return super.createReplacedElement(context, box, files, side(wide * scale), side(high * scale));
    }

    private static int side(double dots) {
        return (int) Math.max(1, dots);
    }

    private static final class Control extends PlacedElement {
        private static final float WIDTH = 15;
        private static final float NARROW = 3;
        private static final float HEIGHT = 1.5f;
        private final BlockBox box;
        private final LayoutContext context;
        private final FieldKind kind;
        private final float em;
        private final int width;
        private final int height;
        private final int rows;

        /** What the style leaves unset is measured by the size of the font. */
        Control(FieldKind kind, LayoutContext context, BlockBox box, int width, int height) {
            this.kind = kind;
            this.box = box;
            this.context = context;
            em = box.getStyle().getFSFont(context).getSize2D();
            this.width = width;
            rows = kind == FieldKind.PARAGRAPH ? Elements.number(box.getElement(), "rows", 0) : 0;
            this.height = height == UNSET ? natural() : height - counted(Edge.TOP, Edge.BOTTOM);
        }

        private int natural() {
            return (int) (rows > 0 ? rows * box.getStyle().getLineHeight(context) : kind.isSmall() ? em : em * HEIGHT);
        }

        /** Borders and padding, where the style counts them in. Flying Saucer does so for everything but this. */
        private int counted(Edge one, Edge other) {
            if (!box.getStyle().isBorderBox()) {
                return 0;
            }
            var margin = box.getMargin(context);
            int around = around();
            int all = box.getStyle().getMarginBorderPadding(context, around, one)
                    + box.getStyle().getMarginBorderPadding(context, around, other);
            return all - (int) (one == Edge.LEFT ? margin.left() + margin.right() : margin.top() + margin.bottom());
        }

        /** The width that shares are counted of; not yet known while columns are measured. */
        private int around() {
            return box.getContainingBlock() == null ? 0 : box.getContainingBlock().getContentWidth();
        }

        @Override
        public int getIntrinsicWidth() {
            int edges = counted(Edge.LEFT, Edge.RIGHT);
            boolean share = !box.getStyle().isAutoWidth() && !box.getStyle().isAbsoluteWidth();
            if (width != UNSET || !share) {
                return width != UNSET ? width - edges : (int) (kind.isSmall() ? em : em * WIDTH);
            }
            float wide = box.getStyle().getFloatPropertyProportionalWidth(CSSName.WIDTH, around(), context);
            return (int) Math.max(wide - edges, em * NARROW);
        }

        @Override
        public void paint(RenderingContext context, ITextOutputDevice device, BlockBox box) {
            ((TaggingDevice) device).paintField(context, box, rows);
        }

        @Override
        public int getIntrinsicHeight() {
            return height;
        }

        @Override
        public boolean hasBaseline() {
            return true;
        }

        @Override
        public int getBaseline() {
            return (int) (kind.isSmall() ? height * 0.85 : height / 2f + em * 0.3f);
        }
    }
}

package nl.stapwijzer.publish.pdf;

import java.awt.Point;
import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElement;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;

/** Gives the fields of a form their size and place on the page. */
final class FormControls extends ITextReplacedElementFactory {
    FormControls(ITextOutputDevice device) {
        super(device);
    }

    @Override
    public ReplacedElement createReplacedElement(LayoutContext context, BlockBox box, UserAgentCallback files, int width, int height) {
        Element e = box.getElement();
        if (e == null || FieldKind.of(e) == null) {
            return super.createReplacedElement(context, box, files, width, height);
        }
        return new Control(FieldKind.of(e), box.getStyle().getFSFont(context).getSize2D(), width, height);
    }

    private static final class Control implements ITextReplacedElement {
        private static final float WIDTH = 15;
        private static final float HEIGHT = 1.5f;
        private static final int UNSET = -1;
        private final int width;
        private final int height;
        private final int baseline;
        private Point place = new Point();

        /** @param em the size of its font; what the style leaves unset is measured by it */
        Control(FieldKind kind, float em, int width, int height) {
            this.width = width != UNSET ? width : (int) (kind.isSmall() ? em : em * WIDTH);
            this.height = height != UNSET ? height : (int) (kind.isSmall() ? em : em * HEIGHT);
            baseline = (int) (kind.isSmall() ? this.height * 0.85 : this.height / 2f + em * 0.3f);
        }

        @Override
        public void paint(RenderingContext context, ITextOutputDevice device, BlockBox box) {
            ((TaggingDevice) device).paintField(context, box);
        }

        @Override
        public int getIntrinsicWidth() {
            return width;
        }

        @Override
        public int getIntrinsicHeight() {
            return height;
        }

        @Override
        public Point getLocation() {
            return place;
        }

        @Override
        public void setLocation(int x, int y) {
            place = new Point(x, y);
        }

        @Override
        public void detach(LayoutContext context) {
            // nothing to let go of
        }

        @Override
        public boolean isRequiresInteractivePaint() {
            return false;
        }

        @Override
        public boolean hasBaseline() {
            return true;
        }

        @Override
        public int getBaseline() {
            return baseline;
        }
    }
}

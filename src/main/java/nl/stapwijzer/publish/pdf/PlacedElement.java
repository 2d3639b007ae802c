package nl.stapwijzer.publish.pdf;

import java.awt.Point;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextReplacedElement;

/** An element that is laid out as one box and painted by us: what Flying Saucer asks of each of them. */
abstract class PlacedElement implements ITextReplacedElement {
    private Point place = new Point();

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
        return false;
    }

    @Override
    public int getBaseline() {
        return 0;
    }
}

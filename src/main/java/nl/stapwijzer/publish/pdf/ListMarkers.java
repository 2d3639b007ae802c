package nl.stapwijzer.publish.pdf;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.LineBox;
import org.xhtmlrenderer.render.MarkerData;
import org.xhtmlrenderer.render.RenderingContext;

/** Tells which list item a bullet or number is for. Flying Saucer says only where it draws it, so each is known by its place. */
final class ListMarkers {
    private static final float HALF_X_HEIGHT = 0.25f;
    private final List<BlockBox> waiting = new ArrayList<>();

    ListMarkers(Box root) {
        collect(root);
    }

    private void collect(Box box) {
        if (box instanceof BlockBox item && item.getMarkerData() != null) {
            waiting.add(item);
        }
        for (int i = 0; i < box.getChildCount(); i++) {
            collect(box.getChild(i));
        }
    }

    /** The item of what is drawn there, if that is a marker. */
    Optional<BlockBox> at(RenderingContext context, int x, int y) {
        for (Iterator<BlockBox> items = waiting.iterator(); items.hasNext(); ) {
            BlockBox item = items.next();
            boolean beside = left(context, item) - item.getMarkerData().getLayoutWidth() == x;
            if (beside && item.getAbsY() <= y && y <= item.getAbsY() + item.getHeight()) {
                items.remove();
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private static int left(RenderingContext context, BlockBox item) {
        LineBox line = item.getMarkerData().getReferenceLine();
        return line != null ? line.getAbsX() : item.getAbsX() + (int) item.getMargin(context).left();
    }

    /**
     * The height at which a bullet stands beside its first line: the middle of its small letters. Flying Saucer takes the middle of the
     * first block.
     */
    static int middle(RenderingContext context, BlockBox item, int otherwise) {
        MarkerData marker = item.getMarkerData();
        if (marker.getReferenceLine() == null) {
            return otherwise;
        }
        int baseline = marker.getReferenceLine().getAbsY() + marker.getStructMetrics().getBaseline();
        return baseline - (int) (item.getStyle().getFSFont(context).getSize2D() * HALF_X_HEIGHT);
    }
}

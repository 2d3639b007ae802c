package nl.stapwijzer.render.route;

import java.util.List;
import nl.stapwijzer.plan.view.RouteView.Connection;

/** A route with everything in its place. */
record Plan(double width, double height, List<Placed> boxes, List<Line> lines) {
    record Placed(Box box, double x, double y) {
        double bottom() {
            return y + box.height();
        }
    }

    record Point(double x, double y) {}

    /** @param label where the answer stands, on its line; no text if there is none */
    record Line(Connection connection, List<Point> points, Label label) {}

    record Label(List<Box.Line> lines, double x, double y, double width, double height) {
        static final Label NONE = new Label(List.of(), 0, 0, 0, 0);
    }
}

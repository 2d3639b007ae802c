package nl.stapwijzer.render.route;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.stapwijzer.plan.view.RouteView.Manner;
import nl.stapwijzer.render.route.Plan.Placed;
import nl.stapwijzer.render.route.Plan.Point;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/** Draws a band of a laid out route. Presentation attributes are for paper; on the web the classes decide. */
final class RouteDrawing {
    private static final String INK = "currentColor";
    private static final double POINT = 16;
    private static final double HEAD = 7;
    private static final double ASCENT = 0.98;

    private final Plan plan;
    private final Sheets.Band band;

    RouteDrawing(Plan plan, Sheets.Band band) {
        this.plan = plan;
        this.band = band;
    }

    Element svg(String description, double shownWidth) {
        Element svg = element("svg").attr("class", "route-picture").attr("role", "img").attr("aria-label", description)
                .attr("width", number(shownWidth)).attr("height", number(band.height() * shownWidth / plan.width()))
                .attr("viewBox", "0 " + number(band.from()) + " " + number(plan.width()) + " " + number(band.height()))
                .attr("font-size", number(Box.LETTERS));
        Element lines = svg.appendElement("g").attr("aria-hidden", "true");
        plan.lines().forEach(line -> line(lines, line));
        plan.lines().stream().map(Plan.Line::label).filter(this::isHere).forEach(label -> label(lines, label));
        band.above().forEach(mark -> mark(lines, mark, band.top() - Sheets.Band.MARK / 2));
        band.below().forEach(mark -> mark(lines, mark, band.bottom() + Sheets.Band.MARK / 2));
        Element boxes = svg.appendElement("g");
        plan.boxes().stream().filter(box -> band.holds(box.y(), box.bottom())).forEach(box -> box(boxes, box));
        return svg;
    }

    /** Where a line goes on, on another sheet. */
    private static void mark(Element into, Sheets.Mark mark, double y) {
        into.appendElement("circle").attr("cx", number(mark.x())).attr("cy", number(y)).attr("r", "9").attr("fill", "#ffffff")
                .attr("stroke", INK).attr("stroke-width", "1.2");
        text(into, List.of(new Box.Line(mark.letter(), Box.LETTERS, true)), mark.x(), y - Box.LETTERS * 0.64);
    }

    private boolean isHere(Plan.Label label) {
        return !label.lines().isEmpty() && band.holds(label.y(), label.y() + label.height());
    }

    private void line(Element into, Plan.Line line) {
        String kind = line.connection().manner().name().toLowerCase(Locale.ROOT);
        for (int i = 1; i < line.points().size(); i++) {
            piece(line.points().get(i - 1), line.points().get(i)).ifPresent(data -> dashes(into.appendElement("path")
                    .attr("class", "line " + kind).attr("fill", "none").attr("stroke", INK).attr("stroke-width", "1.4").attr("d", data),
                    line.connection().manner()));
        }
        Point end = line.points().get(line.points().size() - 1);
        if (end.y() >= band.top() && end.y() <= band.bottom()) {
            into.appendElement("path").attr("class", "dot").attr("fill", INK)
                    .attr("d", head(line.points().get(line.points().size() - 2), end));
        }
    }

    private static void dashes(Element path, Manner manner) {
        switch (manner) {
            case BACK -> path.attr("stroke-dasharray", "6 3");
            case FREE -> path.attr("stroke-dasharray", "1.5 3");
            case ON -> { }
        }
    }

    /** What of a straight piece lies within the band: all lines run along or down. */
    private Optional<String> piece(Point from, Point to) {
        double high = Math.max(band.top(), Math.min(from.y(), to.y()));
        double low = Math.min(band.bottom(), Math.max(from.y(), to.y()));
        if (high > low) {
            return Optional.empty();
        }
        double y1 = Math.min(Math.max(from.y(), high), low);
        double y2 = Math.min(Math.max(to.y(), high), low);
        return Optional.of("M" + at(from.x(), y1) + "L" + at(to.x(), y2));
    }

    private static String head(Point before, Point end) {
        double length = Math.max(Math.hypot(end.x() - before.x(), end.y() - before.y()), 1e-6);
        double dx = (end.x() - before.x()) / length * HEAD;
        double dy = (end.y() - before.y()) / length * HEAD;
        return "M" + at(end.x(), end.y()) + "L" + at(end.x() - dx - dy / 2, end.y() - dy + dx / 2) + "L"
                + at(end.x() - dx + dy / 2, end.y() - dy - dx / 2) + "Z";
    }

    private void label(Element into, Plan.Label label) {
        into.appendElement("rect").attr("class", "ground").attr("fill", "#ffffff").attr("x", number(label.x())).attr("y", number(label.y()))
                .attr("width", number(label.width())).attr("height", number(label.height()));
        text(into, label.lines(), label.x() + label.width() / 2, label.y() + 1);
    }

    private void box(Element into, Placed placed) {
        Element item = into.appendElement("g").attr("class", "station " + placed.box().stop().kind().name().toLowerCase(Locale.ROOT));
        shape(item, placed);
        double high = placed.box().lines().stream().mapToDouble(Box.Line::height).sum();
        text(item, placed.box().lines(), placed.x() + placed.box().width() / 2, placed.y() + (placed.box().height() - high) / 2);
    }

    private static void shape(Element into, Placed placed) {
        double wide = placed.box().width();
        double high = placed.box().height();
        switch (placed.box().stop().kind()) {
            case STEP -> rect(into, placed, 0, 4, "#ffffff").attr("stroke-width", "1.6");
            case OPEN -> rect(into, placed, 0, 4, "#ffffff").attr("stroke-dasharray", "3 3");
            case END -> {
                rect(into, placed, 0, 16, "#ffffff");
                rect(into, placed, 3, 13, "#e6edf5");
            }
            case DECISION -> into.appendElement("path").attr("class", "shape").attr("fill", "#fdf3d8").attr("stroke", INK)
                    .attr("stroke-width", "1.6")
                    .attr("d", "M" + at(placed.x(), placed.y() + high / 2) + "L" + at(placed.x() + POINT, placed.y()) + "L"
                            + at(placed.x() + wide - POINT, placed.y())
                            + "L" + at(placed.x() + wide, placed.y() + high / 2) + "L" + at(placed.x() + wide - POINT, placed.bottom())
                            + "L" + at(placed.x() + POINT, placed.bottom()) + "Z");
        }
    }

    private static Element rect(Element into, Placed placed, double inset, double round, String fill) {
        return into.appendElement("rect").attr("class", "shape").attr("fill", fill).attr("stroke", INK).attr("stroke-width", "1.2")
                .attr("x", number(placed.x() + inset)).attr("y", number(placed.y() + inset))
                .attr("width", number(placed.box().width() - 2 * inset))
                .attr("height", number(placed.box().height() - 2 * inset)).attr("rx", number(round));
    }

    /** A blank ends each line, so that its last word does not grow together with the next when it is read out. */
    private static void text(Element into, List<Box.Line> lines, double middle, double top) {
        Element text = into.appendElement("text").attr("text-anchor", "middle").attr("fill", "#1a1a1a");
        double y = top;
        for (Box.Line line : lines) {
            Element span = text.appendElement("tspan").attr("x", number(middle)).attr("y", number(y + line.size() * ASCENT))
                    .attr("font-size", number(line.size()));
            if (line.bold()) {
                span.attr("font-weight", "bold");
            }
            span.appendText(line.text() + " ");
            y += line.height();
        }
    }

    private static String at(double x, double y) {
        return number(x) + " " + number(y);
    }

    static String number(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static Element element(String name) {
        return new Element(Tag.valueOf(name, Parser.NamespaceSvg, ParseSettings.preserveCase), "");
    }
}

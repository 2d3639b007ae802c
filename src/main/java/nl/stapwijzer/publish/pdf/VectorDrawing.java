package nl.stapwijzer.publish.pdf;

import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xhtmlrenderer.css.parser.FSColor;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * An {@code svg} in the page, drawn as lines and text. A small part of SVG 1.1: svg, g, path without arcs, rect, circle, ellipse,
 * line, polyline, polygon, text and tspan, with presentation attributes, colours by {@code var(…)} and {@code translate}. Anything else
 * is named as a mistake.
 */
final class VectorDrawing extends PlacedElement {
    private static final Set<String> SILENT = Set.of("title", "desc");
    private static final int UNSET = -1;
    private final Element svg;
    private final Styles styles;
    private final Problems problems;
    private final double[] viewBox;
    private final int width;
    private final int height;
    private TaggingDevice device;
    private FSColor current;

    VectorDrawing(Element svg, LayoutContext context, int cssWidth, int cssHeight, Styles styles, Problems problems) {
        this.svg = svg;
        this.styles = styles;
        this.problems = problems;
        double wide = Ink.number(svg, "width", 300);
        double high = Ink.number(svg, "height", 150);
        String[] box = svg.getAttribute("viewBox").strip().split("[\\s,]+");
        viewBox = box.length == 4 && String.join("", box).matches("[-+.0-9]+")
                ? new double[] {Double.parseDouble(box[0]), Double.parseDouble(box[1]), Double.parseDouble(box[2]),
                        Double.parseDouble(box[3])}
                : new double[] {0, 0, wide, high};
        double shape = viewBox[2] > 0 ? viewBox[3] / viewBox[2] : 1;
        int natural = (int) ((svg.hasAttribute("width") ? wide : viewBox[2]) * context.getDotsPerPixel());
        width = cssWidth != UNSET ? cssWidth : cssHeight != UNSET ? (int) (cssHeight / shape) : natural;
        height = cssHeight != UNSET ? cssHeight : (int) (width * shape);
    }

    @Override
    public void paint(RenderingContext context, ITextOutputDevice on, BlockBox box) {
        device = (TaggingDevice) on;
        current = box.getStyle().getColor();
        Rectangle area = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
        double scale = Math.min(area.width / viewBox[2], area.height / viewBox[3]);
        AffineTransform toPage = AffineTransform.getTranslateInstance(area.x, area.y);
        toPage.scale(scale, scale);
        toPage.translate(-viewBox[0], -viewBox[1]);
        children(svg, Ink.FIRST.with(svg), toPage);
    }

    private void children(Element parent, Ink ink, AffineTransform toPage) {
        for (Element child : Elements.children(parent)) {
            Ink own = ink.with(child);
            AffineTransform at = placed(child, toPage);
            switch (child.getTagName()) {
                case "g", "a" -> children(child, own, at);
                case "text" -> text(child, own, at);
                default -> shape(child).ifPresent(shape -> draw(shape, own, at));
            }
        }
    }

    private AffineTransform placed(Element e, AffineTransform toPage) {
        String move = e.getAttribute("transform").strip();
        if (move.isEmpty()) {
            return toPage;
        }
        String[] by = move.replaceFirst("^translate\\(\\s*", "").replaceFirst("\\s*\\)$", "").split("[\\s,]+");
        AffineTransform moved = new AffineTransform(toPage);
        if (!move.matches("translate\\([-+.0-9,\\s]+\\)")) {
            problems.error("pdf-drawing-unknown", "transform=\"" + move + "\"");
        } else {
            moved.translate(Double.parseDouble(by[0]), by.length > 1 ? Double.parseDouble(by[1]) : 0);
        }
        return moved;
    }

    private Optional<Shape> shape(Element e) {
        Optional<Shape> shape = switch (e.getTagName()) {
            case "path" -> SvgPath.parse(e.getAttribute("d")).map(path -> path);
            case "rect" -> Optional.of(new RoundRectangle2D.Double(at(e, "x"), at(e, "y"), at(e, "width"), at(e, "height"), 2 * at(e, "rx"),
                    2 * Ink.number(e, "ry", at(e, "rx"))));
            case "circle" -> Optional.of(new Ellipse2D.Double(at(e, "cx") - at(e, "r"), at(e, "cy") - at(e, "r"), 2 * at(e, "r"),
                    2 * at(e, "r")));
            case "ellipse" -> Optional.of(new Ellipse2D.Double(at(e, "cx") - at(e, "rx"), at(e, "cy") - at(e, "ry"), 2 * at(e, "rx"),
                    2 * at(e, "ry")));
            case "line" -> Optional.of(new Line2D.Double(at(e, "x1"), at(e, "y1"), at(e, "x2"), at(e, "y2")));
            case "polyline" -> SvgPath.parse("M" + e.getAttribute("points")).map(path -> path);
            case "polygon" -> SvgPath.parse("M" + e.getAttribute("points") + "Z").map(path -> path);
            default -> Optional.empty();
        };
        if (shape.isEmpty() && !SILENT.contains(e.getTagName())) {
            problems.error("pdf-drawing-unknown", e.getTagName() + (e.hasAttribute("d") ? " d=\"" + e.getAttribute("d") + "\"" : ""));
        }
        return shape;
    }

    private static double at(Element e, String attribute) {
        return Ink.number(e, attribute, 0);
    }

    private void draw(Shape shape, Ink ink, AffineTransform toPage) {
        Shape onPage = new Path2D.Double(shape, toPage);
        Ink.colour(styles.colour(ink.fill()), current).filter(colour -> !(shape instanceof Line2D)).ifPresent(colour -> {
            device.setColor(colour);
            device.fill(onPage);
        });
        Ink.colour(styles.colour(ink.stroke()), current).ifPresent(colour -> {
            device.setColor(colour);
            device.setStroke(ink.pen(toPage.getScaleX()));
            device.draw(onPage);
        });
    }

    /** The text of an element, and of each tspan in it at a place of its own. */
    private void text(Element e, Ink ink, AffineTransform toPage) {
        double x = at(e, "x");
        double y = at(e, "y");
        for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element span && Elements.isA(span, "tspan")) {
                x = Ink.number(span, "x", x);
                y = Ink.number(span, "y", y) + at(span, "dy");
                write(Elements.text(span), x, y, ink.with(span), toPage);
            } else if (n instanceof Text text && !text.getData().isBlank()) {
                write(Elements.text(text), x, y, ink, toPage);
            }
        }
    }

    private void write(String text, double x, double y, Ink ink, AffineTransform toPage) {
        Point2D at = toPage.transform(new Point2D.Double(x, y), null);
        Ink.colour(styles.colour(ink.fill()), current).ifPresent(colour -> {
            device.setColor(colour);
            device.write(text, at, (float) (ink.size() * toPage.getScaleX()), ink.bold(), ink.anchor(), problems);
        });
    }

    @Override
    public int getIntrinsicWidth() {
        return width;
    }

    @Override
    public int getIntrinsicHeight() {
        return height;
    }
}

package nl.stapwijzer.render.route;

import java.util.ArrayList;
import java.util.List;
import nl.stapwijzer.plan.view.RouteView.Kind;
import nl.stapwijzer.plan.view.RouteView.Stop;

/** One stop with its lines of text and the size that they need, before it has a place. */
record Box(Stop stop, List<Line> lines, double width, double height) {
    /** In CSS pixels: 9 points, the smallest on paper. */
    static final double LETTERS = 12;
    private static final double LEADING = 1.3;
    private static final double SIDE = 12;
    private static final double POINT = 26;
    private static final double ABOVE = 8;

    record Line(String text, double size, boolean bold) {
        double height() {
            return size * LEADING;
        }

        double width() {
            return TextWidth.of(text, size, bold);
        }
    }

    static Box of(Stop stop, double most) {
        List<Line> lines = new ArrayList<>();
        if (!stop.head().isEmpty()) {
            lines.addAll(lines(stop.head(), LETTERS, true, most));
        }
        lines.addAll(lines(stop.title(), LETTERS, stop.kind() == Kind.END, most));
        stop.notes().forEach(note -> lines.addAll(lines(note, LETTERS, false, most)));
        double widest = lines.stream().mapToDouble(Line::width).max().orElse(0);
        double wide = stop.kind() == Kind.STEP ? Math.max(widest, most * 0.75) : widest;
        return new Box(stop, List.copyOf(lines), Math.ceil(wide + 2 * side(stop.kind())),
                Math.ceil(lines.stream().mapToDouble(Line::height).sum() + 2 * ABOVE));
    }

    static List<Line> lines(String text, double size, boolean bold, double most) {
        return TextWidth.wrap(text, size, bold, most).stream().map(line -> new Line(line, size, bold)).toList();
    }

    /** A hexagon needs room for its points, a round end for its corners. */
    static double side(Kind kind) {
        return kind == Kind.DECISION ? POINT : kind == Kind.END ? SIDE + 6 : SIDE;
    }
}

package nl.stapwijzer.publish.pdf;

import java.awt.geom.IllegalPathStateException;
import java.awt.geom.Path2D;
import java.util.Optional;
import java.util.regex.Pattern;

/** The path data of SVG 1.1, section 8.3: moves, lines, cubic and quadratic curves. No arcs and no smooth curves. */
final class SvgPath {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");
    private final Path2D.Double path = new Path2D.Double();
    private final String[] tokens;
    private int at;
    private double x;
    private double y;
    private double startX;
    private double startY;

    private SvgPath(String data) {
        tokens = TOKEN.matcher(data).results().map(r -> r.group()).toArray(String[]::new);
    }

    /** Empty if it holds anything else. */
    static Optional<Path2D> parse(String data) {
        SvgPath parser = new SvgPath(data);
        try {
            char command = ' ';
            while (parser.at < parser.tokens.length) {
                if (Character.isLetter(parser.tokens[parser.at].charAt(0))) {
                    command = parser.tokens[parser.at++].charAt(0);
                }
                parser.step(command);
                command = command == 'M' ? 'L' : command == 'm' ? 'l' : command; // what follows a move is a line
            }
            return Optional.of(parser.path);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | IllegalPathStateException e) {
            return Optional.empty();
        }
    }

    private void step(char command) {
        double fromX = Character.isLowerCase(command) ? x : 0;
        double fromY = Character.isLowerCase(command) ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                go(fromX + number(), fromY + number());
                path.moveTo(x, y);
                startX = x;
                startY = y;
            }
            case 'L' -> line(fromX + number(), fromY + number());
            case 'H' -> line(fromX + number(), y);
            case 'V' -> line(x, fromY + number());
            case 'C' -> curve(fromX + number(), fromY + number(), fromX + number(), fromY + number(), fromX + number(), fromY + number());
            case 'Q' -> quadratic(fromX + number(), fromY + number(), fromX + number(), fromY + number());
            case 'Z' -> {
                path.closePath();
                go(startX, startY);
            }
            default -> throw new IllegalArgumentException("no such command: " + command);
        }
    }

    private double number() {
        return Double.parseDouble(tokens[at++]);
    }

    private void go(double toX, double toY) {
        x = toX;
        y = toY;
    }

    private void line(double toX, double toY) {
        go(toX, toY);
        path.lineTo(x, y);
    }

    private void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
        path.curveTo(x1, y1, x2, y2, toX, toY);
        go(toX, toY);
    }

    /** As a cubic curve, the only kind a PDF has. */
    private void quadratic(double cx, double cy, double toX, double toY) {
        curve(x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3, toX + (cx - toX) * 2 / 3, toY + (cy - toY) * 2 / 3, toX, toY);
    }
}

package nl.stapwijzer.cli;

import java.util.ArrayList;
import java.util.List;
import nl.stapwijzer.source.Span;

/**
 * A line of a file and the mark below what a diagnostic is about, as they stand on a terminal.
 *
 * @param line without tabs and without anything unseen; of a very long line the part around the mark
 */
record Excerpt(String line, String caret) {
    private static final int WIDEST = 120;
    private static final int BEFORE = 40;
    private static final int TAB = 4;
    private static final String CUT = "…";

    private record Cell(String shown, int width) {
        /** Marks that stand on another letter take no column, yet a line of nothing else must end too. */
        int room() {
            return Math.max(1, width);
        }
    }

    static Excerpt of(String line, Span span) {
        List<Cell> cells = cells(line);
        int start = Math.min(span.column() - 1, cells.size());
        int end = span.endLine() == span.line() ? Math.min(span.endColumn() - 1, cells.size()) : cells.size();
        int first = lastShown(cells, 0) == cells.size() ? 0 : firstShown(cells, start);
        int last = lastShown(cells, first);
        String before = first > 0 ? CUT : "";
        String after = last < cells.size() ? CUT : "";
        int indent = before.length() + width(cells, first, start);
        int length = Math.max(1, width(cells, start, Math.min(end, last)));
        return new Excerpt(before + text(cells.subList(first, last)) + after, " ".repeat(indent) + "^".repeat(length));
    }

    private static List<Cell> cells(String line) {
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        for (int codePoint : line.codePoints().toArray()) {
            int width = codePoint == '\t' ? TAB - column % TAB : SafeText.width(codePoint);
            cells.add(new Cell(codePoint == '\t' ? " ".repeat(width) : SafeText.character(codePoint), width));
            column += width;
        }
        return cells;
    }

    private static int firstShown(List<Cell> cells, int start) {
        int first = start;
        for (int room = BEFORE; first > 0 && room >= cells.get(first - 1).room(); first--) {
            room -= cells.get(first - 1).room();
        }
        return first;
    }

    private static int lastShown(List<Cell> cells, int first) {
        int last = first;
        for (int room = WIDEST; last < cells.size() && room >= cells.get(last).room(); last++) {
            room -= cells.get(last).room();
        }
        return last;
    }

    private static int width(List<Cell> cells, int from, int to) {
        return from >= to ? 0 : cells.subList(from, to).stream().mapToInt(Cell::width).sum();
    }

    private static String text(List<Cell> cells) {
        return String.join("", cells.stream().map(Cell::shown).toList());
    }
}

package nl.stapwijzer.publish.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells each cell of a table which headings it stands under: those of its columns and those of its rows (PDF/UA-1, 7.5). Told of
 * tables, rows and cells in the order of the document.
 */
final class TableHeaders {
    private record Cell(StructureNode node, boolean forRow, int row, int column, int rows, int columns) {
        boolean isHeading() {
            return node.type().equals("TH");
        }

        boolean heads(Cell cell) {
            return forRow ? column < cell.column && row < cell.row + cell.rows && cell.row < row + rows
                    : row < cell.row && column < cell.column + cell.columns && cell.column < column + columns;
        }
    }

    private static final class Grid {
        private final List<Cell> cells = new ArrayList<>();
        private int row = -1;

        void add(StructureNode node, boolean forRow, int columns, int rows) {
            int column = 0;
            while (isTaken(column)) {
                column++;
            }
            cells.add(new Cell(node, forRow, row, column, rows, columns));
        }

        private boolean isTaken(int column) {
            return cells.stream().anyMatch(c -> row < c.row + c.rows && c.column <= column && column < c.column + c.columns);
        }
    }

    private final Deque<Grid> open = new ArrayDeque<>();
    private final Map<String, StructureNode> identified = new TreeMap<>();

    void startTable() {
        open.push(new Grid());
    }

    void startRow() {
        open.getFirst().row++;
    }

    void cell(StructureNode node, boolean forRow, int columns, int rows) {
        open.getFirst().add(node, forRow, columns, rows);
    }

    /** Gives the headings that are needed an identifier, and the cells a reference to it. */
    void endTable() {
        List<Cell> cells = open.pop().cells;
        List<Cell> headings = cells.stream().filter(Cell::isHeading).toList();
        for (Cell cell : cells) {
            if (!cell.isHeading()) {
                refer(cell, headings.stream().filter(h -> h.heads(cell)).toList());
            }
        }
    }

    private void refer(Cell cell, List<Cell> headings) {
        PdfArray references = new PdfArray();
        headings.forEach(h -> references.add(identifier(h.node)));
        if (!headings.isEmpty()) {
            cell.node.attribute("Table", "Headers", references);
        }
    }

    private PdfString identifier(StructureNode heading) {
        return (PdfString) heading.entries().computeIfAbsent(PdfName.ID, id -> {
            String name = String.format(Locale.ROOT, "th%04d", identified.size() + 1);
            identified.put(name, heading);
            return new PdfString(name.getBytes(StandardCharsets.US_ASCII));
        });
    }

    /** The headings that cells refer to, by identifier. */
    Map<String, StructureNode> identified() {
        return identified;
    }
}

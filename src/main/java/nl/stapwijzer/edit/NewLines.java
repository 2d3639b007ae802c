package nl.stapwijzer.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.stapwijzer.edit.PlainValue.PlainEntry;
import nl.stapwijzer.edit.PlainValue.PlainList;
import nl.stapwijzer.edit.PlainValue.PlainMap;
import nl.stapwijzer.edit.PlainValue.PlainText;

/**
 * Writes values that are new as the author would: what is short between brackets, the rest on lines of its own.
 *
 * @param listIndent how far the dashes of a list stand to the right of its key
 */
record NewLines(Spelling spelling, int listIndent) {
    /** At which a line of a text that is new ends, in characters. */
    static final int WIDTH = 120;
    private static final int INDENT = 2;
    private static final int SHORT = 30;
    private static final int FEW = 4;

    /** All lines of a new key or item; {@code onLines} keeps its value from standing between brackets. */
    List<String> entry(Optional<String> key, PlainValue value, int column, boolean onLines) {
        String lead = key.map(name -> Spelling.key(name) + ":").orElse("-");
        BlockText after = behind(value, column, column + lead.length(), key.isEmpty(), onLines);
        List<String> lines = new ArrayList<>();
        lines.add(" ".repeat(column) + lead + (after.head().isEmpty() ? "" : " " + after.head()));
        lines.addAll(after.body());
        return lines;
    }

    /** All of a new key or item on one line. */
    String row(Optional<String> key, PlainValue value, int column) {
        return " ".repeat(column) + key.map(name -> Spelling.key(name) + ": ").orElse("- ") + spelling.onOneLine(value, false);
    }

    /**
     * What follows a key or a dash on its line and below it.
     *
     * @param column of the key or the dash
     * @param before how far the line has come
     */
    BlockText behind(PlainValue value, int column, int before, boolean item, boolean onLines) {
        if (value instanceof PlainText text) {
            return text(text.text(), column, before);
        }
        if (PlainTree.entries(value).isEmpty() || !onLines && fitsOneLine(value, before + 1)) {
            return new BlockText(spelling.onOneLine(value, false), List.of());
        }
        List<String> lines = new ArrayList<>();
        for (PlainEntry entry : PlainTree.entries(value)) {
            boolean isKey = value instanceof PlainMap;
            int indent = isKey || item ? INDENT : listIndent;
            lines.addAll(entry(isKey ? Optional.of(entry.key()) : Optional.empty(), entry.value(), column + indent, false));
        }
        // behind a dash the first key stands on the same line
        return item ? new BlockText(lines.get(0).strip(), lines.subList(1, lines.size())) : new BlockText("", lines);
    }

    private BlockText text(String text, int column, int before) {
        if (spelling == Spelling.WHERE_NEEDED && text.contains("\n")) {
            return BlockText.literal(text, column, column + INDENT, "|-");
        }
        if (spelling == Spelling.WHERE_NEEDED && before + 1 + text.length() > WIDTH) {
            Optional<BlockText> folded = BlockText.folded(text, column + INDENT, ">-", List.of(), WIDTH);
            if (folded.isPresent()) {
                return folded.get();
            }
        }
        return new BlockText(spelling.fresh(text, false), List.of());
    }

    private boolean fitsOneLine(PlainValue value, int column) {
        return isShort(value) && column + spelling.onOneLine(value, false).length() <= WIDTH;
    }

    /** Lists of sentences, and long maps, read better on lines of their own. */
    private static boolean isShort(PlainValue value) {
        if (value instanceof PlainList list) {
            return list.items().stream().allMatch(item -> item instanceof PlainText text
                    && text.text().length() <= SHORT && !text.text().matches(".*[.?!]|(?s).*\n.*"));
        }
        return value instanceof PlainMap map
                ? map.entries().size() <= FEW && map.entries().stream().allMatch(entry -> isShort(entry.value()))
                : !((PlainText) value).text().contains("\n");
    }
}

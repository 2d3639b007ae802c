package nl.stapwijzer.read.yaml;

import java.util.List;
import java.util.Optional;

/**
 * A value and where it is written. Offsets count characters of Java from the begin of the file.
 *
 * @param text of a text, without line ends behind it; empty where nothing or {@code ~} stands, and for a list or map
 * @param end just behind what is written; blank lines and comments below it are not part of a value
 * @param entries of a list or map; empty for a text
 */
public record WrittenValue(Style style, String text, int start, int end, List<Entry> entries) {
    public WrittenValue {
        entries = List.copyOf(entries);
    }

    /** How a value is written: a text in one of five ways, a list or map on lines of its own or between brackets. */
    public enum Style { PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, LITERAL, FOLDED, LIST, MAP, BRACKETED_LIST, BRACKETED_MAP }

    /**
     * A key or a dash, with what stands behind it.
     *
     * @param start of the key, of the dash, or of an item between brackets
     * @param key nothing in a list
     * @param after just behind the colon or the dash
     */
    public record Entry(int start, Optional<WrittenValue> key, int after, WrittenValue value) {
        /** Just behind the last character of it. */
        public int end() {
            return Math.max(after, value.end());
        }

        /** Its key; empty in a list. */
        public String name() {
            return key.map(WrittenValue::text).orElse("");
        }
    }

    public boolean isText() {
        return style.compareTo(Style.FOLDED) <= 0;
    }

    /** A text on lines below a sign. */
    public boolean isBlockText() {
        return style == Style.LITERAL || style == Style.FOLDED;
    }

    public boolean isList() {
        return style == Style.LIST || style == Style.BRACKETED_LIST;
    }

    public boolean isBracketed() {
        return style == Style.BRACKETED_LIST || style == Style.BRACKETED_MAP;
    }

    /** A list or map on lines of its own. */
    public boolean isBlock() {
        return style == Style.LIST || style == Style.MAP;
    }
}

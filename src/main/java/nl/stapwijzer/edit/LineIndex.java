package nl.stapwijzer.edit;

import java.util.Arrays;
import nl.stapwijzer.source.Span;

/** Where the lines of a text are. Offsets count characters of Java; a mark of the file in front of everything is no part of a line. */
final class LineIndex {
    private static final char MARK = '\uFEFF';

    private final String text;
    private final int[] starts;

    LineIndex(String text) {
        this.text = text;
        int[] found = new int[64];
        int lines = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            found = lines == found.length ? Arrays.copyOf(found, 2 * lines) : found;
            found[lines++] = at + 1;
        }
        this.starts = Arrays.copyOf(found, lines);
    }

    /** The first character of the line that has this offset. */
    int start(int at) {
        int start = starts[number(at) - 1];
        return start == 0 && !text.isEmpty() && text.charAt(0) == MARK ? 1 : start;
    }

    /** Just before the line end. */
    int end(int at) {
        int end = text.indexOf('\n', at);
        if (end < 0) {
            return text.length();
        }
        return end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** The first character of the next line; the end of the text after the last. */
    int next(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    /** From 1. */
    int number(int at) {
        int found = Arrays.binarySearch(starts, at);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** How far from the begin of its line, in characters as people count them. */
    int column(int at) {
        return text.codePointCount(Math.min(start(at), at), at);
    }

    String line(int at) {
        int start = start(at);
        return text.substring(start, Math.max(start, end(start)));
    }

    boolean isBlank(int at) {
        return line(at).isBlank();
    }

    /** Whether the first sign on the line begins a comment; not to be asked of a line within a text. */
    boolean isComment(int at) {
        return line(at).stripLeading().startsWith("#");
    }

    boolean isFirstOnLine(int at) {
        return text.substring(start(at), at).isBlank();
    }

    int indent(int at) {
        return (int) line(at).chars().takeWhile(c -> c == ' ').count();
    }

    /** How many blank lines there are from this line on. */
    int blankFrom(int at) {
        int count = 0;
        for (int i = at; i < text.length() && isBlank(i); i = next(i)) {
            count++;
        }
        return count;
    }

    /** How many blank lines there are above the line that starts here. */
    int blankBefore(int at) {
        int count = 0;
        for (int i = at; i > start(0) && isBlank(i - 1); i = start(i - 1)) {
            count++;
        }
        return count;
    }

    /** The offset of a place as people count it; the nearest there is if there is no such place. */
    int offset(int line, int column) {
        int start = start(starts[Math.max(1, Math.min(line, starts.length)) - 1]);
        int end = end(start);
        return text.codePointCount(start, end) < column - 1 ? end : text.offsetByCodePoints(start, Math.max(0, column - 1));
    }

    /** From here to there, over as many lines as that takes. */
    Span whole(String file, int from, int to) {
        return new Span(file, number(from), column(from) + 1, number(Math.max(from, to)), column(Math.max(from, to)) + 1);
    }

    /** From here to there, or to the end of the line if that comes first. */
    Span span(String file, int from, int to) {
        int start = Math.min(start(from), from);
        int end = Math.max(from, Math.min(to, end(from)));
        return new Span(file, number(from), from - start + 1, number(from), end - start + 1);
    }
}

package nl.stapwijzer.read.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.stapwijzer.source.SourceFile;
import nl.stapwijzer.source.Span;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Where the engine's nodes stand: in a file, or in one of several that are laid over each other. The engine counts code points from 0;
 * spans count characters of Java from 1.
 */
final class Places {
    private final SourceFile file;
    private final int[] offsets;
    private final int[] lineStarts;
    private final List<Places> others;

    Places(SourceFile file) {
        this.file = file;
        this.offsets = offsets(file.text());
        this.lineStarts = lineStarts(file.text());
        this.others = List.of();
    }

    private Places(Places first, List<Places> others) {
        this.file = first.file;
        this.offsets = first.offsets;
        this.lineStarts = first.lineStarts;
        this.others = others;
    }

    /** Of this file and another. */
    Places with(Places other) {
        return new Places(this, Stream.of(others.stream(), Stream.of(other), other.others.stream()).flatMap(all -> all).toList());
    }

    /** The line on which it begins. */
    String line(Span at) {
        return in(at.file()).file.line(at.line());
    }

    /** The line on which it ends. */
    String lastLine(Span at) {
        return in(at.file()).file.line(at.endLine());
    }

    private Places in(String name) {
        for (Places other : others) {
            if (other.file.name().equals(name)) {
                return other;
            }
        }
        return this;
    }

    SourceFile file() {
        return file;
    }

    /** Of the mark in the text, in characters of Java. */
    int offset(Mark mark) {
        return offsets.length == 0 ? Math.min(mark.getIndex(), file.text().length())
                : offsets[Math.min(mark.getIndex(), offsets.length - 1)];
    }

    /** One character at the mark. */
    Span at(Mark mark) {
        Position at = position(offset(mark));
        return Span.at(file.name(), at.line, at.column);
    }

    /** A text from end to end; a list or map up to the end of its first line. A block text is its content, not the sign before it. */
    Span of(Node node) {
        return in(node.getStartMark().orElseThrow().getName()).own(node);
    }

    private Span own(Node node) {
        Position start = position(offset(node.getStartMark().orElseThrow()));
        Position end = position(offset(node.getEndMark().orElseThrow()));
        if (node instanceof ScalarNode scalar) {
            return isBlock(scalar) ? block(start.line + 1, end) : span(start, end);
        }
        return onFirstLine(start, end);
    }

    /** Up to the end of its first line. */
    Span of(WrittenValue value) {
        return onFirstLine(position(value.start()), position(value.end()));
    }

    private Span onFirstLine(Position start, Position end) {
        return end.line == start.line ? span(start, end) : span(start, endOf(start.line, start.column));
    }

    private Span block(int firstLine, Position end) {
        int last = end.column == 1 && end.line > firstLine ? end.line - 1 : end.line;
        while (last > firstLine && file.line(last).isBlank()) {
            last--;
        }
        int indent = (int) file.line(firstLine).chars().takeWhile(c -> c == ' ').count();
        return span(new Position(firstLine, indent + 1), endOf(last, last == firstLine ? indent + 1 : 1));
    }

    private Position endOf(int line, int atLeast) {
        return new Position(line, Math.max(atLeast, file.line(line).stripTrailing().length() + 1));
    }

    private Span span(Position start, Position end) {
        return new Span(file.name(), start.line, start.column, end.line, end.column);
    }

    private Position position(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - lineStarts[line] + 1);
    }

    private static boolean isBlock(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
    }

    /** Of each code point; none where each is one character. */
    private static int[] offsets(String text) {
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            return new int[0];
        }
        int[] offsets = new int[count + 1];
        for (int i = 0, at = 0; i < offsets.length; i++) {
            offsets[i] = at;
            at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
        }
        return offsets;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[64];
        int lines = 1;
        char[] signs = text.toCharArray();
        for (int i = 0; i < signs.length; i++) {
            char c = signs[i];
            if (c == '\n' || c == '\r' && (i + 1 == signs.length || signs[i + 1] != '\n')) {
                starts = lines == starts.length ? Arrays.copyOf(starts, 2 * lines) : starts;
                starts[lines++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, lines);
    }

    private record Position(int line, int column) {}
}

package nl.stapwijzer.source;

import java.util.List;

/**
 * A text file of the project, as it was read.
 *
 * @param name its path below the project folder, with forward slashes; never absolute
 * @param lines the text by line, without line ends
 */
public record SourceFile(String name, String text, List<String> lines) {
    public SourceFile {
        lines = List.copyOf(lines);
    }

    public SourceFile(String name, String text) {
        this(name, text, text.lines().toList());
    }

    /** Line {@code number}, counted from 1; empty past the end of the file. */
    public String line(int number) {
        return number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** The first character of the file: where a message about the file as a whole points. */
    public Span start() {
        return Span.at(name, 1, 1);
    }
}

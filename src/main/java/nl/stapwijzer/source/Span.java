package nl.stapwijzer.source;

/**
 * A stretch of text in one file. Lines and columns count from 1, as editors show them; the end is exclusive.
 *
 * @param file the name of its {@link SourceFile}
 */
public record Span(String file, int line, int column, int endLine, int endColumn) {
    public Span {
        if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
            throw new IllegalArgumentException("not a span: " + line + ":" + column + "-" + endLine + ":" + endColumn);
        }
    }

    /** One character. */
    public static Span at(String file, int line, int column) {
        return new Span(file, line, column, line, column + 1);
    }
}

package nl.stapwijzer.model;

import java.util.List;
import nl.stapwijzer.source.Span;

/**
 * A text of the author: a title on one line, or Markdown.
 *
 * @param text in the language of the file, for adults
 * @param variants the same in another language or for children
 */
public record Text(String text, Span span, List<Variant> variants) {
    /** Who a variant is written for. */
    public enum Reader { ADULT, CHILD }

    /** @param language as a tag, such as en or nl-BE; the language of the file for a text that is for children only */
    public record Variant(String language, Reader reader, String text) {}

    public Text {
        variants = List.copyOf(variants);
    }

    /**
     * Where line {@code offset} of the text, counted from 0, stands in the file. Exact for a text on lines of its own ({@code |}); in a
     * text whose lines are joined it is never past the end.
     */
    public int lineInFile(int offset) {
        return Math.min(span.line() + offset, span.endLine());
    }

    /** The words for children where the author gave them, else the text itself. */
    public Text forChildren() {
        return variants.stream().filter(v -> v.reader() == Reader.CHILD).findFirst().map(v -> new Text(v.text(), span, List.of())).orElse(this);
    }
}

package nl.stapwijzer.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Span;

/**
 * A text of the author: a title on one line, or Markdown.
 *
 * @param text in the language of the file, for adults
 * @param variants the same in another language or for children
 * @param departments of the school for which it says something of their own, each after its name
 */
public record Text(String text, Span span, List<Variant> variants, List<Located<String>> departments) {
    /** Who a variant is written for. */
    public enum Reader { ADULT, CHILD }

    /** @param language of a catalogue; the language of the file for a text that is for children only */
    public record Variant(Locale language, Reader reader, String text) {}

    public Text {
        variants = List.copyOf(variants);
        departments = List.copyOf(departments);
    }

    /** The same for all departments. */
    public Text(String text, Span span, List<Variant> variants) {
        this(text, span, variants, List.of());
    }

    /**
     * Where line {@code offset} of the text, counted from 0, stands in the file. Exact for a text on lines of its own ({@code |}); in a
     * text whose lines are joined it is never past the end.
     */
    public int lineInFile(int offset) {
        return Math.min(span.line() + offset, span.endLine());
    }

    /**
     * The words that suit a reader best: in their language and for them, else in their language, else for them, else the text itself.
     */
    public Text in(Locale language, Reader reader) {
        return variant(language, reader).or(() -> variant(language, Reader.ADULT))
                .or(() -> variants.stream().filter(v -> v.reader() == reader && reader == Reader.CHILD).findFirst())
                .map(v -> new Text(v.text(), span, List.of())).orElse(this);
    }

    /** Whether the author wrote it in this language, which is not that of the file. */
    public boolean isTranslated(Locale language) {
        return variant(language, Reader.ADULT).isPresent();
    }

    /** In another language than its own; or as it is, saying which language that is. What it says in its own language goes along. */
    Text translated(Locale own, Locale language) {
        Variant original = new Variant(own, Reader.ADULT, text);
        return isTranslated(language)
                ? new Text(in(language, Reader.ADULT).text(), span,
                        List.of(new Variant(language, Reader.CHILD, in(language, Reader.CHILD).text()), original))
                : new Text(Foreign.marked(text, own, language), span, List.of(original));
    }

    private Optional<Variant> variant(Locale language, Reader reader) {
        return variants.stream().filter(v -> v.language().equals(language) && v.reader() == reader).findFirst();
    }

    /** Whether the author gave words for children. */
    public boolean isForChildren() {
        return variants.stream().anyMatch(v -> v.reader() == Reader.CHILD);
    }

    /** The words for children where the author gave them, else the text itself. */
    public Text forChildren() {
        return variants.stream().filter(v -> v.reader() == Reader.CHILD).findFirst().map(v -> new Text(v.text(), span, List.of()))
                .orElse(this);
    }
}

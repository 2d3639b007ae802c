package nl.stapwijzer.source;

import java.util.Comparator;
import java.util.List;

/**
 * One thing that the author of a file should know, tied to the text that caused it.
 *
 * @param hints what the author can do about it, most likely remedy first
 */
public record Diagnostic(Severity severity, Span span, Message message, List<Message> hints) {
    /** The order in which an author reads them: by file, then from top to bottom, then as they were found. */
    public static final Comparator<Diagnostic> READING_ORDER = Comparator
            .comparing((Diagnostic d) -> d.span().file())
            .thenComparingInt(d -> d.span().line())
            .thenComparingInt(d -> d.span().column());

    public Diagnostic {
        hints = List.copyOf(hints);
    }

    public static Diagnostic error(Span span, Message message, Message... hints) {
        return new Diagnostic(Severity.ERROR, span, message, List.of(hints));
    }

    public static Diagnostic warning(Span span, Message message, Message... hints) {
        return new Diagnostic(Severity.WARNING, span, message, List.of(hints));
    }

    public static Diagnostic note(Span span, Message message, Message... hints) {
        return new Diagnostic(Severity.NOTE, span, message, List.of(hints));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public boolean isWarning() {
        return severity == Severity.WARNING;
    }

    /** Its stable name, such as {@code unknown-key}. */
    public String code() {
        return message.key();
    }
}

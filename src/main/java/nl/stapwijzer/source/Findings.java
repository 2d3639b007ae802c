package nl.stapwijzer.source;

import java.util.ArrayList;
import java.util.List;

/** Collects diagnostics while one input is worked through. Not thread-safe: one for each piece of work. */
public final class Findings {
    private final List<Diagnostic> found = new ArrayList<>();

    public void error(Span span, Message message, Message... hints) {
        found.add(Diagnostic.error(span, message, hints));
    }

    public void warning(Span span, Message message, Message... hints) {
        found.add(Diagnostic.warning(span, message, hints));
    }

    public void note(Span span, Message message, Message... hints) {
        found.add(Diagnostic.note(span, message, hints));
    }

    public void addAll(List<Diagnostic> diagnostics) {
        found.addAll(diagnostics);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** In reading order. */
    public List<Diagnostic> all() {
        return found.stream().sorted(Diagnostic.READING_ORDER).toList();
    }
}

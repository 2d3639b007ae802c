package nl.stapwijzer.source;

import java.util.List;
import java.util.Optional;

/** What could be made of an input, and everything found wrong with it. An author's mistake never travels as an exception. */
public record Checked<T>(Optional<T> value, List<Diagnostic> diagnostics) {
    public Checked {
        diagnostics = diagnostics.stream().sorted(Diagnostic.READING_ORDER).toList();
    }

    public static <T> Checked<T> of(T value, List<Diagnostic> diagnostics) {
        return new Checked<>(Optional.of(value), diagnostics);
    }

    public static <T> Checked<T> nothing(List<Diagnostic> diagnostics) {
        return new Checked<>(Optional.empty(), diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}

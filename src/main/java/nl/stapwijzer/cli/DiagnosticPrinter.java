package nl.stapwijzer.cli;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.SourceFile;
import nl.stapwijzer.source.Span;

/** Writes a diagnostic as compilers do: in one line for editors, or with the line it is about for people. */
final class DiagnosticPrinter {
    private final Catalogue catalogue;
    private final Function<String, Optional<SourceFile>> files;
    private final Map<String, Optional<SourceFile>> seen = new HashMap<>();

    /** @param files finds the text that a diagnostic points into, by name */
    DiagnosticPrinter(Catalogue catalogue, Function<String, Optional<SourceFile>> files) {
        this.catalogue = catalogue;
        this.files = files;
    }

    /** {@code file:line:column: error: message [code]} */
    String brief(Diagnostic diagnostic) {
        return place(diagnostic.span()) + ": " + label(diagnostic) + ": " + text(diagnostic.message()) + " [" + diagnostic.code() + "]\n";
    }

    String pretty(Diagnostic diagnostic) {
        Span span = diagnostic.span();
        String margin = " ".repeat(Integer.toString(span.line()).length());
        StringBuilder out = new StringBuilder();
        out.append(label(diagnostic)).append('[').append(diagnostic.code()).append("]: ").append(text(diagnostic.message())).append('\n');
        out.append(margin).append("--> ").append(place(span)).append('\n');
        seen.computeIfAbsent(span.file(), files).map(file -> Excerpt.of(file.line(span.line()), span)).ifPresent(excerpt -> out
                .append(margin).append(" |\n")
                .append(span.line()).append(" | ").append(excerpt.line()).append('\n')
                .append(margin).append(" | ").append(excerpt.caret()).append('\n'));
        for (Message hint : diagnostic.hints()) {
            out.append(margin).append(" = ").append(catalogue.text("label-hint")).append(": ").append(text(hint)).append('\n');
        }
        return out.toString();
    }

    private String label(Diagnostic diagnostic) {
        return catalogue.text("label-" + diagnostic.severity().name().toLowerCase(Locale.ROOT));
    }

    private String text(Message message) {
        return SafeText.of(catalogue.text(message));
    }

    private static String place(Span span) {
        return SafeText.of(span.file()) + ":" + span.line() + ":" + span.column();
    }
}

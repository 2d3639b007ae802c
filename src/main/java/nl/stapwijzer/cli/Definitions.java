package nl.stapwijzer.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.SourceFile;

/**
 * The definitions of a project, read and checked.
 *
 * @param diagnostics everything wrong with them
 */
record Definitions(List<Diagnostic> diagnostics) {
    Definitions {
        diagnostics = List.copyOf(diagnostics);
    }

    static Definitions read(ProjectFiles project, Workers workers) throws IOException {
        Findings findings = new Findings();
        Checked<List<String>> names = project.protocols();
        findings.addAll(names.diagnostics());
        for (Checked<SourceFile> text : workers.each(names.value().orElseThrow(), name -> text(project, name))) {
            findings.addAll(text.diagnostics());
        }
        return new Definitions(findings.all());
    }

    private static Checked<SourceFile> text(ProjectFiles project, String name) {
        try {
            return project.text(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

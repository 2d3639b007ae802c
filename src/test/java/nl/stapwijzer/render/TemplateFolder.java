package nl.stapwijzer.render;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Resources;

/** A project in memory: its files, and what its one document looks like. */
final class TemplateFolder implements Resources {
    static final String TEMPLATE = "templates/step/step.ftlh";
    private static final Catalogue DUTCH = new Catalogue(Catalogue.DUTCH);

    private final Map<String, byte[]> files = new TreeMap<>();

    static TemplateFolder with(String template) {
        return new TemplateFolder().file(TEMPLATE, template);
    }

    TemplateFolder file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    TemplateFolder file(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    @Override
    public Optional<byte[]> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    Checked<Page> render(Record view) {
        return new Renderer(this).render(output(view));
    }

    static Output output(Record view) {
        return new Output(DocumentKind.STEP, Locale.forLanguageTag("nl-BE"), List.of("stap.html"), view);
    }

    /** The inside of the body, which must come without any message. */
    String body(Record view) {
        Checked<Page> page = render(view);
        if (!page.diagnostics().isEmpty()) {
            throw new AssertionError(said(page.diagnostics()));
        }
        return body(page);
    }

    static String body(Checked<Page> page) {
        return page.value().orElseThrow().tree().body().html();
    }

    static String said(List<Diagnostic> diagnostics) {
        return String.join("\n", diagnostics.stream().map(TemplateFolder::said).toList());
    }

    private static String said(Diagnostic d) {
        String place = d.span().file() + ":" + d.span().line() + ":" + d.span().column() + ": ";
        return place + DUTCH.text(d.message()) + String.join("", d.hints().stream().map(hint -> " (" + DUTCH.text(hint) + ")").toList());
    }
}

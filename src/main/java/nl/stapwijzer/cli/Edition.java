package nl.stapwijzer.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.stapwijzer.model.School;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.plan.Planner;
import nl.stapwijzer.plan.Tones;
import nl.stapwijzer.publish.Assets;
import nl.stapwijzer.publish.Format;
import nl.stapwijzer.publish.Formats;
import nl.stapwijzer.publish.LinkCheck;
import nl.stapwijzer.publish.Palette;
import nl.stapwijzer.publish.Publication;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.render.Renderer;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Resources;

/** All files of one publication, made stage by stage with the documents of a stage side by side. Stops after a stage with errors. */
final class Edition {
    private final Job job;
    private final Workers workers;
    private final Findings findings = new Findings();
    private final Map<String, Page> pages = new TreeMap<>();

    Edition(Job job, Workers workers) {
        this.job = job;
        this.workers = workers;
    }

    /** Writes everything, or says in {@link #diagnostics} why not. */
    void write(School school, Definitions definitions, Publication publication) {
        List<Output> outputs = job.time("stage-plan", () -> Planner.plan(school, definitions.protocols()));
        List<Page> rendered = job.time("stage-render", () -> render(outputs));
        if (hasErrors()) {
            return;
        }
        Resources files = new Palette(job.files(), Tones.of(school), school.letters());
        Map<String, byte[]> assets = job.time("stage-links", () -> assets(files, rendered));
        if (hasErrors()) {
            return;
        }
        rendered.forEach(page -> page.output().paths().forEach(path -> pages.put(path, page)));
        Format formats = new Formats(files, definitions.changed(), school.address().orElse(""));
        job.time("stage-write", () -> {
            workers.each(List.copyOf(assets.keySet()), path -> put(publication, path, assets.get(path)));
            return workers.each(List.copyOf(pages.keySet()), path -> encode(formats, publication, path));
        }).forEach(findings::addAll);
    }

    /** Documents that share a template or a text share what is wrong with it: each is said once. */
    List<Diagnostic> diagnostics() {
        return findings.all().stream().distinct().toList();
    }

    boolean hasErrors() {
        return diagnostics().stream().anyMatch(Diagnostic::isError);
    }

    long count(String extension) {
        return pages.keySet().stream().filter(path -> path.endsWith(extension)).count();
    }

    private List<Page> render(List<Output> outputs) {
        Renderer renderer = new Renderer(job.files());
        List<Page> rendered = new ArrayList<>();
        for (Checked<Page> page : workers.each(outputs, renderer::render)) {
            findings.addAll(page.diagnostics());
            page.value().ifPresent(rendered::add);
        }
        return rendered;
    }

    private Map<String, byte[]> assets(Resources files, List<Page> rendered) {
        Checked<Map<String, byte[]>> assets = Assets.of(rendered, files);
        findings.addAll(assets.diagnostics());
        findings.addAll(LinkCheck.check(rendered, assets.value().orElseThrow().keySet()));
        return assets.value().orElseThrow();
    }

    private List<Diagnostic> encode(Format formats, Publication publication, String path) {
        Checked<byte[]> file = formats.encode(pages.get(path), path);
        file.value().ifPresent(content -> put(publication, path, content));
        return file.diagnostics();
    }

    private static boolean put(Publication publication, String path, byte[] content) {
        try {
            publication.write(path, content);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package nl.stapwijzer.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.plan.DateTable;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.plan.Planner;
import nl.stapwijzer.plan.Tones;
import nl.stapwijzer.publish.Assets;
import nl.stapwijzer.publish.DateScript;
import nl.stapwijzer.publish.Format;
import nl.stapwijzer.publish.Formats;
import nl.stapwijzer.publish.InternalMark;
import nl.stapwijzer.publish.LinkCheck;
import nl.stapwijzer.publish.Palette;
import nl.stapwijzer.publish.Publication;
import nl.stapwijzer.publish.SearchIndex;
import nl.stapwijzer.publish.SiteAddress;
import nl.stapwijzer.publish.SiteMap;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.render.Renderer;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Resources;

/** All files of one publication, made stage by stage with the documents of a stage side by side. Stops after a stage with errors. */
final class Edition {
    private final Job job;
    private final Workers workers;
    private final boolean loose;
    private final Visibility readers;
    private final Findings findings = new Findings();
    private final Map<String, Page> pages = new TreeMap<>();

    /**
     * @param loose whether each page stands on its own, without the documents
     * @param readers everybody, or the school's own staff
     */
    Edition(Job job, Workers workers, boolean loose, Visibility readers) {
        this.job = job;
        this.readers = readers;
        this.workers = workers;
        this.loose = loose;
    }

    /** Writes the whole site, or says in {@link #diagnostics} why not. */
    void write(School school, Definitions definitions, Publication publication) {
        List<Output> outputs = job.time("stage-plan", () -> Planner.plan(school, definitions.protocols(), readers));
        ownNames(school, outputs);
        if (!hasErrors()) {
            write(school, new SiteAddress(school.address().orElse("")), definitions.changed(), outputs, publication);
        }
        if (!hasErrors() && !loose) {
            job.time("stage-dates", () -> dates(school, definitions.protocols())).forEach((path, content) -> put(publication, path, content));
        }
    }

    /**
     * Writes these documents, or says in {@link #diagnostics} why not.
     *
     * @param address where they will stand
     * @param changed the date that they carry
     */
    void write(School school, SiteAddress address, LocalDate changed, List<Output> outputs, Publication publication) {
        List<Page> rendered = job.time("stage-render", () -> render(outputs));
        if (hasErrors()) {
            return;
        }
        Resources files = new Palette(job.files(), Tones.of(school), school.letters());
        Map<String, byte[]> beside = job.time("stage-links", () -> beside(rendered, files, address));
        if (hasErrors()) {
            return;
        }
        Formats formats = loose ? Formats.loose(files, address)
                : Formats.together(files, changed, address, school.logo().map(Located::value));
        rendered.forEach(page -> page.output().paths().stream().filter(formats::make).forEach(path -> pages.put(path, page)));
        job.time("stage-write", () -> {
            if (!loose) {
                workers.each(List.copyOf(beside.keySet()), path -> put(publication, path, beside.get(path)));
            }
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

    /** A page that the school wrote itself has an address of its own too. */
    private void ownNames(School school, List<Output> outputs) {
        Set<String> taken = outputs.stream().filter(output -> output.kind() != DocumentKind.EIGEN_PAGINA).flatMap(output -> output.paths().stream())
                .collect(Collectors.toSet());
        school.pages().stream().filter(page -> taken.contains(page.path())).forEach(page -> findings.error(page.name().span(),
                Message.of("own-page-takes-a-name", page.path()), Message.of("own-page-takes-a-name-hint")));
    }

    private List<Page> render(List<Output> outputs) {
        Renderer renderer = new Renderer(job.files());
        List<Page> rendered = new ArrayList<>();
        for (Checked<Page> page : workers.each(outputs, renderer::render)) {
            findings.addAll(page.diagnostics());
            page.value().map(this::marked).ifPresent(rendered::add);
        }
        return rendered;
    }

    private Page marked(Page page) {
        return readers == Visibility.INTERNAL ? InternalMark.on(page) : page;
    }

    /** What is published beside the pages and documents. */
    private Map<String, byte[]> beside(List<Page> rendered, Resources files, SiteAddress address) {
        Checked<Map<String, byte[]>> assets = Assets.of(rendered, files);
        findings.addAll(assets.diagnostics());
        Map<String, byte[]> beside = new TreeMap<>(assets.value().orElseThrow());
        beside.putAll(SearchIndex.of(rendered));
        if (readers == Visibility.PUBLIC) {
            beside.putAll(SiteMap.of(rendered, address));
        }
        findings.addAll(LinkCheck.check(rendered, beside.keySet()));
        return beside;
    }

    /** What the forms page looks dates up in. */
    private Map<String, byte[]> dates(School school, List<Protocol> protocols) {
        return workers.each(protocols, protocol -> DateTable.of(protocol, school, readers)).stream().flatMap(Optional::stream)
                .collect(Collectors.toMap(DateScript::path, DateScript::encode));
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

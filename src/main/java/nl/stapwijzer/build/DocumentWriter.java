package nl.stapwijzer.build;

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
import java.util.stream.Stream;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.DateTable;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.plan.Planner;
import nl.stapwijzer.plan.SiteColours;
import nl.stapwijzer.publish.Assets;
import nl.stapwijzer.publish.DateScript;
import nl.stapwijzer.publish.Format;
import nl.stapwijzer.publish.Formats;
import nl.stapwijzer.publish.InternalMark;
import nl.stapwijzer.publish.LinkCheck;
import nl.stapwijzer.publish.Palette;
import nl.stapwijzer.publish.SearchIndex;
import nl.stapwijzer.publish.SiteAddress;
import nl.stapwijzer.publish.Sink;
import nl.stapwijzer.publish.SiteMap;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.render.Renderer;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Resources;

/** Makes all files of one publication, stage by stage with the documents of a stage side by side. Stops after a stage with errors. */
final class DocumentWriter {
    private final Work work;
    private final Edition edition;
    private final Sink sink;
    private final Findings findings = new Findings();
    private final Map<String, Page> pages = new TreeMap<>();

    DocumentWriter(Work work, Edition edition, Sink sink) {
        this.work = work;
        this.edition = edition;
        this.sink = sink;
    }

    /** Writes the whole site, or says in {@link #diagnostics} why not. */
    void write(Definitions definitions) {
        School school = definitions.school().orElseThrow();
        List<Output> outputs = new ArrayList<>(work.during(Stage.PLAN,
                () -> Planner.plan(school, definitions.protocols(), edition.readers())));
        if (edition.readers() == Visibility.INTERNAL && !edition.loose()) {
            InspectionSheets sheets = new InspectionSheets(definitions, edition.day());
            definitions.protocols().forEach(protocol -> outputs.add(sheets.of(List.of(protocol))));
        }
        ownNames(school, outputs);
        if (!hasErrors()) {
            write(school, new SiteAddress(school.address().orElse("")), definitions.changed(), outputs);
        }
        if (!hasErrors() && !edition.loose()) {
            work.during(Stage.DATES, () -> dates(school, definitions.protocols())).forEach(this::put);
        }
    }

    /**
     * Writes these documents, or says in {@link #diagnostics} why not.
     *
     * @param address where they will stand
     * @param changed the date that they carry
     */
    void write(School school, SiteAddress address, LocalDate changed, List<Output> outputs) {
        List<Page> rendered = work.during(Stage.RENDER, () -> render(outputs));
        if (hasErrors()) {
            return;
        }
        Resources files = new Palette(work.files(), SiteColours.of(school), school.letters());
        Map<String, byte[]> beside = work.during(Stage.LINKS, () -> beside(rendered, files, address));
        if (hasErrors()) {
            return;
        }
        Formats formats = edition.loose() ? Formats.loose(files, address)
                : Formats.together(files, changed, address, school.logo().map(Located::value));
        rendered.forEach(page -> page.output().paths().stream().filter(formats::make).forEach(path -> pages.put(path, page)));
        work.during(Stage.WRITE, () -> {
            if (!edition.loose()) {
                work.workers().each(List.copyOf(beside.keySet()), path -> put(path, beside.get(path)));
            }
            return Stream.of(true, false).flatMap(documents -> work.workers()
                    .each(pages.keySet().stream().filter(path -> Formats.isDocument(path) == documents).toList(),
                            path -> encode(formats, path)).stream()).toList();
        }).forEach(findings::addAll);
    }

    /** Documents that share a template or a text share what is wrong with it: each is said once. */
    List<Diagnostic> diagnostics() {
        return findings.all().stream().distinct().toList();
    }

    boolean hasErrors() {
        return diagnostics().stream().anyMatch(Diagnostic::isError);
    }

    /** Of the pages and documents that were made. */
    List<String> paths() {
        return List.copyOf(pages.keySet());
    }

    /** A page that the school wrote itself has an address of its own too. */
    private void ownNames(School school, List<Output> outputs) {
        Set<String> taken = outputs.stream().filter(output -> output.kind() != DocumentKind.OWN_PAGE)
                .flatMap(output -> output.paths().stream())
                .collect(Collectors.toSet());
        school.pages().stream().filter(page -> taken.contains(page.path())).forEach(page -> findings.error(page.name().span(),
                Message.of("own-page-takes-a-name", page.path()), Message.of("own-page-takes-a-name-hint")));
    }

    private List<Page> render(List<Output> outputs) {
        Renderer renderer = new Renderer(work.files());
        List<Page> rendered = new ArrayList<>();
        for (Checked<Page> page : work.workers().each(outputs, renderer::render)) {
            findings.addAll(page.diagnostics());
            page.value().map(this::marked).ifPresent(rendered::add);
        }
        return rendered;
    }

    private Page marked(Page page) {
        return edition.readers() == Visibility.INTERNAL ? InternalMark.on(page) : page;
    }

    /** What is published beside the pages and documents. */
    private Map<String, byte[]> beside(List<Page> rendered, Resources files, SiteAddress address) {
        Checked<Map<String, byte[]>> assets = Assets.of(rendered, files);
        findings.addAll(assets.diagnostics());
        Map<String, byte[]> beside = new TreeMap<>(assets.value().orElseThrow());
        beside.putAll(SearchIndex.of(rendered));
        if (edition.readers() == Visibility.PUBLIC) {
            beside.putAll(SiteMap.of(rendered, address));
        }
        findings.addAll(LinkCheck.check(rendered, beside.keySet()));
        return beside;
    }

    /** What the forms page looks dates up in. */
    private Map<String, byte[]> dates(School school, List<Protocol> protocols) {
        return work.workers().each(protocols, protocol -> DateTable.of(Obligations.of(protocol), school, edition.readers())).stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(DateScript::path, DateScript::encode));
    }

    private List<Diagnostic> encode(Format formats, String path) {
        Checked<byte[]> file = formats.encode(pages.get(path), path);
        file.value().ifPresent(content -> put(path, content));
        return file.diagnostics();
    }

    private boolean put(String path, byte[] content) {
        try {
            sink.write(path, content);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

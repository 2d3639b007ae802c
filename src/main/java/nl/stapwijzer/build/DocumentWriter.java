package nl.stapwijzer.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.build.DocumentMaker.Made;
import nl.stapwijzer.build.Edition.Kind;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.DateTable;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.plan.Planner;
import nl.stapwijzer.plan.SiteColours;
import nl.stapwijzer.publish.Assets;
import nl.stapwijzer.publish.DateScript;
import nl.stapwijzer.publish.Formats;
import nl.stapwijzer.publish.InternalMark;
import nl.stapwijzer.publish.LinkCheck;
import nl.stapwijzer.publish.PageFacts;
import nl.stapwijzer.publish.Palette;
import nl.stapwijzer.publish.SearchIndex;
import nl.stapwijzer.publish.Sink;
import nl.stapwijzer.publish.SiteAddress;
import nl.stapwijzer.publish.SiteMap;
import nl.stapwijzer.publish.pdf.PdfEngine;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.render.Renderer;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Resources;
import nl.stapwijzer.store.ContentKey;

/** Makes all files of one publication, the documents side by side. Stops after a stage with errors. */
final class DocumentWriter {
    private final Work work;
    private final Edition edition;
    private final Sink sink;
    private final Earlier earlier;
    private final Findings findings = new Findings();
    private final Set<String> paths = new TreeSet<>();
    private Optional<ConceptEdition> concept = Optional.empty();

    DocumentWriter(Work work, Edition edition, Sink sink) {
        this(work, edition, sink, Earlier.NOTHING);
    }

    DocumentWriter(Work work, Edition edition, Sink sink, Earlier earlier) {
        this.work = work;
        this.edition = edition;
        this.sink = sink;
        // which question asks for a gap depends on more than what a page shows
        this.earlier = edition.kind() == Kind.CONCEPT ? Earlier.NOTHING : earlier;
    }

    /** Writes the whole site, or says in {@link #diagnostics} why not. */
    void write(Definitions definitions) {
        School school = definitions.school().orElseThrow();
        List<Output> outputs = new ArrayList<>(work.during(Stage.PLAN,
                () -> Planner.plan(school, definitions.protocols(), edition.kind().readers(),
                        definitions.deviations(edition.kind().readers()))));
        if (edition.kind() == Kind.INTERNAL && !edition.loose()) {
            InspectionSheets sheets = new InspectionSheets(definitions, edition.day());
            definitions.protocols().forEach(protocol -> outputs.add(sheets.of(List.of(protocol))));
        }
        concept = edition.kind() == Kind.CONCEPT ? Optional.of(new ConceptEdition(definitions)) : Optional.empty();
        ownNames(school, outputs);
        if (!hasErrors()) {
            write(school, new SiteAddress(school.site().address().orElse("")), definitions.changed(), outputs, Set.of());
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
     * @param there the paths of pages that stand there already
     */
    void write(School school, SiteAddress address, LocalDate changed, List<Output> outputs, Set<String> there) {
        findings.addAll(LinkCheck.names(outputs.stream().flatMap(output -> output.paths().stream()).toList()));
        if (hasErrors()) {
            return;
        }
        Resources files = new Palette(work.files(), SiteColours.of(school), school.looks().letters());
        Formats formats = edition.loose() ? Formats.loose(files, address)
                : Formats.together(files, work.shared().engine(List.of(SiteColours.of(school), school.looks().letters(), changed),
                        () -> new PdfEngine(files, changed)), address, school.looks().logo().map(Located::value));
        outputs.forEach(output -> output.paths().stream().filter(formats::make).forEach(paths::add));
        SearchIndex index = SearchIndex.of(outputs);
        Renderer renderer = concept.isPresent() ? Renderer.withGaps(work.files()) : work.shared().renderer();
        DocumentMaker maker = new DocumentMaker(renderer, formats, index, edition.kind().readers(), this::marked,
                earlier.of(List.of(edition.loose(), address, changed, school.looks().logo().map(Located::value), SiteColours.of(school),
                        school.looks().letters())), sink);
        List<Made> made = work.during(Stage.WRITE, () -> {
            List<Made> all = new ArrayList<>(made(maker, outputs));
            List<Output> lists = concept.map(ConceptEdition::lists).orElse(List.of());
            lists.forEach(list -> paths.addAll(list.paths()));
            all.addAll(made(maker, lists));
            return all;
        });
        made.forEach(one -> findings.addAll(one.diagnostics()));
        if (made.stream().anyMatch(one -> one.facts().isEmpty())) {
            return;
        }
        work.during(Stage.LINKS, () -> beside(made, index, outputs, files, address, there)).forEach(this::put);
    }

    private Page marked(Page page) {
        return concept.map(gaps -> gaps.marked(page)).orElseGet(() -> edition.kind() == Kind.INTERNAL ? InternalMark.on(page) : page);
    }

    /** Documents come before the pages that say how large they are. */
    private List<Made> made(DocumentMaker maker, List<Output> outputs) {
        Map<Boolean, List<Output>> pages = outputs.stream().collect(Collectors.partitioningBy(
                output -> output.paths().stream().anyMatch(path -> !Formats.isDocument(path))));
        return Stream.of(false, true).flatMap(page -> work.workers().each(pages.get(page), maker::make).stream()).toList();
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
        return List.copyOf(paths);
    }

    /** A page that the school wrote itself has an address of its own too. */
    private void ownNames(School school, List<Output> outputs) {
        Set<String> taken = outputs.stream().filter(output -> output.kind() != DocumentKind.OWN_PAGE)
                .flatMap(output -> output.paths().stream())
                .collect(Collectors.toSet());
        school.site().pages().stream().filter(page -> taken.contains(page.path())).forEach(page -> findings.error(page.name().span(),
                Message.of("own-page-takes-a-name", page.path()), Message.of("own-page-takes-a-name-hint")));
    }

    /** What is published beside the pages and documents; nothing with errors, or of pages that stand alone. */
    private Map<String, byte[]> beside(List<Made> made, SearchIndex index, List<Output> outputs, Resources files, SiteAddress address,
            Set<String> there) {
        List<PageFacts> facts = made.stream().flatMap(one -> one.facts().stream()).toList();
        Checked<Map<String, byte[]>> assets = Assets.of(facts, files);
        findings.addAll(assets.diagnostics());
        Map<String, byte[]> beside = new TreeMap<>(assets.value().orElseThrow());
        Map<String, String> texts = new HashMap<>();
        made.forEach(one -> texts.putAll(one.texts()));
        beside.putAll(index.scripts(texts));
        if (edition.kind() == Kind.PUBLIC) {
            beside.putAll(SiteMap.of(outputs, address));
        }
        findings.addAll(LinkCheck.check(facts, Stream.concat(beside.keySet().stream(), there.stream()).collect(Collectors.toSet())));
        return hasErrors() || edition.loose() ? Map.of() : beside;
    }

    /** What the forms page looks dates up in. */
    private Map<String, byte[]> dates(School school, List<Protocol> protocols) {
        return work.workers().each(protocols, protocol -> dates(Obligations.of(protocol), school)).stream()
                .flatMap(Optional::stream).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** An empty table is one that is not there. */
    private Optional<Map.Entry<String, byte[]>> dates(Obligations obligations, School school) {
        Kept kept = earlier.of(List.of());
        ContentKey key = kept.dates(DateTable.basis(obligations, school, edition.kind().readers()));
        byte[] table = kept.find(key).orElseGet(() -> DateTable.of(obligations, school, edition.kind().readers()).map(DateScript::encode)
                .orElse(new byte[0]));
        kept.keep(key, table);
        return Optional.of(table).filter(there -> there.length > 0).map(there -> Map.entry(DateScript.path(obligations.protocol().key()),
                DateScript.of(DateTable.mark(school), there)));
    }

    private void put(String path, byte[] content) {
        try {
            sink.write(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

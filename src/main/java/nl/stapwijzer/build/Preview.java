package nl.stapwijzer.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.DateTable;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.plan.Planner;
import nl.stapwijzer.plan.SiteColours;
import nl.stapwijzer.publish.Assets;
import nl.stapwijzer.publish.DateScript;
import nl.stapwijzer.publish.Format;
import nl.stapwijzer.publish.Formats;
import nl.stapwijzer.publish.Palette;
import nl.stapwijzer.publish.PaperOnScreen;
import nl.stapwijzer.publish.SearchIndex;
import nl.stapwijzer.publish.SiteAddress;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.render.Renderer;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Resources;

/**
 * The publication as it would be, for who is still writing it: a page or document is made when somebody looks at it, and nothing is
 * published. Words carry the place of the value that they say. While the definitions have errors, what was made of them before stays.
 * Safe for use by many threads.
 */
public final class Preview {
    private final Project project;
    private Renderer renderer;
    private Definitions definitions;
    private Site site = Site.NONE;

    /** One file, and what is wrong with it. */
    public record Shown(Optional<byte[]> content, List<Diagnostic> diagnostics) {
        public Shown {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** @throws IOException if a file cannot be read */
    public Preview(Project project) throws IOException {
        this.project = project;
        refresh(true);
    }

    /**
     * Reads the definitions anew.
     *
     * @param resources whether the templates, styles or pictures may have changed too
     */
    public synchronized void refresh(boolean resources) throws IOException {
        if (resources) {
            renderer = Renderer.marking(project.files());
        }
        definitions = project.definitions(new Listener() {});
        if (!definitions.hasErrors()) {
            site = new Site(definitions, project.files(), renderer);
        }
    }

    /** As they were read last, with errors or not. */
    public synchronized Definitions definitions() {
        return definitions;
    }

    /** All documents of the last definitions without errors, in the order of a publication; none if there were none yet. */
    public List<Output> documents() {
        return site().outputs;
    }

    /** @param path below the root of the publication; nothing if no such file would be published */
    public Optional<Shown> file(String path) {
        return site().file(path);
    }

    /** What a PDF is made of, for a browser. */
    public Optional<Shown> paper(String path) {
        return site().paper(path);
    }

    private synchronized Site site() {
        return site;
    }

    /** What comes of one reading of the definitions. */
    private static final class Site {
        static final Site NONE = new Site();

        private final List<Output> outputs;
        private final Map<String, Output> byPath = new HashMap<>();
        private final Map<String, Optional<Shown>> made = new ConcurrentHashMap<>();
        private final Map<String, Checked<Page>> pages = new ConcurrentHashMap<>();
        private final Supplier<Map<String, byte[]>> dates;
        private final Renderer renderer;
        private final Resources files;
        private final Format formats;

        private Site() {
            outputs = List.of();
            dates = Map::of;
            renderer = null;
            files = name -> Optional.empty();
            formats = null;
        }

        Site(Definitions definitions, Resources project, Renderer renderer) {
            School school = definitions.school().orElseThrow();
            this.renderer = renderer;
            this.files = new Palette(project, SiteColours.of(school), school.looks().letters());
            this.formats = Formats.together(files, definitions.changed(), new SiteAddress(school.site().address().orElse("")),
                    school.looks().logo().map(Located::value));
            this.outputs = Planner.plan(school, definitions.protocols(), Visibility.PUBLIC, definitions.deviations(Visibility.PUBLIC));
            this.dates = () -> dates(definitions.protocols(), school);
            outputs.forEach(output -> output.paths().forEach(path -> byPath.put(path, output)));
        }

        Optional<Shown> file(String path) {
            return made.computeIfAbsent(path, this::make);
        }

        Optional<Shown> paper(String path) {
            return byPath.containsKey(path) ? Optional.of(encoded(byPath.get(path), new PaperOnScreen(), path)) : Optional.empty();
        }

        private Optional<Shown> make(String path) {
            Output output = byPath.get(path);
            if (output != null) {
                return Optional.of(encoded(output, formats, path));
            }
            Optional<byte[]> style = path.matches("templates/.+\\.css|site/lettertypen/.+") ? files.find(path) : Optional.empty();
            return style.or(() -> Assets.find(path, files)).or(() -> Optional.ofNullable(dates.get().get(path)))
                    .or(() -> path.startsWith("assets/") ? Optional.ofNullable(searched().get(path)) : Optional.empty())
                    .map(content -> new Shown(Optional.of(content), List.of()));
        }

        private Shown encoded(Output output, Format format, String path) {
            Checked<Page> page = page(output);
            List<Diagnostic> found = new ArrayList<>(page.diagnostics());
            Optional<Checked<byte[]>> file = page.value().map(tree -> format.encode(tree, path));
            file.ifPresent(one -> found.addAll(one.diagnostics()));
            return new Shown(file.flatMap(Checked::value), found);
        }

        private Map<String, byte[]> searched() {
            SearchIndex index = SearchIndex.of(outputs);
            Map<String, String> texts = new HashMap<>();
            outputs.forEach(output -> page(output).value().ifPresent(page -> texts.putAll(index.texts(page))));
            return index.scripts(texts);
        }

        /** Without places where a template of the school cannot work with them. */
        private Checked<Page> page(Output output) {
            return pages.computeIfAbsent(output.paths().get(0), first -> {
                Checked<Page> marked = renderer.render(output);
                return marked.value().isPresent() ? marked : new Renderer(files).render(output);
            });
        }

        private static Map<String, byte[]> dates(List<Protocol> protocols, School school) {
            Map<String, byte[]> scripts = new HashMap<>();
            protocols.forEach(protocol -> DateTable.of(Obligations.of(protocol), school, Visibility.PUBLIC)
                    .ifPresent(table -> scripts.put(DateScript.path(table.protocol()), DateScript.encode(table))));
            return scripts;
        }
    }
}

package nl.stapwijzer.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.publish.Formats;
import nl.stapwijzer.publish.PageFacts;
import nl.stapwijzer.publish.SearchIndex;
import nl.stapwijzer.publish.Sink;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.render.Renderer;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.store.ContentKey;

/**
 * Makes one document with all its files, and lets go of it when they are written. What was made before of the same view or the same tree is
 * taken from the store. Safe for use by many threads.
 */
final class DocumentMaker {
    private final Renderer renderer;
    private final Formats formats;
    private final SearchIndex index;
    private final Visibility readers;
    private final UnaryOperator<Page> mark;
    private final Kept kept;
    private final Sink sink;

    /**
     * What the rest of the publication asks of a document.
     *
     * @param content the key of what its files are made of
     * @param texts that can be searched, by their place
     * @param diagnostics what is wrong with it: with errors in its tree, no file of it is made
     */
    record Made(ContentKey content, List<PageFacts> facts, Map<String, String> texts, List<Diagnostic> diagnostics) {
        static Made nothing(ContentKey content, List<Diagnostic> diagnostics) {
            return new Made(content, List.of(), Map.of(), diagnostics);
        }

        Made with(List<Diagnostic> more) {
            List<Diagnostic> all = new ArrayList<>(diagnostics);
            all.addAll(more);
            return new Made(content, facts, texts, all);
        }
    }

    /** @param mark what says on a document for which edition it is; the same for the same readers, unless nothing is kept */
    DocumentMaker(Renderer renderer, Formats formats, SearchIndex index, Visibility readers, UnaryOperator<Page> mark, Kept kept,
            Sink sink) {
        this.renderer = renderer;
        this.formats = formats;
        this.index = index;
        this.readers = readers;
        this.mark = mark;
        this.kept = kept;
        this.sink = sink;
    }

    Made make(Output output) {
        ContentKey key = kept.document(output, index.asked(output), readers);
        Optional<Made> before = kept.find(key, Made.class);
        return before.filter(made -> putKept(output, made)).orElseGet(() -> anew(output, key));
    }

    /** Whether all its files were there. */
    private boolean putKept(Output output, Made made) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String path : paths(output)) {
            Optional<byte[]> file = kept.find(file(output, made, path));
            if (file.isEmpty()) {
                return false;
            }
            formats.note(path, file.get());
            files.put(path, file.get());
        }
        files.forEach(this::put);
        return true;
    }

    private Made anew(Output output, ContentKey key) {
        Checked<Page> rendered = renderer.render(output);
        if (rendered.hasErrors() || rendered.value().isEmpty()) {
            return Made.nothing(key, rendered.diagnostics());
        }
        Page page = mark.apply(rendered.value().get());
        List<PageFacts> facts = PageFacts.of(page);
        Map<String, String> texts = index.texts(page);
        page.tree().select("[" + Page.WRITTEN_AT + "]").removeAttr(Page.WRITTEN_AT);
        ContentKey content = output.paths().stream().anyMatch(Formats::isDocument) ? kept.content(page) : key;
        Made made = new Made(content, facts, texts, rendered.diagnostics());
        kept.keep(key, made);
        return made.with(files(page, made));
    }

    private List<Diagnostic> files(Page page, Made made) {
        List<Diagnostic> found = new ArrayList<>();
        for (String path : paths(page.output())) {
            ContentKey key = file(page.output(), made, path);
            Optional<byte[]> before = Formats.isDocument(path) ? kept.find(key) : Optional.empty();
            Checked<byte[]> file = before.map(content -> Checked.of(content, List.of())).orElseGet(() -> formats.encode(page, path));
            found.addAll(file.diagnostics());
            file.value().ifPresent(content -> {
                formats.note(path, content);
                put(path, content);
                if (file.diagnostics().isEmpty()) {
                    kept.keep(key, content);
                }
            });
        }
        return found;
    }

    private List<String> paths(Output output) {
        return output.paths().stream().filter(formats::make).sorted(Formats.DOCUMENTS_FIRST).toList();
    }

    private ContentKey file(Output output, Made made, String path) {
        List<String> sizes = formats.sizes(made.facts().stream().flatMap(facts -> facts.sizes().stream()).toList());
        return kept.file(made.content(), path, output.kind(), formats.readsFiles(output, path), sizes);
    }

    private void put(String path, byte[] content) {
        try {
            sink.write(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package nl.stapwijzer.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.publish.Formats;
import nl.stapwijzer.publish.InternalMark;
import nl.stapwijzer.publish.PageFacts;
import nl.stapwijzer.publish.SearchIndex;
import nl.stapwijzer.publish.Sink;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.render.Renderer;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;

/** Makes one document with all its files, and lets go of it when they are written. Safe for use by many threads. */
final class DocumentMaker {
    private final Renderer renderer;
    private final Formats formats;
    private final SearchIndex index;
    private final Visibility readers;
    private final Sink sink;

    /**
     * What the rest of the publication asks of a document.
     *
     * @param texts that can be searched, by their place
     * @param diagnostics what is wrong with it: with errors in its tree, no file of it is made
     */
    record Made(List<PageFacts> facts, Map<String, String> texts, List<Diagnostic> diagnostics) {}

    DocumentMaker(Renderer renderer, Formats formats, SearchIndex index, Visibility readers, Sink sink) {
        this.renderer = renderer;
        this.formats = formats;
        this.index = index;
        this.readers = readers;
        this.sink = sink;
    }

    Made make(Output output) {
        Checked<Page> rendered = renderer.render(output);
        if (rendered.hasErrors() || rendered.value().isEmpty()) {
            return new Made(List.of(), Map.of(), rendered.diagnostics());
        }
        Page page = readers == Visibility.INTERNAL ? InternalMark.on(rendered.value().get()) : rendered.value().get();
        List<Diagnostic> found = new ArrayList<>(rendered.diagnostics());
        output.paths().stream().filter(formats::make).sorted(Formats.DOCUMENTS_FIRST).forEach(path -> {
            Checked<byte[]> file = formats.encode(page, path);
            found.addAll(file.diagnostics());
            file.value().ifPresent(content -> put(path, content));
        });
        return new Made(PageFacts.of(page), index.texts(page), found);
    }

    private void put(String path, byte[] content) {
        try {
            sink.write(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package nl.stapwijzer.build;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.store.ContentKey;
import nl.stapwijzer.store.Digests;
import nl.stapwijzer.store.RecordBytes;
import nl.stapwijzer.store.Store;

/**
 * What one publication finds in the store: the only place that says what a tree, a file or a table of dates depends on. The program itself
 * is no part of the keys: the store is of one program.
 */
final class Kept {
    private final Digests views = new Digests(Set.of());
    private final Digests facts = new Digests(Set.of(Span.class));
    private final Store store;
    private final Inputs inputs;
    private final List<Object> encoding;

    /**
     * @param encoding what all files are made with, besides the files of the project: where they will stand, their date, the colours of
     *         the school
     */
    Kept(Store store, Inputs inputs, List<Object> encoding) {
        this.store = store;
        this.inputs = inputs;
        this.encoding = List.copyOf(encoding);
    }

    /** A template sees its view, its language, and what it is made with; nothing else can matter. */
    ContentKey document(Output output, List<?> asked, Visibility readers) {
        return store == Store.NONE ? ContentKey.NONE : views.key("document", output.view(), output.kind(), output.language(),
                output.paths(), asked, readers, inputs.rendering());
    }

    /** Of a tree, whatever its view was. */
    ContentKey content(Page page) {
        return store == Store.NONE ? ContentKey.NONE : views.key("content", page.tree().outerHtml());
    }

    /**
     * @param content what it shows
     * @param files whether it is made with styles, fonts and pictures too
     * @param sizes that it says of documents
     */
    ContentKey file(ContentKey content, String path, DocumentKind kind, boolean files, List<String> sizes) {
        return store == Store.NONE ? ContentKey.NONE : views.key("file", content, path, kind, sizes, encoding,
                files ? inputs.encoding() : "");
    }

    /** @param basis all that it is made of */
    ContentKey dates(List<Object> basis) {
        return store == Store.NONE ? ContentKey.NONE : facts.key("dates", basis);
    }

    Optional<byte[]> find(ContentKey key) {
        return store.find(key);
    }

    <T extends Record> Optional<T> find(ContentKey key, Class<T> kind) {
        return store.find(key).map(bytes -> RecordBytes.read(kind, bytes));
    }

    void keep(ContentKey key, byte[] content) {
        store.keep(key, content);
    }

    void keep(ContentKey key, Record content) {
        if (store != Store.NONE) {
            store.keep(key, RecordBytes.write(content));
        }
    }
}

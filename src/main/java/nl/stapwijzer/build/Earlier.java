package nl.stapwijzer.build;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.stapwijzer.publish.Sink;
import nl.stapwijzer.store.ContentKey;
import nl.stapwijzer.store.Digests;
import nl.stapwijzer.store.RecordBytes;
import nl.stapwijzer.store.Store;

/** What earlier builds of a project left for this one. */
record Earlier(Store store, Inputs inputs) {
    static final Earlier NOTHING = new Earlier(Store.NONE, Inputs.UNKNOWN);

    /** Nothing where it cannot be told whether anything changed. */
    static Earlier of(Store store, Work work) {
        return store == Store.NONE ? NOTHING : work.during(Stage.READ, () -> Inputs.of(work.files()))
                .map(inputs -> new Earlier(store, inputs)).orElse(NOTHING);
    }

    /**
     * How the build ended that published what still stands there, if this one would be the same.
     *
     * @param wanted what was to be made of the files of the project
     */
    <R extends Record> Optional<R> unchanged(List<?> wanted, Class<R> kind, Sink sink) throws IOException {
        Optional<String> standing = store == Store.NONE ? Optional.empty() : sink.standing();
        return standing.flatMap(there -> store.find(key(wanted, there))).map(bytes -> RecordBytes.read(kind, bytes));
    }

    void published(List<?> wanted, Record result, Sink sink) throws IOException {
        if (store != Store.NONE) {
            sink.standing().ifPresent(standing -> store.keep(key(wanted, standing), RecordBytes.write(result)));
            store.forgetUnused();
        }
    }

    private ContentKey key(List<?> wanted, String standing) {
        return new Digests(Set.of()).key("publication", wanted, standing, inputs.whole());
    }

    /** @param encoding what all files of one publication are made with, besides those of the project */
    Kept of(List<Object> encoding) {
        return new Kept(store, inputs, encoding);
    }
}

package nl.stapwijzer.build;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.publish.Sink;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.store.Store;

/** Makes everything that a school publishes of its definitions, and publishes all of it or nothing. */
public final class Build {
    private Build() {}

    /**
     * How it ended.
     *
     * @param protocols how many there are
     * @param ofDefinitions everything wrong with the definitions
     * @param ofDocuments everything wrong with what was made of them
     * @param paths of the pages and documents, below the root of the publication
     */
    public record Result(int protocols, List<Diagnostic> ofDefinitions, List<Diagnostic> ofDocuments, List<String> paths) {
        public Result {
            ofDefinitions = List.copyOf(ofDefinitions);
            ofDocuments = List.copyOf(ofDocuments);
            paths = List.copyOf(paths);
        }

        /** Whether there were no errors. */
        public boolean isPublished() {
            return diagnostics().stream().noneMatch(Diagnostic::isError);
        }

        public List<Diagnostic> diagnostics() {
            return Stream.concat(ofDefinitions.stream(), ofDocuments.stream()).toList();
        }

        /** @param extension with its dot */
        public long count(String extension) {
            return paths.stream().filter(path -> path.endsWith(extension)).count();
        }
    }

    /** {@link #run(Project, Edition, Sink, Store, Listener)} with nothing made before. */
    public static Result run(Project project, Edition edition, Sink sink, Listener listener) throws IOException {
        return run(project, edition, sink, Store.NONE, listener);
    }

    /**
     * @param sink where it goes, ready to be written to
     * @param store of documents made before, by this program
     * @throws IOException if a file cannot be read or written: then nothing is published either
     */
    public static Result run(Project project, Edition edition, Sink sink, Store store, Listener listener) throws IOException {
        try (Work work = new Work(project, listener)) {
            Earlier earlier = Earlier.of(store, work);
            List<?> wanted = List.of("school", edition, work.school());
            Optional<Result> unchanged = earlier.unchanged(wanted, Result.class, sink);
            if (unchanged.isPresent()) {
                return unchanged.get();
            }
            Definitions definitions = Definitions.of(work);
            DocumentWriter writer = new DocumentWriter(work, edition, sink, earlier);
            if (!definitions.hasErrors()) {
                writer.write(definitions);
            }
            Result result = new Result(definitions.protocols().size(), definitions.diagnostics(), writer.diagnostics(), writer.paths());
            if (result.isPublished()) {
                work.during(Stage.SWAP, sink::publish).forEach(listener::remark);
                earlier.published(wanted, result, sink);
            }
            return result;
        }
    }
}

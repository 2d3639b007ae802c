package nl.stapwijzer.build;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.build.BoardCheck.Member;
import nl.stapwijzer.model.School;
import nl.stapwijzer.plan.Planner;
import nl.stapwijzer.plan.view.SchoolsPage;
import nl.stapwijzer.publish.SchoolFolder;
import nl.stapwijzer.publish.Sink;
import nl.stapwijzer.publish.SiteAddress;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.store.Store;

/** Makes the publication of a board: that of each of its schools in a folder of its name, and a page that leads to them. */
public final class BoardBuild {
    private final Work work;
    private final Edition edition;
    private final Sink sink;
    private final Earlier earlier;
    private final Map<String, List<Diagnostic>> ofDocuments = new LinkedHashMap<>();
    private int schools;
    private int pages;
    private int documents;

    /**
     * Which schools, and what becomes of the others when one of them has an error.
     *
     * @param keepGoing whether all others are published; else nothing is
     */
    public record Scope(SchoolPart part, boolean keepGoing) {}

    /** Whether there is a publication, and of all schools that were asked for. */
    public enum Ending { PUBLISHED, IN_PART, REFUSED }

    /**
     * How it ended.
     *
     * @param schools how many are published
     * @param leftOut the keys of those that are not; where nothing is, of those by which that is so
     */
    public record Result(Ending ending, int schools, List<String> leftOut, int pages, int documents, List<Diagnostic> diagnostics) {
        public Result {
            leftOut = List.copyOf(leftOut);
            diagnostics = List.copyOf(diagnostics);
        }

        public boolean isPublished() {
            return ending != Ending.REFUSED;
        }
    }

    private BoardBuild(Work work, Edition edition, Sink sink, Earlier earlier) {
        this.work = work;
        this.edition = edition;
        this.sink = sink;
        this.earlier = earlier;
    }

    /**
     * @param project of a board, of which no school was chosen
     * @param sink where it goes, ready to be written to
     * @param store of documents made before, by this program
     * @throws IOException if a file cannot be read or written: then nothing is published either
     */
    public static Result run(Project project, Edition edition, Scope scope, Sink sink, Store store, Listener listener) throws IOException {
        try (Work work = new Work(project, listener)) {
            Earlier earlier = Earlier.of(store, work);
            List<?> wanted = List.of("board", edition, scope);
            Optional<Result> unchanged = earlier.unchanged(wanted, Result.class, sink);
            if (unchanged.isPresent()) {
                return unchanged.get();
            }
            Result result = new BoardBuild(work, edition, sink, earlier).run(scope);
            if (result.isPublished()) {
                work.during(Stage.SWAP, sink::publish).forEach(listener::remark);
                earlier.published(wanted, result, sink);
            }
            return result;
        }
    }

    private Result run(Scope scope) throws IOException {
        BoardCheck check = BoardCheck.of(work);
        boolean may = scope.keepGoing() ? !check.isBroken() : !check.hasErrors();
        boolean done = may && schools(scope.part().among(check.members()), scope.keepGoing()) && index(check);
        Stream<String> unsound = check.members().stream().filter(member -> !member.isSound() && (done || isBroken(member.own())))
                .map(Member::key);
        Stream<String> unmade = ofDocuments.entrySet().stream().filter(school -> !school.getKey().isEmpty() && isBroken(school.getValue()))
                .map(Map.Entry::getKey);
        List<String> leftOut = Stream.concat(unsound, unmade).toList();
        Ending ending = !done ? Ending.REFUSED : leftOut.isEmpty() ? Ending.PUBLISHED : Ending.IN_PART;
        return new Result(ending, schools, leftOut, pages, documents, Stream.concat(check.diagnostics().stream(),
                ofDocuments.values().stream().flatMap(List::stream)).distinct().toList());
    }

    /** One after the other: what was made of a school is let go before the next, so that memory does not grow with schools. */
    private boolean schools(List<Member> members, boolean keepGoing) throws IOException {
        for (Member member : members) {
            if (member.isSound() && !school(member.key())) {
                if (!keepGoing) {
                    return false;
                }
                sink.leaveOut(member.key());
            }
        }
        return true;
    }

    /** Whether it has no errors. */
    private boolean school(String key) throws IOException {
        Work own = work.at(key);
        DocumentWriter writer = new DocumentWriter(own, edition, new SchoolFolder(sink, key), earlier);
        writer.write(Definitions.of(own));
        if (!writer.diagnostics().isEmpty()) {
            ofDocuments.put(key, writer.diagnostics());
        }
        if (!writer.hasErrors()) {
            schools++;
            count(writer.paths());
        }
        return !writer.hasErrors();
    }

    private void count(List<String> paths) {
        pages += (int) paths.stream().filter(path -> path.endsWith(".html")).count();
        documents += (int) paths.stream().filter(path -> path.endsWith(".pdf")).count();
    }

    private static boolean isBroken(List<Diagnostic> found) {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    /** The same in each part: it leads to all schools, also to those of other parts. */
    private boolean index(BoardCheck check) {
        School board = check.board().school().orElseThrow();
        List<SchoolsPage.Entry> entries = check.members().stream()
                .filter(member -> member.isSound() && !isBroken(ofDocuments.getOrDefault(member.key(), List.of())))
                .map(member -> new SchoolsPage.Entry(member.name(), member.place(), "/" + member.key() + "/index.html")).toList();
        Set<String> there = entries.stream().map(entry -> entry.href().substring(1)).collect(Collectors.toSet());
        DocumentWriter writer = new DocumentWriter(work, edition, sink, earlier);
        writer.write(board, new SiteAddress(board.site().address().orElse("")), check.board().changed(),
                List.of(Planner.schools(board, entries), Planner.notFound(board)), there);
        if (!writer.diagnostics().isEmpty()) {
            ofDocuments.put("", writer.diagnostics());
        }
        count(writer.paths());
        return !writer.hasErrors();
    }
}

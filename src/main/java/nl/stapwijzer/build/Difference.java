package nl.stapwijzer.build;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.compare.Alteration;
import nl.stapwijzer.compare.Comparison;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.plan.Planner;
import nl.stapwijzer.plan.view.ChangesPage.Group;
import nl.stapwijzer.plan.view.ChangesPage.Line;
import nl.stapwijzer.plan.view.ChangesPage.Noticed;
import nl.stapwijzer.plan.view.ChangesPage.OfOne;
import nl.stapwijzer.plan.view.ChangesPage.Printed;
import nl.stapwijzer.publish.Sink;
import nl.stapwijzer.publish.SiteAddress;
import nl.stapwijzer.render.Renderer;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.SourceFile;
import nl.stapwijzer.words.Phrases;

/** What changed for people between two versions of a school's protocols, and which printed documents differ. */
public final class Difference {
    private static final String SCHOOL = "school";

    /** One of the two: a project, and what who asked calls it. */
    public record Version(String name, Project project) {}

    /**
     * How it ended.
     *
     * @param diagnostics of the version that has errors, by which nothing is compared
     * @param protocols what changed in each
     */
    public record Result(List<Diagnostic> diagnostics, List<OfOne> protocols) {
        public Result {
            diagnostics = List.copyOf(diagnostics);
            protocols = List.copyOf(protocols);
        }

        public boolean hasErrors() {
            return diagnostics.stream().anyMatch(Diagnostic::isError);
        }

        public boolean isSame() {
            return protocols.stream().allMatch(OfOne::isSame);
        }
    }

    /** A version, read, with the tree of each printed document by its address. */
    private record Read(Definitions definitions, Map<String, String> printed) {}

    private Difference() {}

    /** @param sink where a page and a PDF of it go; none if they are not wanted */
    public static Result run(Version before, Version now, Optional<Sink> sink, Listener listener) throws IOException {
        Checked<Read> old = read(before.project(), path -> true, listener);
        if (old.value().isEmpty()) {
            return new Result(old.diagnostics(), List.of());
        }
        Checked<Read> read = read(now.project(), path -> true, listener);
        if (read.value().isEmpty()) {
            return new Result(read.diagnostics(), List.of());
        }
        List<OfOne> protocols = protocols(old.value().get(), read.value().get());
        if (sink.isPresent()) {
            publish(before, now, read.value().get().definitions(), protocols, sink.get(), listener);
        }
        return new Result(List.of(), protocols);
    }

    /**
     * What changed in one definition of a project since it was another text.
     *
     * @param printed whether to compare the printed documents too, which takes longer
     */
    public static Result since(SourceFile before, Project project, boolean printed, Listener listener) throws IOException {
        Predicate<String> nothing = path -> false;
        Checked<Read> read = read(project, nothing, listener);
        Optional<String> id = read.value().stream().flatMap(now -> now.definitions().protocols().stream())
                .filter(protocol -> protocol.id().span().file().equals(before.name())).map(Protocol::key).findFirst();
        Predicate<String> own = printed && id.isPresent() ? path -> path.startsWith(id.get() + "/") : nothing;
        Checked<Read> now = printed ? read(project, own, listener) : read;
        Checked<Read> old = now.value().isEmpty() ? now : read(project.with(before), own, listener);
        return old.value().isEmpty() ? new Result(old.diagnostics(), List.of())
                : new Result(List.of(), protocols(old.value().get(), now.value().orElseThrow()).stream()
                        .filter(one -> one.id().equals(id.orElse(SCHOOL))).toList());
    }

    private static void publish(Version before, Version now, Definitions definitions, List<OfOne> protocols, Sink sink, Listener listener)
            throws IOException {
        try (Work work = new Work(now.project(), listener)) {
            School school = definitions.school().orElseThrow();
            DocumentWriter writer = new DocumentWriter(work, Edition.EVERYBODY, sink);
            writer.write(school, new SiteAddress(""), definitions.changed(),
                    List.of(Planner.changes(school, before.name(), now.name(), protocols)), Set.of());
            if (writer.hasErrors()) {
                throw new IllegalStateException(writer.diagnostics().toString());
            }
            sink.publish().forEach(listener::remark);
        }
    }

    /** @param wanted which of the printed documents, by their address */
    private static Checked<Read> read(Project project, Predicate<String> wanted, Listener listener) throws IOException {
        try (Work work = new Work(project, listener)) {
            Definitions definitions = Definitions.of(work);
            if (definitions.hasErrors()) {
                return Checked.nothing(definitions.diagnostics().stream().filter(Diagnostic::isError).toList());
            }
            Renderer renderer = work.shared().renderer();
            List<Output> documents = Planner.plan(definitions.school().orElseThrow(), definitions.protocols()).stream()
                    .filter(output -> output.paths().stream().anyMatch(path -> path.endsWith(".pdf") && wanted.test(path))).toList();
            Map<String, String> printed = new TreeMap<>();
            work.workers().each(documents, output -> Map.entry(output, renderer.render(output))).forEach(made ->
                    made.getValue().value().ifPresent(page -> made.getKey().paths().stream().filter(path -> path.endsWith(".pdf"))
                            .forEach(path -> printed.put(path, page.tree().outerHtml()))));
            return Checked.of(new Read(definitions, printed), List.of());
        }
    }

    private static List<OfOne> protocols(Read before, Read now) {
        Map<String, Protocol> olds = byId(before);
        Map<String, Protocol> news = byId(now);
        Stream<OfOne> each = Stream.concat(news.keySet().stream(), olds.keySet().stream()).distinct()
                .map(id -> one(Optional.ofNullable(olds.get(id)), Optional.ofNullable(news.get(id)), before, now));
        return olds.keySet().stream().anyMatch(news::containsKey) || olds.isEmpty() || news.isEmpty()
                ? Stream.concat(each, Stream.of(school(before, now, ""))).toList()
                : Stream.concat(Stream.of(school(before, now, others(before, now))), each).toList();
    }

    /** That the two have nothing in common. */
    private static String others(Read before, Read now) {
        School old = before.definitions().school().orElseThrow();
        School school = now.definitions().school().orElseThrow();
        Phrases phrases = Phrases.in(school.language());
        return old.name().text().equals(school.name().text()) ? phrases.text("change.nothing-shared")
                : phrases.text("change.school-other", old.name().text(), school.name().text());
    }

    /**
     * Which printed documents differ by it stands at their protocols.
     *
     * @param whole that it is another school, in a sentence, by which nothing of it is compared; empty for the same
     */
    private static OfOne school(Read before, Read now, String whole) {
        School school = now.definitions().school().orElseThrow();
        Phrases phrases = Phrases.in(school.language());
        List<Alteration> changes = !whole.isEmpty() ? List.of()
                : Comparison.of(before.definitions().school().orElseThrow(), school, now.definitions().protocols());
        return new OfOne(SCHOOL, phrases.text("change.of-school"), whole, steps(facts(changes), phrases), List.of(),
                wordings(changes, phrases), new Printed(List.of(), List.of(), List.of()));
    }

    /** What a school does otherwise in a protocol than its board says. */
    static OfOne ofSchool(Protocol board, Protocol school) {
        Phrases phrases = Phrases.in(school.about().language());
        List<Alteration> changes = Comparison.ofSchool(board, school);
        return new OfOne(school.key(), school.title().text(), "", steps(facts(changes), phrases), List.of(), wordings(changes, phrases),
                new Printed(List.of(), List.of(), List.of()));
    }

    private static List<Alteration> facts(List<Alteration> changes) {
        return changes.stream().filter(change -> change.kind() == Alteration.Kind.FACT).toList();
    }

    private static List<String> wordings(List<Alteration> changes, Phrases phrases) {
        return changes.stream().filter(change -> change.kind() == Alteration.Kind.WORDING)
                .map(change -> change.place().isEmpty() ? change.sentence()
                        : phrases.text("change.at", change.place(), change.sentence())).toList();
    }

    private static Map<String, Protocol> byId(Read version) {
        Map<String, Protocol> all = new LinkedHashMap<>();
        version.definitions().protocols().forEach(protocol -> all.putIfAbsent(protocol.key(), protocol));
        return all;
    }

    private static OfOne one(Optional<Protocol> old, Optional<Protocol> now, Read before, Read after) {
        Protocol shown = now.or(() -> old).orElseThrow();
        Phrases phrases = Phrases.in(shown.about().language());
        Printed printed = printed(shown.key() + "/", before.printed(), after.printed());
        if (old.isEmpty() || now.isEmpty()) {
            String whole = phrases.text(old.isEmpty() ? "change.protocol-new" : "change.protocol-gone");
            return new OfOne(shown.key(), shown.title().text(), whole, List.of(), List.of(), List.of(), printed);
        }
        if (Comparison.areOthers(old.get(), now.get())) {
            String whole = phrases.text("change.protocol-other", now.get().title().text(), old.get().title().text());
            return new OfOne(shown.key(), shown.title().text(), whole, List.of(), List.of(), List.of(), printed);
        }
        List<Alteration> changes = Comparison.of(old.get(), now.get());
        List<Alteration> facts = facts(changes);
        return new OfOne(shown.key(), shown.title().text(), "", steps(facts, phrases), roles(facts), wordings(changes, phrases), printed);
    }

    private static List<Group> steps(List<Alteration> facts, Phrases phrases) {
        return facts.stream().collect(Collectors.groupingBy(Alteration::place, LinkedHashMap::new, Collectors.toList())).entrySet().stream()
                .map(place -> new Group(place.getKey(), place.getValue().stream().map(change -> new Line(change.sentence(),
                        change.noticed().isEmpty() ? "" : phrases.text("change.noticed", String.join(", ", change.noticed())))).toList()))
                .toList();
    }

    private static List<Noticed> roles(List<Alteration> facts) {
        Map<String, Set<String>> places = new LinkedHashMap<>();
        facts.forEach(change -> change.noticed().forEach(role ->
                places.computeIfAbsent(role, none -> new LinkedHashSet<>()).add(change.place())));
        return places.entrySet().stream().map(role -> new Noticed(role.getKey(), List.copyOf(role.getValue()))).toList();
    }

    private static Printed printed(String folder, Map<String, String> before, Map<String, String> now) {
        List<String> both = now.keySet().stream().filter(path -> path.startsWith(folder) && before.containsKey(path)
                && !before.get(path).equals(now.get(path))).toList();
        return new Printed(names(both.stream()), names(now.keySet().stream().filter(path -> path.startsWith(folder)
                && !before.containsKey(path))), names(before.keySet().stream().filter(path -> path.startsWith(folder)
                && !now.containsKey(path))));
    }

    private static List<String> names(Stream<String> paths) {
        return paths.map(path -> path.replaceFirst("^.*/", "").replaceFirst("\\.pdf$", "")).distinct().sorted().toList();
    }
}

package nl.stapwijzer.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import nl.stapwijzer.build.DefinitionFiles.Saved;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.ValuePath;
import nl.stapwijzer.render.ProgramPages;
import nl.stapwijzer.serve.BenchPage.Conflict;
import nl.stapwijzer.serve.BenchPage.Notice;
import nl.stapwijzer.serve.BenchPage.Sent;
import nl.stapwijzer.serve.BenchPage.TextView;
import nl.stapwijzer.serve.BenchPage.Versions;
import nl.stapwijzer.serve.Desk.Rewritten;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.SourceFile;

/** The addresses of the workbench: each page, and each thing that a form can ask for. */
final class BenchRoutes implements LoopbackServer.Handler {
    private static final String BENCH = "/werkbank";
    private static final String CONFLICT = "conflict";
    private static final String UNSAVED = "unsaved";
    private static final int LISTENERS = 8;
    private static final int HEARTBEAT = 10;

    private final Desk desk;
    private final OwnFiles own;
    private final Schema schema = new Schema();
    private final PageMaker maker;
    private final Publisher publisher;
    private final ProgramPages pages;
    private final Map<String, String> labels;
    private final Semaphore listeners = new Semaphore(LISTENERS);
    /** What the next page has to say. */
    private final List<Notice> notices = new ArrayList<>();

    /** @param notices what there is to say first */
    BenchRoutes(Desk desk, OwnFiles own, String view, Path home, List<Notice> notices) {
        this.desk = desk;
        this.own = own;
        this.labels = own.labels();
        this.maker = new PageMaker(desk, schema, view, labels);
        this.publisher = new Publisher(desk.project(), home, maker);
        this.pages = new ProgramPages(own, PageMaker.language(), labels);
        this.notices.addAll(notices);
    }

    @Override
    public Response answer(Request request) throws IOException {
        try {
            return request.isPost() ? posted(request) : shown(request);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | UncheckedIOException e) {
            if (!request.isPost()) {
                throw new Refusal(503, "the folder is gone");
            }
            tell("bad", labels.get("trouble"));
            return Response.to(BENCH);
        }
    }

    private Response shown(Request request) throws IOException {
        return switch (request.path()) {
            case "/" -> Response.to(BENCH);
            case BENCH -> start();
            case BENCH + "/veld" -> field(request);
            case BENCH + "/plek" -> place(request);
            case BENCH + "/tekst" -> text(request);
            case BENCH + "/versies" -> versions(request);
            case BENCH + "/gebeurtenissen" -> events();
            case BENCH + "/bench.css" -> Response.of(200, Doorman.type(request.path()), own.style());
            case BENCH + "/bench.js" -> Response.of(200, Doorman.type(request.path()), own.content("bench.js"));
            case BENCH + "/text.js" -> Response.of(200, Doorman.type(request.path()), own.content("text.js"));
            default -> throw Refusal.notFound();
        };
    }

    private Response posted(Request request) throws IOException {
        return switch (request.path()) {
            case BENCH + "/veld" -> change(request);
            case BENCH + "/tekst" -> changeText(request);
            case BENCH + "/woorden" -> fitting(request);
            case BENCH + "/ongedaan" -> again(desk.undo(), "undone", request);
            case BENCH + "/opnieuw" -> again(desk.redo(), "redone", request);
            case BENCH + "/terug" -> restore(request);
            case BENCH + "/publiceer" -> publish(request, false);
            case BENCH + "/zip" -> publish(request, true);
            default -> throw Refusal.notFound();
        };
    }

    // --- pages

    private Response start() throws IOException {
        return Response.to(new Spot(desk.files().names().get(0), new ValuePath(List.of()), "").address());
    }

    private Response field(Request request) throws IOException {
        Checked<SourceFile> source = read(request.value("file"));
        Optional<EditableFile> file = source.value().flatMap(maker.files()::open);
        if (file.isEmpty()) {
            return toText(request.value("file"), source);
        }
        ValuePath path = maker.forms().formOf(file.get(), path(request.value("path")));
        Spot place = new Spot(request.value("file"), path, request.value("show"));
        BenchPage.Opened form = maker.form(file.get(), path);
        return html(200, maker.page(form.title(), place, source.value(), form, told()));
    }

    /** What cannot be changed in fields is shown as text, where it stands. */
    private Response toText(String file, Checked<SourceFile> source) {
        List<Diagnostic> why = source.value().map(text -> OpenFiles.read(text).diagnostics())
                .orElse(source.diagnostics());
        why.stream().limit(1).forEach(one -> tell("bad", maker.say(one)));
        tell("bad", labels.get("text.only"));
        return Response.to(Spot.address("tekst", Map.of("file", file, "line",
                Integer.toString(why.isEmpty() ? 1 : why.get(0).span().line()))));
    }

    /**
     * To the field that shows what stands at a place of a file, or to that of a key which is not there yet. What stands in no definition
     * leads to what the page that is looked at is about.
     */
    private Response place(Request request) throws IOException {
        String[] parts = request.value("at").split(":");
        String key = request.value("key");
        String shown = request.value("show");
        if (parts.length != 3 || !parts[1].matches("[0-9]{1,7}") || !parts[2].matches("[0-9]{1,7}")
                || !desk.files().names().contains(parts[0])) {
            if (!request.value("at").isEmpty()) {
                tell("good", labels.get("view.own-words"));
            }
            return Response.to(maker.beside().subject(shown).address());
        }
        Checked<SourceFile> source = desk.read(parts[0]);
        Optional<EditableFile> file = source.value().flatMap(maker.files()::open);
        if (file.isEmpty()) {
            return Response.to(Spot.address("tekst", Map.of("file", parts[0], "line", parts[1])));
        }
        ValuePath at = file.get().pathAt(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        ValuePath path = maker.questions().withKey(file.get(), at, key.matches("[a-z-]+") ? key : "");
        ValuePath form = maker.forms().formOf(file.get(), path);
        String field = maker.form(file.get(), form).nearest(path.toString());
        return Response.to(new Spot(parts[0], form, shown).address() + (field.isEmpty() ? "" : "#f-" + field));
    }

    private Response text(Request request) throws IOException {
        Checked<SourceFile> source = read(request.value("file"));
        Spot place = new Spot(request.value("file"), new ValuePath(List.of()), "");
        int line = request.value("line").matches("[0-9]{1,6}") ? Integer.parseInt(request.value("line")) : 0;
        TextView view = new TextView(source.value().map(SourceFile::text).orElse(""), line);
        return html(200, maker.page(labels.get("text.title"), place, source.value(), view, told()));
    }

    /** What fits at a place of a text that need not be saved yet: how that is said, and then a word a line, with what it is called. */
    private Response fitting(Request request) throws IOException {
        String name = request.value("file");
        String text = request.value("text").replace("\r\n", "\n");
        read(name);
        if (!request.value("at").matches("[0-9]{1,7}") || Integer.parseInt(request.value("at")) > text.length()) {
            throw Refusal.notFound();
        }
        Checked<List<Completion.Offer>> fitting = new Completion(schema, maker.files()::names)
                .at(new SourceFile(name, text), Integer.parseInt(request.value("at")));
        List<Completion.Offer> offers = fitting.value().orElse(List.of());
        String said = fitting.value().isPresent()
                ? labels.get("text.fits." + (offers.isEmpty() ? "none" : offers.size() == 1 ? "one" : "other"))
                        .replace("{0}", Integer.toString(offers.size()))
                : labels.get("text.fits.not").replace("{0}", maker.say(fitting.diagnostics().get(0)));
        return Response.text(200, said + offers.stream().map(offer -> "\n" + offer.word() + "\t" + offer.says())
                .collect(Collectors.joining()));
    }

    private Response versions(Request request) throws IOException {
        String name = request.value("file");
        Checked<SourceFile> source = read(name);
        Versions versions = new History(desk, maker, labels).of(name, source.value(), request.value("version"),
                request.value("prints").equals("yes"));
        return html(200, maker.page(labels.get("versions.title"), new Spot(name, new ValuePath(List.of()), ""), source.value(), versions,
                told()));
    }

    /** Tells the number of each change, until the browser goes. */
    private Response events() throws Refusal {
        if (!listeners.tryAcquire()) {
            throw new Refusal(429, "too many at once");
        }
        return Response.endless("text/event-stream", this::tellChanges);
    }

    private void tellChanges(OutputStream out) throws IOException {
        try {
            int known = 0;
            while (!Thread.currentThread().isInterrupted()) {
                int now = desk.revisionAfter(known, HEARTBEAT);
                out.write((now == known ? ":\n\n" : "data: " + now + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                known = now;
            }
        } finally {
            listeners.release();
        }
    }

    // --- changes

    private Response change(Request request) throws IOException {
        String name = request.value("file");
        SourceFile there = read(name).value().orElseThrow(Refusal::notFound);
        boolean unchanged = Desk.mark(there.text()).equals(request.value("mark"));
        Optional<EditableFile> file = unchanged ? maker.files().open(there)
                : desk.remembered(request.value("mark")).flatMap(text -> OpenFiles.read(new SourceFile(name, text)).value());
        if (file.isEmpty()) {
            tell("bad", labels.get("changed-elsewhere"));
            return Response.to(new Spot(name, path(request.value("path")), request.value("show")).address());
        }
        FormPost post = new FormPost(schema, file.get(), request.form());
        Editing editing = new Editing(schema, file.get(), maker.files().names(file.get()));
        editing.apply(post, labels);
        editing.act(request.value("do"), request.value("new"), request.value("behind"), labels);
        editing.refused().forEach(one -> tell("bad", maker.say(one) + " " + hints(one)));
        Spot back = new Spot(name, editing.open().orElse(path(request.value("path"))), request.value("show"));
        String after = editing.file().source().text();
        if (!unchanged) {
            return conflict(CONFLICT, there, back, post, after);
        }
        List<Rewritten> all = new ArrayList<>(List.of(new Rewritten(name, there.text(), after)));
        editing.newName().filter(renamed -> !name.equals(OpenFiles.SCHOOL)).flatMap(renamed -> inSchool(name, renamed)).ifPresent(all::add);
        try {
            return saved(desk.save(all), back, post, editing, placeOf(request.value("do")));
        } catch (IOException | UncheckedIOException e) {
            return conflict(UNSAVED, there, back, post, after);
        }
    }

    /** The school names roles of the protocols; one that another protocol has too keeps its name there. */
    private Optional<Rewritten> inSchool(String name, Editing.NewName renamed) {
        Optional<EditableFile> school = maker.files().open(OpenFiles.SCHOOL);
        if (school.isEmpty()) {
            return Optional.empty();
        }
        Editing editing = new Editing(schema, school.get(), new NamesThere(List.of()));
        int places = editing.follow(renamed);
        boolean isShared = places > 0 && maker.files().others(name).stream().anyMatch(other -> other.value(renamed.old()).isPresent());
        if (isShared) {
            tell("bad", labels.get("renamed.shared").replace("{0}", renamed.old().last()));
        }
        editing.refused().forEach(one -> tell("bad", maker.say(one) + " " + hints(one)));
        return places == 0 || isShared ? Optional.empty()
                : Optional.of(new Rewritten(OpenFiles.SCHOOL, school.get().source().text(), editing.file().source().text()));
    }

    private Response saved(Saved saved, Spot back, FormPost post, Editing editing, String place) throws IOException {
        if (saved.other().isPresent()) {
            return conflict(CONFLICT, saved.other().get(), back, post, editing.file().source().text());
        }
        maker.files().keep(editing.file());
        saved.refusal().forEach(one -> tell("bad", maker.say(one)));
        editing.said().forEach(one -> tell("good", one));
        return Response.to(back.address() + place);
    }

    /** Of a list on a form that has more than that, in which something was added, moved or taken away. */
    private static String placeOf(String action) {
        String list = action.replaceFirst("^(in:|[a-z]+:(?=.*/))", "");
        String place = action.startsWith("in:") ? list : list.replaceFirst("/?[^/]*$", "");
        return place.matches("[a-z0-9-]+(/[a-z0-9-]+)+") ? "#f-" + place : "";
    }

    /** Both texts side by side: what the form would have made, and what stands in the file now. */
    private Response conflict(String kind, SourceFile theirs, Spot back, FormPost post, String mine) throws IOException {
        List<Sent> fields = post.changed().entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> new Sent(field.getKey(), value))).toList();
        return conflict(kind, theirs, back, mine, fields);
    }

    private Response conflict(String kind, SourceFile theirs, Spot back, String mine, List<Sent> fields) throws IOException {
        desk.read(back.file());
        return html(409, maker.page(labels.get(kind + ".title"), back, Optional.of(theirs),
                new Conflict(kind, mine, theirs.text(), TextDifference.of(theirs.text(), mine), fields, back.path().toString()), told()));
    }

    private Response changeText(Request request) throws IOException {
        String name = request.value("file");
        SourceFile there = read(name).value().orElseThrow(Refusal::notFound);
        String typed = request.value("text").replace("\r\n", "\n");
        String after = there.text().contains("\r\n") ? typed.replace("\n", "\r\n") : typed;
        Spot whole = new Spot(name, new ValuePath(List.of()), "");
        Saved saved;
        try {
            saved = Desk.mark(there.text()).equals(request.value("mark")) ? desk.save(name, there.text(), after)
                    : new Saved(Optional.of(there), List.of());
        } catch (IOException | UncheckedIOException e) {
            return conflict(UNSAVED, there, whole, after, List.of());
        }
        if (saved.other().isPresent()) {
            return conflict(CONFLICT, saved.other().get(), whole, after, List.of());
        }
        saved.refusal().forEach(one -> tell("bad", maker.say(one)));
        if (saved.isSaved()) {
            tell("good", labels.get("saved"));
        }
        return Response.to(Spot.address("tekst", Map.of("file", name)));
    }

    private Response again(Saved saved, String done, Request request) {
        tell(saved.isSaved() ? "good" : "bad", labels.get(saved.isSaved() ? done : "undo.not"));
        return Response.to(back(request));
    }

    private Response restore(Request request) throws IOException {
        String name = request.value("file");
        SourceFile there = read(name).value().orElseThrow(Refusal::notFound);
        SourceFile version = desk.files().version(name, request.value("version"))
                .orElseThrow(Refusal::notFound);
        Saved saved = desk.save(name, there.text(), version.text());
        tell(saved.isSaved() ? "good" : "bad", labels.get(saved.isSaved() ? "versions.restored" : "changed-elsewhere"));
        return Response.to(Spot.address("versies", Map.of("file", name)));
    }

    private Response publish(Request request, boolean zip) throws IOException {
        publisher.publish(zip, labels).forEach(this::tell);
        return Response.to(back(request));
    }

    // --- small things

    private static String back(Request request) {
        String back = request.value("back");
        return back.matches("/werkbank[A-Za-z0-9/?&=._%+#~:-]*") ? back : BENCH;
    }

    private Checked<SourceFile> read(String name) throws IOException {
        if (!desk.files().names().contains(name)) {
            throw Refusal.notFound();
        }
        return desk.read(name);
    }

    private static ValuePath path(String written) {
        return ValuePath.parse(written);
    }

    private String hints(Diagnostic one) {
        return String.join(" ", one.hints().stream().map((Message hint) -> maker.catalogue().text(hint)).toList());
    }

    private void tell(String kind, String text) {
        tell(new Notice(kind, text));
    }

    private void tell(Notice notice) {
        synchronized (notices) {
            notices.add(notice);
        }
    }

    private List<Notice> told() {
        synchronized (notices) {
            List<Notice> told = List.copyOf(notices);
            notices.clear();
            return told;
        }
    }

    private Response html(int status, BenchPage page) {
        return Response.html(status, pages.fill("templates/workbench/main.ftlh", page).stripLeading());
    }
}

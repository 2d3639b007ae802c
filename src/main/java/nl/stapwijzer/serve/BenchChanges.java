package nl.stapwijzer.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.build.DefinitionFiles.Saved;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.ValuePath;
import nl.stapwijzer.serve.BenchPage.Conflict;
import nl.stapwijzer.serve.BenchPage.Sent;
import nl.stapwijzer.serve.Desk.Rewritten;
import nl.stapwijzer.source.SourceFile;

/** What a form can ask for that changes a file or publishes: each is saved, or said why not. */
final class BenchChanges {
    private static final String CONFLICT = "conflict";
    private static final String UNSAVED = "unsaved";

    private final Desk desk;
    private final Schema schema;
    private final BenchPages pages;
    private final PageMaker maker;
    private final Notices notices;
    private final Publisher publisher;
    private final Map<String, String> labels;

    BenchChanges(Desk desk, Schema schema, BenchPages pages, Path home, Map<String, String> labels) {
        this.desk = desk;
        this.schema = schema;
        this.pages = pages;
        this.maker = pages.maker();
        this.notices = pages.notices();
        this.publisher = new Publisher(desk.project(), home, maker);
        this.labels = labels;
    }

    Response change(Request request) throws IOException {
        String name = request.value("file");
        SourceFile there = desk.named(name).value().orElseThrow(Refusal::notFound);
        boolean unchanged = Desk.mark(there.text()).equals(request.value("mark"));
        Optional<EditableFile> file = unchanged ? maker.files().open(there)
                : desk.remembered(request.value("mark")).flatMap(text -> OpenFiles.read(new SourceFile(name, text)).value());
        if (file.isEmpty()) {
            notices.tell("bad", labels.get("changed-elsewhere"));
            return Response.to(new Spot(name, ValuePath.parse(request.value("path")), request.value("show")).address());
        }
        FormPost post = new FormPost(schema, file.get(), request.form());
        Editing editing = new Editing(schema, file.get(), maker.files().names(file.get()));
        editing.apply(post, labels);
        editing.act(request.value("do"), request.value("new"), request.value("behind"), labels);
        editing.refused().forEach(one -> notices.tell("bad", maker.sayWithHints(one)));
        Spot back = new Spot(name, editing.open().orElse(ValuePath.parse(request.value("path"))), request.value("show"));
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
            notices.tell("bad", labels.get("renamed.shared").replace("{0}", renamed.old().last()));
        }
        editing.refused().forEach(one -> notices.tell("bad", maker.sayWithHints(one)));
        return places == 0 || isShared ? Optional.empty()
                : Optional.of(new Rewritten(OpenFiles.SCHOOL, school.get().source().text(), editing.file().source().text()));
    }

    private Response saved(Saved saved, Spot back, FormPost post, Editing editing, String place) throws IOException {
        if (saved.other().isPresent()) {
            return conflict(CONFLICT, saved.other().get(), back, post, editing.file().source().text());
        }
        maker.files().keep(editing.file());
        saved.refusal().forEach(one -> notices.tell("bad", maker.say(one)));
        editing.said().forEach(one -> notices.tell("good", one));
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
        return pages.html(409, labels.get(kind + ".title"), back, Optional.of(theirs),
                new Conflict(kind, mine, theirs.text(), TextDifference.of(theirs.text(), mine), fields, back.path().toString()));
    }

    Response changeText(Request request) throws IOException {
        String name = request.value("file");
        SourceFile there = desk.named(name).value().orElseThrow(Refusal::notFound);
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
        saved.refusal().forEach(one -> notices.tell("bad", maker.say(one)));
        if (saved.isSaved()) {
            notices.tell("good", labels.get("saved"));
        }
        return Response.to(Spot.address("tekst", Map.of("file", name)));
    }

    Response undo(Request request) throws IOException {
        return again(desk.undo(), "undone", request);
    }

    Response redo(Request request) throws IOException {
        return again(desk.redo(), "redone", request);
    }

    private Response again(Saved saved, String done, Request request) {
        notices.tell(saved.isSaved() ? "good" : "bad", labels.get(saved.isSaved() ? done : "undo.not"));
        return Response.to(back(request));
    }

    Response restore(Request request) throws IOException {
        String name = request.value("file");
        SourceFile there = desk.named(name).value().orElseThrow(Refusal::notFound);
        SourceFile version = desk.files().version(name, request.value("version"))
                .orElseThrow(Refusal::notFound);
        Saved saved = desk.save(name, there.text(), version.text());
        notices.tell(saved.isSaved() ? "good" : "bad", labels.get(saved.isSaved() ? "versions.restored" : "changed-elsewhere"));
        return Response.to(Spot.address("versies", Map.of("file", name)));
    }

    Response publish(Request request, boolean zip) throws IOException {
        publisher.publish(zip, labels).forEach(notices::tell);
        return Response.to(back(request));
    }

    private static String back(Request request) {
        String back = request.value("back");
        return back.matches("/werkbank[A-Za-z0-9/?&=._%+#~:-]*") ? back : BenchRoutes.BENCH;
    }
}

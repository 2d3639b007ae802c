package nl.stapwijzer.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.ValuePath;
import nl.stapwijzer.render.ProgramPages;
import nl.stapwijzer.serve.BenchPage.Notice;
import nl.stapwijzer.serve.BenchPage.TextView;
import nl.stapwijzer.serve.BenchPage.Versions;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.SourceFile;

/** The addresses of the workbench: each page, and each thing that a form can ask for. */
final class BenchRoutes implements LoopbackServer.Handler {
    static final String BENCH = "/werkbank";

    private final Desk desk;
    private final OwnFiles own;
    private final Schema schema = new Schema();
    private final PageMaker maker;
    private final BenchPages pages;
    private final BenchChanges changes;
    private final ChangeFeed feed;
    private final Map<String, String> labels;
    private final Notices notices;

    /** @param notices what there is to say first */
    BenchRoutes(Desk desk, OwnFiles own, String view, Path home, List<Notice> notices) {
        this.desk = desk;
        this.own = own;
        this.labels = own.labels();
        this.maker = new PageMaker(desk, schema, view, labels);
        this.notices = new Notices(notices);
        this.pages = new BenchPages(maker, new ProgramPages(own, PageMaker.language(), labels), this.notices);
        this.changes = new BenchChanges(desk, schema, pages, home, labels);
        this.feed = new ChangeFeed(desk);
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
            notices.tell("bad", labels.get("trouble"));
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
            case BENCH + "/gebeurtenissen" -> feed.open();
            case BENCH + "/bench.css" -> Response.of(200, Doorman.type(request.path()), own.style());
            case BENCH + "/bench.js" -> Response.of(200, Doorman.type(request.path()), own.content("bench.js"));
            case BENCH + "/text.js" -> Response.of(200, Doorman.type(request.path()), own.content("text.js"));
            default -> throw Refusal.notFound();
        };
    }

    private Response posted(Request request) throws IOException {
        return switch (request.path()) {
            case BENCH + "/veld" -> changes.change(request);
            case BENCH + "/tekst" -> changes.changeText(request);
            case BENCH + "/woorden" -> fitting(request);
            case BENCH + "/ongedaan" -> changes.undo(request);
            case BENCH + "/opnieuw" -> changes.redo(request);
            case BENCH + "/terug" -> changes.restore(request);
            case BENCH + "/publiceer" -> changes.publish(request, false);
            case BENCH + "/zip" -> changes.publish(request, true);
            default -> throw Refusal.notFound();
        };
    }

    // --- pages

    private Response start() throws IOException {
        return Response.to(new Spot(desk.files().names().get(0), new ValuePath(List.of()), "").address());
    }

    private Response field(Request request) throws IOException {
        Checked<SourceFile> source = desk.named(request.value("file"));
        Optional<EditableFile> file = source.value().flatMap(maker.files()::open);
        if (file.isEmpty()) {
            return toText(request.value("file"), source);
        }
        ValuePath path = maker.forms().formOf(file.get(), ValuePath.parse(request.value("path")));
        Spot place = new Spot(request.value("file"), path, request.value("show"));
        BenchPage.Opened form = maker.form(file.get(), path);
        return pages.html(200, form.title(), place, source.value(), form);
    }

    /** What cannot be changed in fields is shown as text, where it stands. */
    private Response toText(String file, Checked<SourceFile> source) {
        List<Diagnostic> why = source.value().map(text -> OpenFiles.read(text).diagnostics())
                .orElse(source.diagnostics());
        why.stream().limit(1).forEach(one -> notices.tell("bad", maker.say(one)));
        notices.tell("bad", labels.get("text.only"));
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
                notices.tell("good", labels.get("view.own-words"));
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
        Checked<SourceFile> source = desk.named(request.value("file"));
        Spot place = new Spot(request.value("file"), new ValuePath(List.of()), "");
        int line = request.value("line").matches("[0-9]{1,6}") ? Integer.parseInt(request.value("line")) : 0;
        TextView view = new TextView(source.value().map(SourceFile::text).orElse(""), line);
        return pages.html(200, labels.get("text.title"), place, source.value(), view);
    }

    /** What fits at a place of a text that need not be saved yet: how that is said, and then a word a line, with what it is called. */
    private Response fitting(Request request) throws IOException {
        String name = request.value("file");
        String text = request.value("text").replace("\r\n", "\n");
        desk.named(name);
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
        Checked<SourceFile> source = desk.named(name);
        Versions versions = new History(desk, maker, labels).of(name, source.value(), request.value("version"),
                request.value("prints").equals("yes"));
        return pages.html(200, labels.get("versions.title"), new Spot(name, new ValuePath(List.of()), ""), source.value(), versions);
    }
}

package nl.stapwijzer.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.build.NewProject;
import nl.stapwijzer.build.Project;
import nl.stapwijzer.docx.Block;
import nl.stapwijzer.publish.PublicationRefused;
import nl.stapwijzer.render.ProgramPages;
import nl.stapwijzer.serve.BenchPage.Notice;
import nl.stapwijzer.serve.FormField.Option;
import nl.stapwijzer.serve.StartPage.Asked;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.PlainName;
import nl.stapwijzer.start.Answers;
import nl.stapwijzer.start.FirstDraft;
import nl.stapwijzer.start.SchoolQuestion;

/** What the workbench shows until a school is open: those that are there, and the questions of a new one. */
final class Entrance implements LoopbackServer.Handler {
    private static final String NEW = "/werkbank/nieuw";
    private static final int MOST_DOUBTS = 12;

    private final Path here;
    private final Opener opener;
    private final OwnFiles own;
    private final Map<String, String> labels;
    private final ProgramPages pages;
    private final Catalogue catalogue = new Catalogue(Catalogue.DUTCH);

    /** Opens the workbench of a school, with what there is to say first. */
    interface Opener {
        void open(Project project, List<Notice> notices) throws IOException;
    }

    /** @param here where the folders of schools are, and where a new one comes */
    Entrance(Path here, OwnFiles own, Opener opener) {
        this.here = here;
        this.own = own;
        this.opener = opener;
        this.labels = own.labels();
        this.pages = new ProgramPages(own, PageMaker.language(), labels);
    }

    @Override
    public Response answer(Request request) throws IOException {
        if (request.path().equals("/werkbank/bench.css")) {
            return Response.of(200, Doorman.type(request.path()), own.style());
        } else if (request.path().equals("/werkbank/start.js")) {
            return Response.of(200, Doorman.type(request.path()), own.content("start.js"));
        } else if (request.isPost() && request.path().equals(NEW)) {
            return make(request);
        } else if (request.isPost() && request.path().equals("/werkbank/open")) {
            return open(request.value("school"));
        } else if (request.isPost()) {
            throw Refusal.notFound();
        }
        return request.path().equals("/werkbank") ? page(200, request, List.of()) : Response.to("/werkbank");
    }

    private Response open(String school) throws IOException {
        Path folder = Project.below(here).stream().filter(one -> one.getFileName().toString().equals(school)).findFirst()
                .orElseThrow(Refusal::notFound);
        opener.open(Project.in(folder).orElseThrow(Refusal::notFound), List.of());
        return Response.to("/werkbank");
    }

    /** A new school, or the same questions again with what keeps it from being made. */
    private Response make(Request request) throws IOException {
        Answers answers = Answers.none();
        for (SchoolQuestion question : SchoolQuestion.values()) {
            String said = question == SchoolQuestion.COUNTRY ? request.value("region").startsWith("BE") ? "be" : "nl"
                    : request.value(question.key());
            Optional<Answers.Fault> fault = answers.fault(question, said);
            if (fault.isPresent()) {
                return page(400, request, List.of(catalogue.text(fault.get().reason()), catalogue.text(fault.get().hint())));
            }
            answers = answers.with(question, said);
        }
        String folder = PlainName.of(answers.to(SchoolQuestion.NAME));
        try {
            return make(request, answers, here.resolve(folder.isEmpty() ? "school" : folder));
        } catch (PublicationRefused refused) {
            return page(400, request, List.of(catalogue.text(refused.reason()), catalogue.text(refused.hint())));
        } catch (IOException e) {
            return page(400, request, List.of(labels.get("start.unwritable").replace("{0}", here.toString())));
        }
    }

    private Response make(Request request, Answers answers, Path folder) throws IOException {
        Checked<List<Block>> text = text(request);
        boolean isFromText = !text.value().orElse(List.of()).isEmpty() || text.hasErrors();
        if (text.hasErrors()) {
            return page(400, request, said(text.diagnostics()));
        }
        String name = request.upload().map(Upload::name).orElse("protocol").replaceFirst("[.][^.]*$", "");
        Checked<NewProject> made = isFromText ? NewProject.make(folder, answers, FirstDraft.of(name, text.value().orElseThrow(), answers))
                : NewProject.make(folder, answers);
        if (made.value().isEmpty()) {
            return page(400, request, said(made.diagnostics()));
        }
        opener.open(Project.in(folder).orElseThrow(), notices(made.value().get()));
        return Response.to("/werkbank");
    }

    private static Checked<List<Block>> text(Request request) {
        return request.upload().isPresent() ? NewProject.read(request.upload().get().name(), request.upload().get().content())
                : NewProject.read(request.value("text"));
    }

    private List<String> said(List<Diagnostic> found) {
        return found.stream().filter(Diagnostic::isError).flatMap(one -> Stream.concat(Stream.of(one.message()), one.hints().stream()))
                .map(catalogue::text).toList();
    }

    private List<Notice> notices(NewProject made) {
        List<Notice> notices = new ArrayList<>();
        notices.add(new Notice("good", labels.get("start.made").replace("{0}", made.folder().toString())));
        List<String> doubts = Stream.concat(made.doubts().stream().map(catalogue::text), made.leftOut().stream()
                .map(one -> catalogue.text(Message.of("draft-left-out-one", one.place(), one.text())))).toList();
        if (!doubts.isEmpty()) {
            notices.add(new Notice("good", labels.get("start.look").replace("{0}", NewProject.TO_LOOK_AT)));
        }
        doubts.stream().limit(MOST_DOUBTS).forEach(doubt -> notices.add(new Notice("doubt", doubt)));
        return notices;
    }

    private Response page(int status, Request request, List<String> faults) throws IOException {
        List<Option> schools = Project.below(here).stream().map(one -> one.getFileName().toString())
                .map(one -> new Option(one, one, false)).toList();
        Answers dutch = Answers.none();
        Answers flemish = dutch.with(SchoolQuestion.COUNTRY, "be");
        List<String> kinds = both(dutch, flemish, SchoolQuestion.KIND);
        List<String> regions = Stream.concat(both(dutch, flemish, SchoolQuestion.REGION).stream(), Stream.of("")).toList();
        return Response.html(status, pages.fill("templates/workbench/start.ftlh", new StartPage(here.toString(), faults, schools,
                List.of(new Asked("name", request.value("name"), List.of()),
                        new Asked("kind", request.value("kind"), options("", kinds, request.value("kind"))),
                        new Asked("region", request.value("region"), options("region.", regions, request.value("region"))),
                        new Asked("phone", request.value("phone"), List.of()),
                        new Asked("example", request.value("example"),
                                options("example.", dutch.choices(SchoolQuestion.EXAMPLE), request.value("example")))),
                request.value("text"))).stripLeading());
    }

    private static List<String> both(Answers one, Answers other, SchoolQuestion question) {
        return Stream.concat(one.choices(question).stream(), other.choices(question).stream()).distinct().toList();
    }

    private List<Option> options(String prefix, List<String> values, String chosen) {
        return values.stream().map(value -> new Option(value, labels.getOrDefault(prefix + value, value), value.equals(chosen))).toList();
    }
}

package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.stapwijzer.model.Foreign;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.plan.DocumentKind.Search;
import nl.stapwijzer.plan.view.FormView;
import nl.stapwijzer.plan.view.Frame;
import nl.stapwijzer.plan.view.Index;
import nl.stapwijzer.plan.view.Index.Entry;
import nl.stapwijzer.plan.view.Index.Kind;
import nl.stapwijzer.plan.view.MethodView;
import nl.stapwijzer.plan.view.Pages;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.RoleView;
import nl.stapwijzer.plan.view.SchoolsPage;
import nl.stapwijzer.plan.view.StepView;
import nl.stapwijzer.plan.view.TermView;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Phrases;

/** What can be looked up: every step, role and word by its name, and every other page. Follows from what is published. */
final class IndexViews {
    private IndexViews() {}

    /** @param documents of this protocol */
    static Index of(ProtocolViews views, ProtocolView view, List<Output> documents) {
        Stream<Entry> things = Stream.of(view.route().steps().stream().map(step -> step(step, views)),
                view.people().roles().stream().flatMap(role -> role(role).stream()), things(view, views.paths())).flatMap(all -> all);
        return new Index(views.language().locale(), script("index-" + view.id()), view.heading().title().text(),
                Stream.concat(things, pages(documents, views.language().phrases())).toList(), same(views.obligations().protocol()));
    }

    /** @param documents about the school itself */
    static Index of(List<Output> documents, Locale language) {
        return new Index(language, script("index"), "", pages(documents, Phrases.in(language)).toList(), List.of());
    }

    /** The schools of a board. */
    static Index schools(List<SchoolsPage.Entry> schools, Locale language) {
        return new Index(language, script("index"), "", schools.stream()
                .map(school -> new Entry(Kind.SCHOOL, school.name(), List.of(), List.of(), school.href(), school.place())).toList(),
                List.of());
    }

    private static String script(String name) {
        return "/assets/search/" + name + ".js";
    }

    private static Entry step(StepView step, ProtocolViews views) {
        String title = views.language().phrases().text("index.step", step.heading().title(), step.heading().number());
        return new Entry(Kind.STEP, title,
                Stream.of(step.heading().own().text()).filter(own -> !own.isEmpty()).toList(), List.of(), step.heading().page().href(), "");
    }

    /** Of a role with a page. */
    private static Optional<Entry> role(RoleView role) {
        List<String> also = Stream.concat(Stream.of(role.heading().abbreviation()).filter(name -> !name.isEmpty()),
                role.facts().variants().stream()).toList();
        return role.heading().page() instanceof Link page
                ? Optional.of(new Entry(Kind.ROLE, role.heading().name().text(), also, List.of(), page.href(), "")) : Optional.empty();
    }

    /** What has a place of its own on a page about more. */
    private static Stream<Entry> things(ProtocolView view, Paths paths) {
        String forms = paths.page(DocumentKind.FORMS);
        String rules = paths.page(DocumentKind.RULES);
        return Stream.of(
                view.knowledge().terms().stream().filter(TermView::isExplained).map(term -> new Entry(Kind.TERM, term.name().text(),
                        Stream.of(term.abbreviation()).filter(name -> !name.isEmpty()).toList(), List.of(), term.place().href(), "")),
                entries(Kind.TERM, view.knowledge().lists(), paths.page(DocumentKind.TERMS) + "#lijst-", list -> list.id(),
                        list -> list.title().text()),
                entries(Kind.FORM, view.papers().forms(), forms + "#", FormView::id, form -> Foreign.plain(form.title().text())),
                entries(Kind.APPENDIX, view.papers().appendices(), forms + "#", appendix -> appendix.id(), appendix -> appendix.title()),
                entries(Kind.METHOD, view.knowledge().methods().stream().filter(MethodView::isExplained).toList(),
                        paths.page(DocumentKind.METHODS) + "#", method -> method.id(), method -> method.name().text()),
                entries(Kind.SANCTION, view.rules().sanctions(), rules + "#", sanction -> sanction.id(),
                        sanction -> sanction.title().text()),
                entries(Kind.LAW, view.rules().laws(), rules + "#wet-", law -> law.id(), law -> law.name().text()),
                entries(Kind.SUPPORT, view.safety().support(), paths.page(DocumentKind.SUPPORT) + "#", track -> track.id(),
                        track -> track.title().text()),
                entries(Kind.END, view.route().ends(), paths.page(DocumentKind.OVERVIEW) + "#einde-", end -> end.id(),
                        end -> end.title().text()))
                        .flatMap(all -> all);
    }

    private static <T> Stream<Entry> entries(Kind kind, List<T> things, String place, Function<T, String> id, Function<T, String> title) {
        return things.stream().map(thing -> new Entry(kind, title.apply(thing), List.of(), List.of(), place + id.apply(thing), ""));
    }

    /** The web pages that are found as a whole. Of those that show everything once more, only what they are for. */
    private static Stream<Entry> pages(List<Output> documents, Phrases phrases) {
        return documents.stream().filter(document -> document.kind().search() != Search.NOT && document.view() instanceof Pages.Framed)
                .flatMap(document -> document.paths().stream().filter(path -> path.endsWith(".html"))
                        .map(path -> page(document, "/" + path, phrases)));
    }

    private static Entry page(Output document, String href, Phrases phrases) {
        Frame frame = ((Pages.Framed) document.view()).frame();
        return new Entry(Kind.PAGE, frame.title(), List.of(),
                phrases.find("page." + document.kind().folder() + ".sought").stream().toList(), href,
                document.kind().search() == Search.SHORTLY ? frame.description() : "");
    }

    /** An abbreviation and what it stands for; what the school says, and the words that it does not want. */
    private static List<List<String>> same(Protocol protocol) {
        List<List<String>> same = new ArrayList<>();
        protocol.nouns().forEach(noun -> noun.abbreviation().ifPresent(shortly -> same.add(List.of(shortly, noun.text()))));
        protocol.vocabulary().words().forEach(rule -> same.add(Stream.concat(Stream.of(rule.use().text()),
                rule.avoid().stream().map(word -> word.value())).toList()));
        return same.stream().distinct().toList();
    }
}

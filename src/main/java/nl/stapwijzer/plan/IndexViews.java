package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.plan.view.FormView;
import nl.stapwijzer.plan.view.Frame;
import nl.stapwijzer.plan.view.Index;
import nl.stapwijzer.plan.view.Index.Entry;
import nl.stapwijzer.plan.view.Pages;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.RoleView;
import nl.stapwijzer.plan.view.StepView;

/** What can be looked up: every step, role and word by its name, and every other page. Follows from what is published. */
final class IndexViews {
    private static final String PAGE = "pagina";

    private IndexViews() {}

    /** @param documents of this protocol */
    static Index of(Protocol protocol, ProtocolView view, List<Output> documents) {
        Stream<Entry> things = Stream.of(view.steps().stream().map(IndexViews::step), view.roles().stream().map(IndexViews::role), things(view, new Paths(view.id())))
                .flatMap(all -> all);
        return new Index(script("index-" + view.id()), view.title(), Stream.concat(things, pages(documents)).toList(), same(protocol));
    }

    /** @param documents about the school itself */
    static Index of(List<Output> documents) {
        return new Index(script("index"), "", pages(documents).toList(), List.of());
    }

    private static String script(String name) {
        return "/assets/search/" + name + ".js";
    }

    private static Entry step(StepView step) {
        return new Entry("stap", step.title() + " (stap " + step.number() + ")", List.of(), step.page().href(), "");
    }

    private static Entry role(RoleView role) {
        List<String> also = Stream.concat(Stream.of(role.abbreviation()).filter(name -> !name.isEmpty()), role.variants().stream()).toList();
        return new Entry("rol", role.name(), also, role.page().href(), "");
    }

    /** What has a place of its own on a page about more. */
    private static Stream<Entry> things(ProtocolView view, Paths paths) {
        return Stream.of(
                view.terms().stream().map(term -> new Entry("begrip", term.name(), Stream.of(term.abbreviation()).filter(name -> !name.isEmpty()).toList(),
                        term.place().href(), "")),
                entries("begrip", view.lists(), paths.page("begrippen") + "#lijst-", list -> list.id(), list -> list.title()),
                entries("formulier", view.forms(), paths.page("formulieren") + "#", FormView::id, FormView::title),
                entries("bijlage", view.appendices(), paths.page("formulieren") + "#", appendix -> appendix.id(), appendix -> appendix.title()),
                entries("methode", view.methods(), paths.page("methoden") + "#", method -> method.id(), method -> method.name()),
                entries("maatregel", view.sanctions(), paths.page("regels") + "#", sanction -> sanction.id(), sanction -> sanction.title()),
                entries("wet", view.laws(), paths.page("regels") + "#wet-", law -> law.id(), law -> law.name()),
                entries("steun", view.support(), paths.page("steun") + "#", track -> track.id(), track -> track.title()),
                entries("einde", view.ends(), paths.page("index") + "#einde-", end -> end.id(), end -> end.title())).flatMap(all -> all);
    }

    private static <T> Stream<Entry> entries(String kind, List<T> things, String place, Function<T, String> id, Function<T, String> title) {
        return things.stream().map(thing -> new Entry(kind, title.apply(thing), List.of(), place + id.apply(thing), ""));
    }

    /** The web pages that are not about one step, role or answer. Of those that show everything once more, only what they are for. */
    private static Stream<Entry> pages(List<Output> documents) {
        return documents.stream().filter(IndexViews::isAPlaceOfItsOwn).flatMap(document -> document.paths().stream().filter(path -> path.endsWith(".html"))
                .map(path -> page(document.kind(), ((Pages.Framed) document.view()).frame(), "/" + path)));
    }

    private static boolean isAPlaceOfItsOwn(Output document) {
        return document.view() instanceof Pages.Framed && switch (document.kind()) {
            case STAP, ROL, WAT_NU_STAP, WAT_NU_EINDE, NIET_GEVONDEN -> false;
            default -> true;
        };
    }

    private static Entry page(DocumentKind kind, Frame frame, String href) {
        boolean repeats = switch (kind) {
            case SCHOOL, OVERZICHT, KEUZEBOOM, PROTOCOL -> true;
            default -> false;
        };
        return new Entry(PAGE, frame.title(), List.of(), href, repeats ? frame.description() : "");
    }

    /** An abbreviation and what it stands for; what the school says, and the words that it does not want. */
    private static List<List<String>> same(Protocol protocol) {
        List<List<String>> same = new ArrayList<>();
        protocol.roles().forEach(role -> role.abbreviation().ifPresent(abbreviation -> same.add(List.of(abbreviation, role.name().text()))));
        protocol.terms().forEach(term -> term.abbreviation().ifPresent(abbreviation -> same.add(List.of(abbreviation, term.name().text()))));
        protocol.words().forEach(rule -> same.add(Stream.concat(Stream.of(rule.use().text()), rule.avoid().stream().map(word -> word.value())).toList()));
        return same.stream().distinct().toList();
    }
}

package nl.stapwijzer.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.model.Foreign;
import nl.stapwijzer.model.OwnPage;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.plan.DocumentKind.Naming;
import nl.stapwijzer.plan.DocumentKind.Owner;
import nl.stapwijzer.plan.view.ChangesPage;
import nl.stapwijzer.plan.view.ContactView;
import nl.stapwijzer.plan.view.DeviationsPage;
import nl.stapwijzer.plan.view.Frame;
import nl.stapwijzer.plan.view.Frame.Navigation;
import nl.stapwijzer.plan.view.Frame.Sender;
import nl.stapwijzer.plan.view.GapsPage;
import nl.stapwijzer.plan.view.Index;
import nl.stapwijzer.plan.view.Pages;
import nl.stapwijzer.plan.view.Pages.ChoosePage.Fork;
import nl.stapwijzer.plan.view.Pages.ChoosePage.Offer;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.SchoolsPage;
import nl.stapwijzer.plan.view.StartingPoint;
import nl.stapwijzer.plan.view.TranslationView;
import nl.stapwijzer.plan.view.YearPage;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.words.Inline;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Phrases;
import nl.stapwijzer.words.Words;

/** The start page of a school, and the pages that it has beside its protocols and on which every other page ends. */
final class SchoolPages {
    private static final String BASE = "/";

    private final School school;
    private final Phrases phrases;

    private final List<Link> menu;
    private final List<ChangesPage.OfOne> deviations;
    private final List<String> countries;
    private final List<Protocol> definitions;
    /** Those that every page may lead to. */
    private final Map<String, String> pages;

    SchoolPages(School school) {
        this(school, List.of(), List.of(), List.of());
    }

    /**
     * @param protocols by which it is known in which countries help is asked, and for what
     * @param menu of the one protocol of a school that has no other; else empty
     * @param deviations what the school does otherwise than its board says
     */
    SchoolPages(School school, List<Protocol> protocols, List<Link> menu, List<ChangesPage.OfOne> deviations) {
        List<String> named = protocols.stream().map(protocol -> school.country(protocol.about().language())).distinct().toList();
        this.countries = named.isEmpty() ? List.of(school.country()) : named;
        this.definitions = List.copyOf(protocols);
        this.deviations = List.copyOf(deviations);
        this.school = school;
        this.menu = List.copyOf(menu);
        this.phrases = Phrases.in(school.language());
        this.pages = Stream.of(DocumentKind.values()).filter(kind -> kind.owner() == Owner.SCHOOL || kind == DocumentKind.SEARCH)
                .collect(Collectors.toMap(DocumentKind::folder, this::page));
    }

    School school() {
        return school;
    }

    /** For the foot of every page. */
    List<Link> links() {
        return Stream.concat(own(), atFoot().map(kind -> Link.to(text(kind, "title"), page(kind)))).toList();
    }

    /** The same for a page of a protocol: in a language of its own, and to what holds in its country. */
    List<Link> links(Protocol protocol, DocumentLanguage language) {
        return links().stream().map(link -> Link.to(isOwn(language) ? link.text() : Foreign.marked(link.text(), phrases.language()),
                link.href() + (countries.size() > 1 && link.href().equals(page(DocumentKind.COMPLAINTS))
                        ? "#" + school.country(protocol.about().language()) : ""))).toList();
    }

    private Stream<DocumentKind> atFoot() {
        return Stream.of(DocumentKind.values()).filter(kind -> kind.owner() == Owner.SCHOOL && kind.naming() == Naming.FOOT
                && (kind != DocumentKind.DEVIATIONS || !deviations.isEmpty()));
    }

    /** The pages that the school wrote itself. */
    private Stream<Link> own() {
        return school.site().pages().stream().map(page -> Link.to(page.title().text(), "/" + page.path()));
    }

    /** The protocols as these pages show them: one in another language as far as it is written in that of the school. */
    List<ProtocolView> among(List<ProtocolViews> protocols, List<ProtocolView> views) {
        return IntStream.range(0, views.size()).mapToObj(i -> isOwn(protocols.get(i).language().phrases().language()) ? views.get(i)
                : protocols.get(i).onPagesIn(phrases.language())).toList();
    }

    private boolean isOwn(DocumentLanguage language) {
        return language.locale().getLanguage().equals(phrases.language().locale().getLanguage());
    }

    List<Output> outputs(List<ProtocolView> protocols) {
        Stream<Output> about = Stream.concat(atFoot(), Stream.of(DocumentKind.NOT_FOUND)).map(kind -> output(kind, about(kind,
                frame(kind, List.of(home(), Link.to(text(kind, "title"), page(kind)))), protocols)));
        return Stream.of(starts(protocols), school.site().pages().stream().map(this::own), about).flatMap(outputs -> outputs).toList();
    }

    private Record about(DocumentKind kind, Frame frame, List<ProtocolView> protocols) {
        return kind == DocumentKind.DEVIATIONS ? new DeviationsPage(frame, deviations) : new Pages.AboutPage(frame, protocols, office(),
                Markdown.of(school.help().complaints()), outside().byCountry(definitions), outside().known());
    }

    private Stream<Output> starts(List<ProtocolView> protocols) {
        List<Fork> choices = choices(protocols);
        String choose = page(DocumentKind.CHOOSE);
        List<StartingPoint> questions = protocols.size() == 1 ? asked(protocols.get(0)).toList()
                : choices.stream().map(choice -> questions(protocols, choice.id()).findFirst().orElseThrow())
                        .map(one -> new StartingPoint(one.id(), one.title(), one.help(), choose + "#" + one.id())).toList();
        Frame frame = frame(text(DocumentKind.SCHOOL, "title"), text(DocumentKind.SCHOOL, "about", school.name().text()), List.of(),
                protocols.stream().flatMap(protocol -> protocol.heading().translations().stream()).toList());
        Output start = output(DocumentKind.SCHOOL, new Pages.SchoolPage(frame, Markdown.of(school.site().notice()),
                Markdown.of(school.site().introduction()), questions, protocols, office(), own().toList()));
        return protocols.size() == 1 || choices.isEmpty() ? Stream.of(start) : Stream.of(start, output(DocumentKind.CHOOSE,
                new Pages.ChoosePage(frame(DocumentKind.CHOOSE, List.of(home(), Link.to(text(DocumentKind.CHOOSE, "title"), choose))),
                        choices)));
    }

    private List<Fork> choices(List<ProtocolView> protocols) {
        return protocols.stream().flatMap(SchoolPages::asked).map(StartingPoint::id).distinct().map(id -> new Fork(id,
                questions(protocols, id).findFirst().orElseThrow().title(), phrases.text("start." + id + ".where"),
                protocols.stream().flatMap(protocol -> offers(protocol, id)).toList())).toList();
    }

    private Stream<Offer> offers(ProtocolView protocol, String id) {
        return asked(protocol).filter(one -> one.id().equals(id)).map(one -> new Offer(
                Link.to(protocol.heading().title().text(), one.href()), protocol.heading().schoolType(), protocol.heading().location()));
    }

    private static Stream<StartingPoint> questions(List<ProtocolView> protocols, String id) {
        return protocols.stream().flatMap(SchoolPages::asked).filter(one -> one.id().equals(id));
    }

    private static Stream<StartingPoint> asked(ProtocolView protocol) {
        return protocol.heading().startingPoints().stream();
    }

    private Output own(OwnPage page) {
        String description = page.description().map(Text::text)
                .orElseGet(() -> text(DocumentKind.OWN_PAGE, "about", page.title().text(), school.name().text()));
        Link link = Link.to(page.title().text(), "/" + page.path());
        return new Output(DocumentKind.OWN_PAGE, school.language(), List.of(page.path()),
                new Pages.WrittenPage(frame(page.title().text(), description, List.of(home(), link)), Markdown.of(page.text())));
    }

    /** Of the whole school. */
    Output search(List<Index> indexes) {
        String title = text(DocumentKind.SEARCH, "whole");
        Frame frame = frame(title, text(DocumentKind.SEARCH, "whole-about", school.name().text()),
                List.of(home(), new Words(title, Optional.empty())));
        return output(DocumentKind.SEARCH, new Pages.SearchPage(frame, indexes.get(0), indexes.stream().map(Index::script).toList(),
                Alphabet.of(indexes, school.language()), Optional.empty()));
    }

    Output gaps(List<GapsPage.Group> groups, List<Link> others) {
        String title = text(DocumentKind.GAPS, "title");
        return output(DocumentKind.GAPS, new GapsPage(frame(DocumentKind.GAPS, List.of(home(), new Words(title, Optional.empty()))), groups,
                others));
    }

    Output year(List<YearPage.Year> years, int leftOut) {
        String file = text(DocumentKind.YEAR_FIGURES, "file");
        return new Output(DocumentKind.YEAR_FIGURES, school.language(), List.of("index.html", file + ".pdf", file + ".csv"),
                new YearPage(apart(DocumentKind.YEAR_FIGURES), file, years, leftOut));
    }

    Output changes(String from, String to, List<ChangesPage.OfOne> protocols) {
        String file = text(DocumentKind.CHANGES, "file");
        return new Output(DocumentKind.CHANGES, school.language(), List.of("index.html", file + ".pdf"),
                new ChangesPage(apart(DocumentKind.CHANGES), file, from, to, protocols));
    }

    Output schools(List<SchoolsPage.Entry> schools) {
        Frame frame = ofBoard(DocumentKind.SCHOOLS);
        Index index = IndexViews.schools(schools, school.language());
        return output(DocumentKind.SCHOOLS, new SchoolsPage(frame, Markdown.of(school.site().introduction()), index,
                Alphabet.of(List.of(index), school.language())));
    }

    Output notFound() {
        return output(DocumentKind.NOT_FOUND, about(DocumentKind.NOT_FOUND, ofBoard(DocumentKind.NOT_FOUND), List.of()));
    }

    private Frame ofBoard(DocumentKind kind) {
        return new Frame(text(kind, "title", school.name().text()), text(kind, "about", school.name().text()),
                school.language().toLanguageTag(), sender(), Navigation.NONE, BASE, BASE, pages, Frame.Help.NONE);
    }

    /** Of a publication without the rest of the site. */
    private Frame apart(DocumentKind kind) {
        return new Frame(text(kind, "title"), text(kind, "about"), school.language().toLanguageTag(), sender(), Navigation.NONE, BASE, BASE,
                pages, Frame.Help.NONE);
    }

    Sender sender() {
        String reach = Stream.of(school.reach().phone(), school.reach().mail()).flatMap(Optional::stream).map(Text::text)
                .collect(Collectors.joining(" · "));
        return new Sender(school.name().text(), reach, school.site().address().orElse(""),
                school.looks().colour().map(Located::value).orElse(""),
                school.looks().accent().map(Located::value).orElse(""),
                school.looks().logo().map(logo -> "/assets/" + logo.value()).orElse(""));
    }

    private Output output(DocumentKind kind, Record view) {
        return new Output(kind, school.language(), kind.addresses(phrases, BASE, "").stream().map(path -> path.substring(1)).toList(),
                view);
    }

    private ContactView office() {
        return new ContactView(new Words(school.name().text(), Optional.of(school.name().span())), phrases.text("school"), "",
                ObligationViews.said(school.reach().phone()), ObligationViews.words(school.reach().mail()),
                ObligationViews.said(school.where().place()),
                Words.NONE, "", Markdown.NONE);
    }

    private OutsideViews outside() {
        return new OutsideViews(school, phrases, school.language(), countries);
    }

    private Inline home() {
        return Link.to(school.name().text(), page(DocumentKind.SCHOOL));
    }

    private String page(DocumentKind kind) {
        return kind.address(phrases, BASE, "");
    }

    Map<String, String> pages() {
        return pages;
    }

    private String text(DocumentKind kind, String what, Object... parts) {
        return phrases.text("page." + kind.folder() + "." + what, parts);
    }

    private Frame frame(DocumentKind kind, List<Inline> trail) {
        return frame(text(kind, "title"), text(kind, "about", school.name().text()), trail);
    }

    private Frame frame(String title, String description, List<Inline> trail) {
        return frame(title, description, trail, List.of());
    }

    private Frame frame(String title, String description, List<Inline> trail, List<TranslationView> translations) {
        String here = trail.stream().skip(Math.max(0, trail.size() - 1)).filter(Link.class::isInstance).map(Link.class::cast)
                .map(Link::href).findFirst().orElse("");
        return new Frame(title, description, school.language().toLanguageTag(), sender(),
                new Navigation(trail, here, menu, List.of(), links(), List.of(), translations), BASE, BASE, pages,
                new HelpViews(outside()).school(office()));
    }
}

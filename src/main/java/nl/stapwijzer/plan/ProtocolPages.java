package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.Audience.Readers;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.plan.DocumentKind.Naming;
import nl.stapwijzer.plan.DocumentKind.Owner;
import nl.stapwijzer.plan.view.CardView;
import nl.stapwijzer.plan.view.Frame;
import nl.stapwijzer.plan.view.Frame.InLanguage;
import nl.stapwijzer.plan.view.Frame.Navigation;
import nl.stapwijzer.plan.view.Frame.Reader;
import nl.stapwijzer.plan.view.GapsPage;
import nl.stapwijzer.plan.view.Index;
import nl.stapwijzer.plan.view.Pages;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.RoleView;
import nl.stapwijzer.plan.view.StepView;
import nl.stapwijzer.plan.view.WallView;
import nl.stapwijzer.words.Inline;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Phrases;
import nl.stapwijzer.words.Words;

/** The documents of one protocol. */
final class ProtocolPages {
    private final ProtocolViews views;
    private final ProtocolView protocol;
    private final School school;
    private final Language language;
    private final Paths paths;
    private final HelpViews help;
    private final Colleagues colleagues;
    private final SchoolPages ofSchool;
    private final List<LanguageVersion> versions;
    private final WallView wall;
    private final List<CardView> cards;
    /** On every page alike: where its kinds are, its menu, its foot and that of the school. */
    private final Map<String, String> pages;
    private final List<Link> menu;
    private final List<Link> foot;
    private final List<Link> ofSchoolAtFoot;

    /** A language in which some documents are published, and where they are then. */
    private record LanguageVersion(DocumentLanguage language, Paths paths) {}

    ProtocolPages(ProtocolViews views, ProtocolView protocol, SchoolPages ofSchool) {
        this(views, protocol, ofSchool, versions(views));
    }

    private ProtocolPages(ProtocolViews views, ProtocolView protocol, SchoolPages ofSchool, List<LanguageVersion> versions) {
        this.versions = versions;
        this.views = views;
        this.protocol = protocol;
        this.school = views.school();
        this.language = views.language();
        this.paths = views.paths();
        this.help = new HelpViews(new OutsideViews(school, language.phrases(), language.locale()));
        this.colleagues = new Colleagues(views.obligations());
        this.ofSchool = ofSchool;
        this.wall = new WallViews(views, protocol).view(new OutsideViews(school, language.phrases(), language.locale()).alarm());
        this.cards = new CardViews(views, protocol, wall).all();
        this.pages = pages(paths, ofSchool);
        this.menu = pagesNamed(views, protocol, Naming.MENU);
        this.foot = pagesNamed(views, protocol, Naming.FOOT);
        this.ofSchoolAtFoot = ofSchool.links(views.obligations().protocol(), language.phrases().language());
    }

    private static List<LanguageVersion> versions(ProtocolViews views) {
        DocumentLanguage own = views.language().phrases().language();
        return Stream.concat(Stream.of(new LanguageVersion(own, views.paths())),
                Translation.of(views.obligations().protocol()).stream().map(other -> new LanguageVersion(other, views.paths().in(other))))
                        .toList();
    }

    /** What is published in the other languages in which the author wrote. */
    List<Output> translations() {
        return versions.stream().skip(1).flatMap(version -> {
            ProtocolViews other = views.in(version.language());
            ProtocolPages pages = new ProtocolPages(other, other.view(), ofSchool, versions);
            return Stream.concat(Stream.of(DocumentKind.values()).filter(kind -> kind.owner() == Owner.PROTOCOL && kind.isTranslated())
                    .map(pages::whole), pages.parents());
        }).toList();
    }

    /** All but the page to search on, which needs to know the others. */
    List<Output> all() {
        Stream<Output> wholes = Stream.of(DocumentKind.values())
                .filter(kind -> kind.owner() == Owner.PROTOCOL && kind != DocumentKind.SEARCH && kind.isFor(protocol))
                .map(this::whole);
        return Stream.of(wholes, parents(), steps().stream(), roles(), ends(), forms()).flatMap(outputs -> outputs).toList();
    }

    private Output whole(DocumentKind kind) {
        Frame frame = frame(kind);
        return output(kind, switch (kind) {
            case FORMS -> new Pages.FormsPage(frame, protocol, DateViews.of(views.obligations(), school, language, Visibility.INTERNAL));
            case KWALITEITSKAART, POSTER, PROTOCOL_PAPER -> new Pages.WallPage(frame, protocol, wall);
            case CARDS -> new Pages.CardsPage(frame, protocol, cards, views.open(protocol.route().steps()));
            default -> new Pages.ProtocolPage(frame, protocol);
        }, "");
    }

    private List<Output> steps() {
        List<Output> outputs = new ArrayList<>();
        for (StepView step : protocol.route().steps()) {
            Optional<Link> previous = only(views.obligations().flow().to(step.id()).stream().map(way -> way.from().key()), step);
            Optional<Link> following = only(step.onward().ways().stream().map(way -> way.to().id()), step);
            Object[] named = {step.heading().number(), step.heading().title()};
            outputs.add(output(DocumentKind.STEP,
                    new Pages.StepPage(frame(DocumentKind.STEP, step.id(), named), protocol, step, previous, following), step.id()));
            outputs.add(output(DocumentKind.WHAT_NOW_STEP,
                    new Pages.NowStep(frame(DocumentKind.WHAT_NOW_STEP, step.id(), named), protocol, step, views.whose(step.id()),
                            views.consulted(step.id()), help.first(protocol, colleagues.consultedIn(step.id()).stream()),
                            views.moments(step.id()), views.received(step.id())), step.id()));
        }
        return outputs;
    }

    /** The page of the step that all of these are, if that is one and another than this. */
    private Optional<Link> only(Stream<String> ids, StepView here) {
        List<String> all = ids.filter(id -> !id.equals(here.id())).distinct().toList();
        return protocol.route().steps().stream().filter(step -> all.equals(List.of(step.id()))).map(step -> step.heading().page())
                .findFirst();
    }

    private Stream<Output> parents() {
        return protocol.readers().parentsBySide().stream().map(reader -> output(DocumentKind.MY_CHILD,
                new Pages.ReaderPage(frame(DocumentKind.MY_CHILD, reader.heading().id(), reader.heading().title()), protocol, reader),
                reader.heading().id()));
    }

    /** A page about each whom no page speaks to, and a card for the staff. */
    private Stream<Output> roles() {
        Stream<Output> pages = protocol.people().roles().stream().filter(role -> paths.isAbout(role.id())).map(role -> output(
                DocumentKind.ROLE, new Pages.RolePage(frame(DocumentKind.ROLE, role.id(), role.heading().name()), protocol, role),
                role.id()));
        return Stream.concat(pages, cards.stream().map(this::card));
    }

    private Output card(CardView card) {
        RoleView role = card.role();
        return output(DocumentKind.ROLE_CARD, new Pages.CardPage(frame(DocumentKind.ROLE_CARD, role.id(), role.heading().name()), protocol,
                card), role.id());
    }

    private Stream<Output> ends() {
        return protocol.route().ends().stream().map(end -> output(DocumentKind.WHAT_NOW_END,
                new Pages.NowEnd(frame(DocumentKind.WHAT_NOW_END, end.id(), end.title()), protocol, end), end.id()));
    }

    private Stream<Output> forms() {
        String version = views.obligations().protocol().about().review().version().orElse("");
        return protocol.papers().forms().stream().map(form -> output(DocumentKind.FORM,
                new Pages.FormPage(frame(DocumentKind.FORM, form.id(), form.title()), protocol, form,
                        school.own(protocol.id() + "/" + form.id()), version, ""), form.id()));
    }

    Output search(Index index) {
        return output(DocumentKind.SEARCH, new Pages.SearchPage(frame(DocumentKind.SEARCH), index, List.of(index.script()),
                Alphabet.of(List.of(index), language.locale()),
                Optional.of(Link.to(language.phrases().text("search.wider", school.name().text()),
                        ofSchool.pages().get(DocumentKind.SEARCH.folder())))), "");
    }

    Output gaps(List<GapsPage.Group> groups, List<Link> others) {
        return output(DocumentKind.GAPS, new GapsPage(frame(DocumentKind.GAPS), groups, others), "");
    }

    private Output output(DocumentKind kind, Record view, String id) {
        return new Output(kind, language.locale(), paths.pages(kind, id).stream().map(path -> path.substring(1)).toList(), view);
    }

    private Frame frame(DocumentKind kind) {
        return frame(kind, "");
    }

    /**
     * @param id of the part that the document is about
     * @param named what the title says of it
     */
    private Frame frame(DocumentKind kind, String id, Object... named) {
        Object[] about = Stream.concat(Stream.of(named), Stream.of(protocol.heading().title())).toArray();
        String title = title(kind, about);
        Link home = Link.to(school.name().text(), ofSchool.pages().get(DocumentKind.SCHOOL.folder()));
        List<Inline> trail = kind == DocumentKind.OVERVIEW ? List.of(home, protocol.heading().page())
                : List.of(home, protocol.heading().page(), new Words(title, Optional.empty()));
        return new Frame(title, language.phrases().text("page." + kind.folder() + ".about", about) + " " + protocol.heading().title() + ".",
                language.locale().toLanguageTag(), ofSchool.sender(),
                new Navigation(trail, pages.getOrDefault(partOf(kind).folder(), ""), menu, more(kind), ofSchoolAtFoot, languages(kind, id),
                        kind.isTranslated() ? List.of() : protocol.heading().translations()),
                paths.base(), paths.folder(), pages,
                kind.reader() == Reader.STAFF ? help.staff(protocol, colleagues(kind, id), readers(kind, id))
                        : help.everybody(protocol));
    }

    /** What the menu calls it by. */
    private static DocumentKind partOf(DocumentKind kind) {
        return switch (kind) {
            case STEP -> DocumentKind.OVERVIEW;
            case WHAT_NOW_STEP, WHAT_NOW_END -> DocumentKind.WHAT_NOW;
            default -> kind;
        };
    }

    /** Whom the page is for, as far as they have a role. */
    private List<String> readers(DocumentKind kind, String id) {
        return switch (kind) {
            case STEP, WHAT_NOW_STEP -> colleagues.doing(id);
            case ROLE -> List.of(id);
            default -> List.of();
        };
    }

    /** Of what the page is about, and then of the protocol. */
    private Stream<String> colleagues(DocumentKind kind, String id) {
        List<String> nearest = switch (kind) {
            case STEP, WHAT_NOW_STEP -> colleagues.inStep(id);
            case ROLE -> colleagues.of(id);
            default -> List.of();
        };
        return Stream.concat(nearest.stream(), colleagues.ofProtocol().stream());
    }

    /** Those of the school, and those of the protocol. */
    private static Map<String, String> pages(Paths paths, SchoolPages ofSchool) {
        Map<String, String> pages = new HashMap<>(ofSchool.pages());
        Stream.of(DocumentKind.values()).filter(kind -> kind.owner() == Owner.PROTOCOL)
                .forEach(kind -> pages.put(kind.folder(), kind == DocumentKind.WHAT_NOW ? paths.begin() : paths.page(kind)));
        return pages;
    }

    private List<InLanguage> languages(DocumentKind kind, String id) {
        return !kind.isTranslated() || versions.size() == 1 ? List.of()
                : versions.stream().map(version -> new InLanguage(version.language().tag(),
                Phrases.of(version.language()).text("language"), version.paths().part(kind, id))).toList();
    }

    /** What the protocol calls it, where it speaks to somebody. */
    private String title(DocumentKind kind, Object[] about) {
        Optional<String> own = switch (kind) {
            case PARENTS, PARENTS_LETTER -> audience(Readers.PARENTS);
            case PUPILS -> audience(Readers.PUPILS);
            default -> Optional.empty();
        };
        return own.orElseGet(() -> language.phrases().text("page." + kind.folder() + ".title", about));
    }

    private Optional<String> audience(Readers readers) {
        return protocol.papers().audiences().stream().filter(audience -> audience.readers() == readers).findFirst()
                .map(audience -> audience.title().text());
    }

    /** The pages that every page of the protocol names in its menu. */
    static List<Link> menu(ProtocolViews views, ProtocolView protocol) {
        return pagesNamed(views, protocol, Naming.MENU);
    }

    private static List<Link> pagesNamed(ProtocolViews views, ProtocolView protocol, Naming where) {
        return Stream.of(DocumentKind.values()).filter(kind -> kind.owner() == Owner.PROTOCOL && kind.naming() == where
                && kind.isFor(protocol))
                .map(kind -> Link.to(views.language().phrases().text("page." + kind.folder() + ".menu"),
                        kind == DocumentKind.WHAT_NOW ? views.paths().begin() : views.paths().page(kind)))
                .toList();
    }

    /** On the overview itself, what is said of the protocol stands there already. */
    private List<Link> more(DocumentKind kind) {
        if (kind == DocumentKind.OVERVIEW) {
            return foot;
        }
        Link about = Link.to(language.phrases().text("page.overview.about-protocol"), paths.page(DocumentKind.OVERVIEW) + "#over");
        return Stream.concat(foot.stream(), Stream.of(about)).toList();
    }
}

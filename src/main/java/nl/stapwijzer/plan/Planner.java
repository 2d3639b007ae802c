package nl.stapwijzer.plan;

import static java.util.Arrays.asList;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.view.AudienceView;
import nl.stapwijzer.plan.view.ContactView;
import nl.stapwijzer.plan.view.Frame;
import nl.stapwijzer.plan.view.Index;
import nl.stapwijzer.plan.view.Link;
import nl.stapwijzer.plan.view.Pages;
import nl.stapwijzer.plan.view.PosterView;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.RoleView;
import nl.stapwijzer.plan.view.StepView;
import nl.stapwijzer.plan.view.YearPage;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.words.Markdown;

/** Decides which documents a school publishes, where they go, and what each of them shows. */
public final class Planner {
    private static final Link NOWHERE = new Link("", "");

    private final School school;
    private final List<Link> site;

    private Planner(School school, List<Link> site) {
        this.school = school;
        this.site = site;
    }

    /** The public edition: {@link #plan(School, List, Visibility)} without what is internal. */
    public static List<Output> plan(School school, List<Protocol> protocols) {
        return plan(school, protocols, Visibility.PUBLIC);
    }

    /**
     * In a fixed order: the school's start page, its other pages, then protocol by protocol.
     *
     * @param edition for everybody, or for the school's own staff with all that is internal
     */
    public static List<Output> plan(School school, List<Protocol> all, Visibility edition) {
        List<Protocol> protocols = edition == Visibility.INTERNAL ? all : all.stream().map(PublicPart::of).toList();
        SchoolPages pages = new SchoolPages(school);
        List<ProtocolViews> views = protocols.stream().map(protocol -> new ProtocolViews(Obligations.of(protocol), school)).toList();
        return new Planner(school, pages.links()).outputs(pages, views);
    }

    private List<Output> outputs(SchoolPages beside, List<ProtocolViews> protocols) {
        List<ProtocolView> views = protocols.stream().map(ProtocolViews::view).toList();
        List<Output> outputs = new ArrayList<>(List.of(start(views)));
        outputs.addAll(beside.outputs(views));
        List<Index> indexes = new ArrayList<>(List.of(IndexViews.of(outputs)));
        for (int i = 0; i < protocols.size(); i++) {
            ProtocolPages pages = new ProtocolPages(protocols.get(i), views.get(i));
            List<Output> documents = pages.all();
            Index index = IndexViews.of(protocols.get(i).obligations().protocol(), views.get(i), documents);
            indexes.add(index);
            outputs.addAll(documents);
            outputs.add(pages.search(index));
        }
        outputs.add(search(indexes));
        return outputs;
    }

    /**
     * The figures of a year: no part of the site, but a publication of its own.
     *
     * @param leftOut how many files were not counted
     */
    public static Output year(School school, List<YearPage.Year> years, int leftOut) {
        String name = school.name().text();
        Frame frame = new Frame("Jaaroverzicht", "Hoeveel zaken er waren, en hoe ze verliepen.", name, school.address().orElse(""),
                school.language().toLanguageTag(), List.of(), List.of(), List.of(), "/", colour(school.colour()), colour(school.accent()), "");
        return new Output(DocumentKind.JAAROVERZICHT, school.language(), List.of("index.html", "jaaroverzicht.pdf", "jaaroverzicht.csv"),
                new YearPage(frame, years, leftOut));
    }

    private Output start(List<ProtocolView> protocols) {
        String name = school.name().text();
        Frame frame = frame("Veilig op school", "Wat " + name + " doet tegen pesten: meld het, lees de stappen, vind de formulieren.", List.of());
        List<ContactView> contacts = protocols.stream().flatMap(protocol -> protocol.contacts().stream()).distinct().toList();
        return new Output(DocumentKind.SCHOOL, school.language(), List.of("index.html"), new Pages.SchoolPage(frame,
                Markdown.of(school.introduction()), protocols, contacts, ProtocolViews.outside(school, school.language()), new SchoolPages(school).own().toList()));
    }

    /** Of the whole school. */
    private Output search(List<Index> indexes) {
        Frame frame = frame("Zoeken", "Zoek in alles wat " + school.name().text() + " over pesten heeft vastgelegd, of kijk van A tot Z.",
                List.of(new Link(school.name().text(), "/index.html"), new Link("Zoeken", "")));
        return new Output(DocumentKind.ZOEKEN, school.language(), List.of("zoeken.html"), new Pages.SearchPage(frame, indexes.get(0),
                indexes.stream().map(Index::script).toList(), Alphabet.of(indexes, school.language()), NOWHERE));
    }

    /** Of a page about the school itself. */
    private Frame frame(String title, String description, List<Link> trail) {
        return new Frame(title, description, school.name().text(), school.address().orElse(""), school.language().toLanguageTag(), trail, List.of(), site, "/",
                colour(school.colour()), colour(school.accent()), logo());
    }

    private static String colour(Optional<Located<String>> colour) {
        return colour.map(Located::value).orElse("");
    }

    private String logo() {
        return school.logo().map(logo -> "/assets/" + logo.value()).orElse("");
    }

    /** The documents of one protocol. */
    private final class ProtocolPages {
        private final ProtocolViews views;
        private final Protocol model;
        private final ProtocolView protocol;
        private final Paths paths;
        private final Locale language;

        ProtocolPages(ProtocolViews views, ProtocolView protocol) {
            this.views = views;
            this.model = views.obligations().protocol();
            this.protocol = protocol;
            this.paths = new Paths(protocol.id());
            this.language = model.language();
        }

        List<Output> all() {
            return Stream.of(wholes(), steps(), roles(), route(), forms()).flatMap(List::stream).toList();
        }

        /** Pages and documents about the protocol as a whole, of which those without content are left out. */
        List<Output> wholes() {
            List<Output> outputs = new ArrayList<>();
            outputs.add(whole(DocumentKind.OVERZICHT, protocol.title(), "Alle stappen op een rij: wie doet wat, en wanneer.", paths.page("index")));
            outputs.add(whole(DocumentKind.OUDERS, audience("ouders", "Voor ouders"), "Wat ouders van de school mogen verwachten, en wat zij kunnen doen.",
                    paths.page("ouders"), paths.document("ouderinformatie")));
            outputs.add(whole(DocumentKind.LEERLINGEN, audience("leerlingen", "Voor leerlingen"), "Word je gepest of zie je het? Zo helpen we je.",
                    paths.page("leerlingen")));
            outputs.add(whole(DocumentKind.MELDEN, "Melden", "Hoe en bij wie je pesten meldt, en wat er daarna gebeurt.", paths.page("melden")));
            section(DocumentKind.STEUN, !protocol.support().isEmpty(), "Hulp en steun", "Hulp voor elke leerling en ouder, naast de stappen.", "steun")
                    .ifPresent(outputs::add);
            outputs.add(whole(DocumentKind.REGELS, "Regels en maatregelen", "De regels, de maatregelen en hun grenzen, en de wetten erachter.",
                    paths.page("regels")));
            outputs.add(whole(DocumentKind.BEGRIPPEN, "Begrippen", "De woorden en afkortingen van het protocol uitgelegd.", paths.page("begrippen")));
            section(DocumentKind.PREVENTIE, !(protocol.prevention().isEmpty() && protocol.monitoring().isEmpty()), "Voorkomen",
                    "Wat de school het hele jaar doet om pesten te voorkomen.", "preventie").ifPresent(outputs::add);
            section(DocumentKind.METHODEN, !protocol.methods().isEmpty(), "Methoden", "De manieren van werken die in de stappen voorkomen.", "methoden")
                    .ifPresent(outputs::add);
            outputs.add(output(DocumentKind.FORMULIEREN, new Pages.FormsPage(frame("Formulieren en kaarten",
                    "Alle formulieren en kaarten om te printen of in te vullen, en de datums van een zaak."), protocol, DateViews.of(views.obligations(), school, views.language(), Visibility.INTERNAL)),
                    paths.page("formulieren")));
            outputs.add(whole(DocumentKind.PROTOCOL, "Het hele protocol", "Het volledige protocol op een pagina.", paths.page("protocol"),
                    paths.document("protocol")));
            outputs.add(whole(DocumentKind.KWALITEITSKAART, "Kwaliteitskaart", "Alle stappen op een blad.", paths.document("kwaliteitskaart")));
            if (protocol.roles().stream().anyMatch(role -> !role.card().href().isEmpty())) {
                outputs.add(whole(DocumentKind.KAARTEN, "Kaarten om uit te delen", "De kaarten van alle rollen, twee op een vel om door te knippen.",
                        paths.document("kaarten-a4")));
            }
            outputs.add(output(DocumentKind.POSTER, new Pages.PosterPage(frame("Poster", "De hele route op een poster voor de lerarenkamer."), protocol,
                    new PosterView(protocol.route())), paths.document("poster")));
            return outputs;
        }

        private Optional<Output> section(DocumentKind kind, boolean there, String title, String description, String name) {
            return there ? Optional.of(whole(kind, title, description, paths.page(name))) : Optional.empty();
        }

        private Output whole(DocumentKind kind, String title, String description, String... to) {
            return output(kind, new Pages.ProtocolPage(frame(title, description), protocol), to);
        }

        private String audience(String id, String otherwise) {
            return protocol.audiences().stream().filter(a -> a.id().equals(id)).findFirst().map(AudienceView::title).orElse(otherwise);
        }

        List<Output> steps() {
            List<StepView> steps = protocol.steps();
            List<Output> outputs = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++) {
                StepView step = steps.get(i);
                Link previous = i == 0 ? NOWHERE : steps.get(i - 1).page();
                Link following = i == steps.size() - 1 ? NOWHERE : steps.get(i + 1).page();
                outputs.add(output(DocumentKind.STAP, new Pages.StepPage(
                        frame("Stap " + step.number() + ": " + step.title(), "Wie doet wat in stap " + step.number() + ", " + step.title() + "."),
                        protocol, step, previous, following), paths.step(step.id())));
            }
            return outputs;
        }

        List<Output> roles() {
            return protocol.roles().stream().flatMap(role -> Stream.concat(
                    Stream.of(output(DocumentKind.ROL, rolePage(role), paths.role(role.id()))),
                    role.card().href().isEmpty() ? Stream.of() : Stream.of(output(DocumentKind.ROLKAART, rolePage(role), role.card().href())))).toList();
        }

        private Pages.RolePage rolePage(RoleView role) {
            return new Pages.RolePage(frame(role.name(), "Wat dit protocol vraagt van: " + role.name() + "."), protocol, role);
        }

        /** "Wat moet ik nu doen": where a case can begin, a page for each step, and one for each end. */
        List<Output> route() {
            List<Output> outputs = new ArrayList<>();
            outputs.add(output(DocumentKind.WAT_NU, new Pages.ProtocolPage(
                    frame("Wat moet ik nu doen?", "Kies wat er aan de hand is, en lees wat je nu doet."), protocol), paths.now("index")));
            outputs.add(whole(DocumentKind.KEUZEBOOM, "Keuzeboom", "Alle vragen, antwoorden en einden op een rij, om te printen.", paths.page("keuzeboom")));
            protocol.steps().forEach(step -> outputs.add(output(DocumentKind.WAT_NU_STAP, new Pages.NowStep(
                    frame("Wat nu: " + step.title(), "Wat je nu doet bij " + step.title() + "."), protocol, step), paths.now(step.id()))));
            protocol.ends().forEach(end -> outputs.add(output(DocumentKind.WAT_NU_EINDE, new Pages.NowEnd(
                    frame("Einde: " + end.title(), "Hier eindigt de route: " + end.title() + "."), protocol, end), paths.nowEnd(end.id()))));
            return outputs;
        }

        List<Output> forms() {
            return protocol.forms().stream().map(form -> output(DocumentKind.FORMULIER,
                    new Pages.FormPage(frame(form.title(), form.title() + " om te printen of in te vullen."), protocol, form,
                            model.review().version().orElse(""), ""), form.document().href())).toList();
        }

        Output search(Index index) {
            return output(DocumentKind.ZOEKEN, new Pages.SearchPage(frame("Zoeken in " + protocol.title(), "Zoek een stap, rol, begrip of formulier, of kijk van A tot Z."), index,
                    List.of(index.script()), Alphabet.of(List.of(index), language), new Link("Zoek in alles van " + school.name().text(), "/zoeken.html")),
                    paths.page("zoeken"));
        }

        private Output output(DocumentKind kind, Record view, String... to) {
            return new Output(kind, language, asList(to).stream().map(path -> path.substring(1)).toList(), view);
        }

        private Frame frame(String title, String description) {
            Link home = new Link(school.name().text(), "/index.html");
            boolean overview = title.equals(protocol.title());
            List<Link> trail = overview ? List.of(home, protocol.page()) : List.of(home, protocol.page(), new Link(title, ""));
            return new Frame(title, description + " " + protocol.title() + ".", school.name().text(), school.address().orElse(""), language.toLanguageTag(), trail, menu(), site, paths.base(),
                    colour(school.colour()), colour(school.accent()), logo());
        }

        private List<Link> menu() {
            return Stream.of(new Link("De stappen", paths.page("index")), new Link("Wat moet ik nu doen?", paths.now("index")),
                    new Link("Melden", paths.page("melden")), new Link("Voor ouders", paths.page("ouders")),
                    new Link("Voor leerlingen", paths.page("leerlingen")), new Link("Formulieren", paths.page("formulieren")),
                    new Link("Begrippen", paths.page("begrippen"))).toList();
        }
    }
}

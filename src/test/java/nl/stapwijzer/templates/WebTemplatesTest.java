package nl.stapwijzer.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.DocumentKind.Owner;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.plan.view.ChangesPage;
import nl.stapwijzer.plan.view.DeviationsPage;
import nl.stapwijzer.plan.view.GapsPage;
import nl.stapwijzer.plan.view.Pages;
import nl.stapwijzer.plan.view.SchoolsPage;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.render.Renderer;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.words.Phrases;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every web page promises, whatever is in its view. */
class WebTemplatesTest {
    private static final Renderer RENDERER = new Renderer(Repository::find);
    /** Those of kinds that see something else than most. */
    private static final Map<DocumentKind, Class<? extends Record>> OF_THEIR_OWN = Map.ofEntries(
            Map.entry(DocumentKind.SCHOOL, Pages.SchoolPage.class), Map.entry(DocumentKind.CHOOSE, Pages.ChoosePage.class),
            Map.entry(DocumentKind.DEVIATIONS, DeviationsPage.class), Map.entry(DocumentKind.OWN_PAGE, Pages.WrittenPage.class),
            Map.entry(DocumentKind.FORMS, Pages.FormsPage.class), Map.entry(DocumentKind.SEARCH, Pages.SearchPage.class),
            Map.entry(DocumentKind.MY_CHILD, Pages.ReaderPage.class), Map.entry(DocumentKind.STEP, Pages.StepPage.class),
            Map.entry(DocumentKind.ROLE, Pages.RolePage.class), Map.entry(DocumentKind.WHAT_NOW_STEP, Pages.NowStep.class),
            Map.entry(DocumentKind.WHAT_NOW_END, Pages.NowEnd.class), Map.entry(DocumentKind.GAPS, GapsPage.class),
            Map.entry(DocumentKind.CHANGES, ChangesPage.class), Map.entry(DocumentKind.SCHOOLS, SchoolsPage.class));
    /** Of every kind that has a web page, but for figures: a table of them can't be made up part by part. */
    private static final Map<DocumentKind, Class<? extends Record>> VIEWS = Stream.of(DocumentKind.values())
            .filter(kind -> kind != DocumentKind.YEAR_FIGURES)
            .filter(kind -> kind.address(Phrases.of(DocumentLanguage.DUTCH), "/", "").endsWith(".html"))
            .collect(Collectors.toMap(kind -> kind, WebTemplatesTest::view));
    /** Kinds that decide where something is shown. */
    private static final Map<String, String> KINDS = Map.of("HouseRuleView", "rule", "ListBlockView", "signals",
            "SanctionView", "measure", "ChannelView", "box");

    private static Class<? extends Record> view(DocumentKind kind) {
        return OF_THEIR_OWN.getOrDefault(kind, kind.owner() == Owner.SCHOOL ? Pages.AboutPage.class : Pages.ProtocolPage.class);
    }

    private static Document page(DocumentKind kind, Record view) {
        Checked<Page> page = RENDERER.render(new Output(kind, Locale.forLanguageTag("nl-NL"), List.of("voorbeeld/index.html"), view));
        assertEquals(List.of(), page.diagnostics(), kind.folder());
        return page.value().orElseThrow().tree();
    }

    /** The elements without any words or pictures in them. */
    static List<String> empty(Document page) {
        return page.body().select("*").stream()
                .filter(element -> element.text().isBlank() && element.select("img, br, wbr, hr, svg, input").isEmpty()
                        && !element.is("svg *"))
                .map(element -> element.outerHtml() + " in " + element.parent().outerHtml().lines().limit(2).toList()).toList();
    }

    /** Not made while the class is being loaded: the renderer asks it for files from a thread of its own. */
    private static List<Arguments> made = List.of();

    static List<Arguments> pages() {
        if (made.isEmpty()) {
            made = VIEWS.entrySet().stream().flatMap(entry -> Stream.of(Example.Fill.values())
                    .map(fill -> Arguments.of(entry.getKey(), fill, page(entry.getKey(),
                            new Example(fill, KINDS).view(entry.getValue()))))).toList();
        }
        return made;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void aPageHasOneMainHeadingAndNoLevelIsLeftOut(DocumentKind kind, Example.Fill fill, Document page) {
        List<Integer> levels = page.select("h1, h2, h3, h4, h5, h6").stream().map(heading -> heading.normalName().charAt(1) - '0').toList();
        List<String> jumps = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            int above = i == 0 ? 0 : levels.get(i - 1);
            if (levels.get(i) > above + 1 || i > 0 && levels.get(i) == 1) {
                jumps.add(page.select("h1, h2, h3, h4, h5, h6").get(i).outerHtml());
            }
        }
        assertEquals(List.of(), jumps);
        assertEquals(1, levels.get(0));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void nothingOnAPageIsEmpty(DocumentKind kind, Example.Fill fill, Document page) {
        assertEquals(List.of(), empty(page));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void everyLinkCountsFromTheRootOrLeadsOutside(DocumentKind kind, Example.Fill fill, Document page) {
        List<String> others = page.select("a[href], link[href]").stream().map(link -> link.attr("href"))
                .filter(href -> !href.matches("/[^/].*|#.+|https://.+|tel:.+|mailto:.+")).toList();
        assertEquals(List.of(), others);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void noIdIsUsedTwiceAndEachIsAWord(DocumentKind kind, Example.Fill fill, Document page) {
        List<String> ids = page.select("[id]").stream().map(Element::id).toList();
        assertEquals(ids.stream().distinct().toList(), ids);
        assertEquals(List.of(), ids.stream().filter(String::isBlank).toList());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void aPageSaysItsLanguageTitleAndDescription(DocumentKind kind, Example.Fill fill, Document page) {
        assertEquals("nl-NL", page.selectFirst("html").attr("lang"));
        assertTrue(page.title().startsWith("[frame.title]"), page.title());
        assertEquals("[frame.description]", page.selectFirst("meta[name=description]").attr("content"));
    }

    /** But for what is said already: by its question and answers, and of its start in full. */
    @Test
    void aStepPageShowsAllThatIsKnownOfTheStep() {
        assertShown(DocumentKind.STEP, "step.", List.of("step.heading.childTitle", "step.heading.now", "step.onward.next",
                "step.onward.now", "step.heading.page", "step.onward.arrivals",
                "step.onward.following", "step.onward.ways.to", "step.tasks.decisions.answers.ways", "step.tasks.informs.act",
                "step.tasks.decisions.answers.to", "step.tasks.decisions.answers.now", "step.tasks.informs.step",
                "step.tasks.informs.title", "step.tasks.informs.apart",
                "step.tasks.evaluations.step", "step.tasks.evaluations.title", "step.tasks.evaluations.moments",
                "step.tasks.decisions.answers.then.again", "step.tasks.decisions.answers.deadlines.again", "step.onward.then.again",
                "step.onward.otherwise", "step.tasks.evaluations.criterion", "step.text.bounds.once"));
    }

    /**
     * With whom something is done is said once, with the step, where that names the same people, as it does here; what is looked back on is
     * asked by the question, and a start is said in full.
     */
    @Test
    void aRolePageShowsAllThatIsAskedOfTheRole() {
        assertShown(DocumentKind.ROLE, "role.", List.of("role.heading.page", "role.contacts.website", "role.contacts.role",
                "role.parts.setting.bounds.once",
                "role.parts.tasks.decisions.answers.to",
                "role.parts.tasks.decisions.answers.now", "role.parts.tasks.evaluations.moments",
                "role.parts.tasks.evaluations.criterion", "role.parts.tasks.informs.step", "role.parts.tasks.evaluations.step",
                "role.duties.step", "role.duties.title", "role.parts.tasks.decisions.answers.ways",
                "role.told.title", "role.parts.deadlines.again", "role.parts.tasks.informs.act", "role.heading.plural",
                "role.facts.kind", "role.parts.tasks.informs.title", "role.parts.tasks.informs.apart",
                "role.duties.apart", "role.told.apart", "role.parts.tasks.evaluations.title", "role.parts.tasks.decisions.by",
                "role.parts.tasks.decisions.answers.then",
                "role.parts.tasks.decisions.answers.deadlines.again", "role.parts.tasks.informs.to",
                "role.parts.involvement.words", "role.parts.next", "role.parts.tasks.actions.with", "role.parts.shared.with",
                "role.duties.to", "role.told.to", "role.told.whom", "role.told.deadlines.again", "role.parts.shared.who",
                "role.parts.shared.deadlines.again", "role.open.step", "role.open.link",
                "role.open.tasks.methods", "role.open.tasks.informs.step",
                "role.open.tasks.informs.title", "role.open.tasks.informs.to", "role.open.tasks.evaluations.step",
                "role.open.tasks.evaluations.title", "role.open.tasks.evaluations.moments", "role.open.tasks.evaluations.criterion",
                "role.open.tasks.decisions.answers.to", "role.open.tasks.decisions.answers.now",
                "role.open.tasks.decisions.answers.ways", "role.beside.support.points.deadlines.again"));
    }

    @Test
    void aPageThatSpeaksToParentsShowsAllThatConcernsThem() {
        assertShown(DocumentKind.MY_CHILD, "reader.", List.of("reader.heading.side", "reader.heading.about", "reader.heading.page",
                "reader.heading.id", "reader.told.passages.readers", "reader.told.hears.readers",
                "reader.told.afterAll.readers", "reader.steps", "reader.hears"));
    }

    @Test
    void anEndAndTheStartOfTheRouteShowAllOfThem() {
        assertShown(DocumentKind.WHAT_NOW_END, "end.", List.of("end.now"));
        assertShown(DocumentKind.WHAT_NOW, "protocol.route.starts.", List.of("protocol.route.starts.to"));
    }

    @Test
    void theSchoolsPageShowsItsProtocolsAndContacts() {
        assertShown(DocumentKind.SCHOOL, "introduction", List.of());
        assertShown(DocumentKind.SCHOOL, "questions.", List.of("questions.id"));
        assertShown(DocumentKind.SCHOOL, "protocols.heading.title", List.of());
        assertShown(DocumentKind.CHOOSE, "questions.", List.of());
    }

    @Test
    void thePagesOfTheSchoolShowHowToReachAndToComplain() {
        assertShown(DocumentKind.WHO_IS_WHO, "protocols.people.roles.contacts.", List.of("protocols.people.roles.contacts.explanation"));
        assertShown(DocumentKind.WHO_IS_WHO, "countries.", List.of("countries.id", "countries.places", "countries.atSchool",
                "countries.beyond", "countries.source", "countries.outside.name"));
        assertShown(DocumentKind.COMPLAINTS, "countries.", List.of("countries.atSchool", "countries.outside.name"));
        assertShown(DocumentKind.COMPLAINTS, "complaints", List.of());
        assertShown(DocumentKind.COMPLAINTS, "protocols.people.firstContacts.", List.of());
        assertShown(DocumentKind.COMPLAINTS, "protocols.safety.reporting.ladder.", List.of());
        assertShown(DocumentKind.COLOPHON, "protocols.heading.review.", List.of("protocols.heading.review.edition"));
        assertShown(DocumentKind.OWN_PAGE, "text", List.of());
        assertShown(DocumentKind.SCHOOL, "own", List.of());
    }

    @Test
    void aFactOfTheProtocolStandsOnThePageWhereItBelongs() {
        Map<String, DocumentKind> homes = Map.ofEntries(Map.entry("safety.support.told", DocumentKind.SUPPORT),
                Map.entry("people.serious.", DocumentKind.SUPPORT),
                Map.entry("rules.house.", DocumentKind.RULES), Map.entry("rules.sanctions.", DocumentKind.RULES), Map.entry("rules.laws.",
                DocumentKind.RULES),
                Map.entry("rules.references.", DocumentKind.RULES), Map.entry("route.alternatives.", DocumentKind.OVERVIEW),
                Map.entry("knowledge.terms.", DocumentKind.TERMS),
                Map.entry("knowledge.lists.", DocumentKind.TERMS), Map.entry("knowledge.prevention.told", DocumentKind.PREVENTION),
                Map.entry("knowledge.monitoring.", DocumentKind.PREVENTION),
                Map.entry("knowledge.methods.", DocumentKind.METHODS),
                Map.entry("papers.appendices.", DocumentKind.FORMS),
                Map.entry("route.starts.title", DocumentKind.OVERVIEW),
                Map.entry("safety.emergencies.", DocumentKind.OVERVIEW), Map.entry("route.ends.title", DocumentKind.OVERVIEW),
                Map.entry("route.steps.heading.own", DocumentKind.OVERVIEW),
                Map.entry("route.steps.heading.title", DocumentKind.DEADLINES),
                Map.entry("route.steps.deadlines.", DocumentKind.DEADLINES),
                Map.entry("informs.", DocumentKind.DEADLINES), Map.entry("heading.review.", DocumentKind.OVERVIEW),
                                Map.entry("heading.purpose", DocumentKind.OVERVIEW), Map.entry("heading.summary", DocumentKind.OVERVIEW),
                Map.entry("heading.schoolType", DocumentKind.OVERVIEW),
                Map.entry("people.outsideForPupils.", DocumentKind.PUPILS), Map.entry("people.calls.", DocumentKind.REPORTING),
                Map.entry("people.outside.", DocumentKind.REPORTING));
        homes.forEach((part, kind) -> assertShown(kind, "protocol." + part, NOT_SHOWN));
        assertShown(DocumentKind.REPORTING, "protocol.safety.reporting.",
                Stream.concat(NOT_SHOWN.stream(), Stream.of("protocol.safety.reporting.by", "protocol.safety.reporting.channels.name"))
                        .toList());
        assertShown(DocumentKind.FORMS, "protocol.papers.forms.",
                Stream.concat(NOT_SHOWN.stream(), Stream.of("protocol.papers.forms.readers", "protocol.papers.forms.retention")).toList());
    }

    @ParameterizedTest
    @CsvSource({"HouseRuleView,principle,RULES,protocol.rules.house.rule", "HouseRuleView,exception,RULES,protocol.rules.house.rule",
        "ListBlockView,pairs,TERMS,protocol.knowledge.lists.items.other"})
    void rulesAndListsOfEachKindAreShown(String view, String word, DocumentKind kind, String shown) {
        Map<String, String> kinds = new TreeMap<>(KINDS);
        kinds.put(view, word);
        Example example = new Example(Example.Fill.FULL, kinds);
        assertTrue(page(kind, example.view(VIEWS.get(kind))).text().contains("[" + shown + "]"));
    }

    @Test
    void thePageOfAStepOnTheRouteSaysEveryWayThatLeadsThere() {
        assertShown(DocumentKind.WHAT_NOW_STEP, "step.onward.arrivals.", List.of());
        assertShown(DocumentKind.WHAT_NOW_END, "end.arrivals.", List.of());
    }

    @Test
    void theTreeHoldsEveryQuestionAndAnswerAndWhereItLeads() {
        for (String part : List.of("route.starts.", "route.steps.tasks.decisions.question", "route.steps.tasks.decisions.answers.label",
                "route.steps.tasks.decisions.answers.onward",
                "route.steps.tasks.decisions.answers.limit", "route.steps.tasks.decisions.answers.when", "route.steps.onward.words",
                "route.steps.heading.number", "route.ends.title")) {
            assertShown(DocumentKind.DECISION_TREE, "protocol." + part,
                    List.of("protocol.route.starts.to"));
        }
    }

    @Test
    void theWholeProtocolStandsOnOnePage() {
        List<String> told = List.of("protocol.safety.support.told", "protocol.knowledge.prevention.told",
                "protocol.route.trajectories.steps.heading.title", "protocol.route.trajectories.steps.onward.otherwise",
                "protocol.route.trajectories.steps.text.bounds.once");
        assertShown(DocumentKind.PROTOCOL, "protocol.", Stream.concat(NOT_SHOWN.stream(), told.stream()).toList());
    }

    /**
     * Words for other pages, a step's other title, what its answers say already, the same once more in another view, and what a later round
     * counts from where there is no room for it.
     */
    private static final List<String> NOT_SHOWN = List.of(
            "protocol.readers", "protocol.heading.translations", "protocol.papers.forms.sections.title",
            "protocol.people.calls", "protocol.people.outside.name", "protocol.people.outsideForPupils", "protocol.people.serious",
            "protocol.people.complaints", "protocol.rules.house.steps.link", "protocol.rules.sanctions.step.link",
            "protocol.informs.step.link",
            "protocol.safety.reporting.channels.within", "protocol.safety.reporting.channels.definite", "protocol.safety.support.called",
            "protocol.papers.audiences.parts.readers",
            "protocol.heading.childTitle", "protocol.heading.review.edition", "protocol.heading.page",
            "protocol.people.roles.heading.plural",
            "protocol.people.roles.heading.card", "protocol.people.roles.parts", "protocol.people.roles.duties",
            "protocol.people.roles.told", "protocol.people.roles.open", "protocol.people.roles.rules",
            "protocol.people.roles.principles",
            "protocol.people.roles.beside.support", "protocol.people.roles.beside.prevention",
            "protocol.people.roles.beside.sanctions", "protocol.people.roles.beside.reached", "protocol.people.roles.contacts",
            "protocol.knowledge.lists.items.other", "protocol.knowledge.terms.place", "protocol.route.situations.to",
            "protocol.route.starts", "protocol.route.ends.arrivals", "protocol.route.trajectories.steps.heading.childTitle",
            "protocol.route.trajectories.steps.heading.page", "protocol.route.trajectories.steps.heading.own",
            "protocol.route.trajectories.steps.heading.now", "protocol.route.trajectories.steps.onward.next",
            "protocol.route.trajectories.steps.onward.following", "protocol.route.trajectories.steps.onward.ways.to",
            "protocol.route.trajectories.steps.tasks.decisions.answers.ways",
            "protocol.route.trajectories.steps.onward.arrivals",
            "protocol.route.trajectories.steps.tasks.decisions.answers.to", "protocol.route.trajectories.steps.tasks.evaluations.moments",
            "protocol.route.trajectories.steps.tasks.informs.step", "protocol.route.trajectories.steps.tasks.evaluations.step",
            "protocol.route.trajectories.steps.tasks.informs.title", "protocol.route.trajectories.steps.tasks.evaluations.title",
            "protocol.informs.title", "protocol.informs.apart", "protocol.route.trajectories.steps.tasks.informs.apart",
            "protocol.safety.emergencies.informs.apart", "protocol.knowledge.prevention.duties.informs.apart", "protocol.informs.whom",
            "protocol.informs.deadlines.again",
            "protocol.route.trajectories.steps.tasks.informs.whom", "protocol.safety.emergencies.informs.whom",
            "protocol.knowledge.prevention.duties.informs.to",
            "protocol.route.trajectories.steps.tasks.decisions.answers.then.again",
            "protocol.route.trajectories.steps.tasks.decisions.answers.deadlines.again",
            "protocol.route.trajectories.steps.onward.then.again", "protocol.route.steps", "protocol.route.ends.now",
            "protocol.safety.emergencies.informs.step", "protocol.safety.emergencies.informs.title",
            "protocol.papers.forms.sections.explanation", "protocol.papers.forms.sections.fields", "protocol.papers.forms.document",
            "protocol.safety.emergencies.roles", "protocol.safety.reporting.channels.readers", "protocol.knowledge.abbreviations",
            "protocol.knowledge.prevention.duties.informs.step", "protocol.knowledge.prevention.duties.informs.title",
            "protocol.knowledge.prevention.roles",
            "protocol.papers.forms.sections.by",
            "protocol.papers.forms.sections.step", "protocol.papers.forms.writer", "protocol.papers.messages",
            "protocol.people.firstContacts", "protocol.heading.startingPoints");

    /** With every yes-or-no both ways, every text below {@code part} stands on the page, but for those that are left out on purpose. */
    private static void assertShown(DocumentKind kind, String part, List<String> leftOut) {
        Example example = new Example(Example.Fill.FULL, KINDS);
        String shown = page(kind, example.view(VIEWS.get(kind))).outerHtml()
                + page(kind, new Example(Example.Fill.FULL_NO, KINDS).view(VIEWS.get(kind))).outerHtml();
        List<String> missing = example.texts().stream().distinct()
                .filter(text -> text.startsWith("[" + part) && !text.matches(".*\\.(phrase|openQuestions|without)]"))
                .filter(text -> !text.matches(".*\\.steps?\\.number]|.*\\.criteria\\.whole]"))
                .filter(text -> !text.endsWith(".portion]"))
                .filter(text -> !text.matches(".*(?i:contacts|\\boutside)\\.whom]|.*\\.people\\.doers]"))
                .filter(text -> leftOut.stream().noneMatch(out -> text.equals("[" + out + "]") || text.startsWith("[" + out + ".")))
                .filter(text -> !shown.contains(text)).toList();
        assertEquals(List.of(), missing, kind.folder());
        assertTrue(example.texts().stream().anyMatch(text -> text.startsWith("[" + part)), "nothing begins with " + part);
    }
}

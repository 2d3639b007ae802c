package nl.stapwijzer.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.plan.view.Pages;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.render.Renderer;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Resources;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every web page promises, whatever is in its view. */
class WebTemplatesTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Renderer RENDERER = new Renderer(WebTemplatesTest::file);
    private static final Map<DocumentKind, Class<? extends Record>> VIEWS = new TreeMap<>(Map.ofEntries(
            Map.entry(DocumentKind.SCHOOL, Pages.SchoolPage.class), Map.entry(DocumentKind.WHO_IS_WHO, Pages.AboutPage.class),
            Map.entry(DocumentKind.COMPLAINTS, Pages.AboutPage.class), Map.entry(DocumentKind.ACCESSIBILITY, Pages.AboutPage.class),
            Map.entry(DocumentKind.PRIVACY, Pages.AboutPage.class), Map.entry(DocumentKind.COLOPHON, Pages.AboutPage.class), Map.entry(DocumentKind.NOT_FOUND, Pages.AboutPage.class), Map.entry(DocumentKind.OWN_PAGE, Pages.WrittenPage.class), Map.entry(DocumentKind.OVERVIEW, Pages.ProtocolPage.class),
            Map.entry(DocumentKind.STEP, Pages.StepPage.class), Map.entry(DocumentKind.ROLE, Pages.RolePage.class),
            Map.entry(DocumentKind.WHAT_NOW, Pages.ProtocolPage.class), Map.entry(DocumentKind.DECISION_TREE, Pages.ProtocolPage.class), Map.entry(DocumentKind.WHAT_NOW_STEP, Pages.NowStep.class),
            Map.entry(DocumentKind.WHAT_NOW_END, Pages.NowEnd.class), Map.entry(DocumentKind.PARENTS, Pages.ProtocolPage.class),
            Map.entry(DocumentKind.PUPILS, Pages.ProtocolPage.class), Map.entry(DocumentKind.REPORTING, Pages.ProtocolPage.class),
            Map.entry(DocumentKind.SUPPORT, Pages.ProtocolPage.class), Map.entry(DocumentKind.RULES, Pages.ProtocolPage.class),
            Map.entry(DocumentKind.TERMS, Pages.ProtocolPage.class), Map.entry(DocumentKind.PREVENTION, Pages.ProtocolPage.class),
            Map.entry(DocumentKind.METHODS, Pages.ProtocolPage.class), Map.entry(DocumentKind.FORMS, Pages.FormsPage.class),
            Map.entry(DocumentKind.PROTOCOL, Pages.ProtocolPage.class), Map.entry(DocumentKind.SEARCH, Pages.SearchPage.class)));
    /** Kinds that decide where something is shown. */
    private static final Map<String, String> KINDS = Map.of("HouseRuleView", "rule", "RoleView", "ouder", "ListBlockView", "signals",
            "SanctionView", "measure", "ChannelView", "box");

    private static Optional<byte[]> file(String name) {
        try {
            Path file = PROJECT.resolve(name);
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document page(DocumentKind kind, Record view) {
        Checked<Page> page = RENDERER.render(new Output(kind, Locale.forLanguageTag("nl-NL"), List.of("voorbeeld/index.html"), view));
        assertEquals(List.of(), page.diagnostics(), kind.folder());
        return page.value().orElseThrow().tree();
    }

    /** The elements without any words or pictures in them. */
    static List<String> empty(Document page) {
        return page.body().select("*").stream()
                .filter(element -> element.text().isBlank() && element.select("img, br, wbr, hr, svg, input").isEmpty() && !element.is("svg path, svg rect, svg circle, svg g:has(path)"))
                .map(element -> element.outerHtml() + " in " + element.parent().outerHtml().lines().limit(2).toList()).toList();
    }

    /** Not made while the class is being loaded: the renderer asks it for files from a thread of its own. */
    private static List<Arguments> made = List.of();

    static List<Arguments> pages() {
        if (made.isEmpty()) {
            made = VIEWS.entrySet().stream().flatMap(entry -> Stream.of(Example.Fill.values())
                    .map(fill -> Arguments.of(entry.getKey(), fill, page(entry.getKey(), new Example(fill, KINDS).view(entry.getValue()))))).toList();
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

    @Test
    void aStepPageShowsAllThatIsKnownOfTheStep() {
        assertShown(DocumentKind.STEP, "step.", List.of("step.childTitle", "step.next", "step.nextNow", "step.page", "step.arrivals",
                "step.decisions.answers.to", "step.decisions.answers.now", "step.informs.step", "step.evaluations.step", "step.evaluations.moments"));
    }

    @Test
    void aRolePageShowsAllThatIsAskedOfTheRole() {
        assertShown(DocumentKind.ROLE, "role.", List.of("role.page", "role.contacts.website", "role.contacts.role", "role.parts.decisions.answers.to",
                "role.parts.decisions.answers.now", "role.parts.evaluations.moments",
                "role.parts.informs.step", "role.parts.evaluations.step", "role.duties.step"));
    }

    @Test
    void anEndAndTheStartOfTheRouteShowAllOfThem() {
        assertShown(DocumentKind.WHAT_NOW_END, "end.", List.of("end.now"));
        assertShown(DocumentKind.WHAT_NOW, "protocol.starts.", List.of("protocol.starts.now"));
    }

    @Test
    void theSchoolsPageShowsItsProtocolsAndContacts() {
        assertShown(DocumentKind.SCHOOL, "introduction", List.of());
        assertShown(DocumentKind.SCHOOL, "contacts.", List.of());
        assertShown(DocumentKind.SCHOOL, "outside.", List.of());
        assertShown(DocumentKind.SCHOOL, "protocols.title", List.of());
    }

    @Test
    void thePagesOfTheSchoolShowHowToReachAndToComplain() {
        assertShown(DocumentKind.WHO_IS_WHO, "protocols.contacts.", List.of());
        assertShown(DocumentKind.WHO_IS_WHO, "outside.", List.of());
        assertShown(DocumentKind.COMPLAINTS, "complaints", List.of());
        assertShown(DocumentKind.COMPLAINTS, "protocols.firstContacts.", List.of());
        assertShown(DocumentKind.COMPLAINTS, "protocols.reporting.ladder.", List.of());
        assertShown(DocumentKind.COLOPHON, "protocols.review.", List.of());
        assertShown(DocumentKind.OWN_PAGE, "text", List.of());
        assertShown(DocumentKind.SCHOOL, "own", List.of());
    }

    @Test
    void aFactOfTheProtocolStandsOnThePageWhereItBelongs() {
        Map<String, DocumentKind> homes = Map.ofEntries(Map.entry("reporting.", DocumentKind.REPORTING), Map.entry("support.", DocumentKind.SUPPORT),
                Map.entry("rules.", DocumentKind.RULES), Map.entry("sanctions.", DocumentKind.RULES), Map.entry("laws.", DocumentKind.RULES),
                Map.entry("references.", DocumentKind.RULES), Map.entry("alternatives.", DocumentKind.RULES), Map.entry("terms.", DocumentKind.TERMS),
                Map.entry("lists.", DocumentKind.TERMS), Map.entry("prevention.", DocumentKind.PREVENTION), Map.entry("monitoring.", DocumentKind.PREVENTION),
                Map.entry("methods.", DocumentKind.METHODS), Map.entry("forms.", DocumentKind.FORMS), Map.entry("appendices.", DocumentKind.FORMS),
                Map.entry("timeline.", DocumentKind.OVERVIEW), Map.entry("waysIn.", DocumentKind.OVERVIEW), Map.entry("emergencies.", DocumentKind.OVERVIEW), Map.entry("ends.title", DocumentKind.OVERVIEW), Map.entry("moments.", DocumentKind.OVERVIEW),
                Map.entry("informs.", DocumentKind.OVERVIEW), Map.entry("review.", DocumentKind.OVERVIEW), Map.entry("openQuestions", DocumentKind.OVERVIEW),
                Map.entry("purpose", DocumentKind.OVERVIEW), Map.entry("summary", DocumentKind.OVERVIEW), Map.entry("schoolType", DocumentKind.OVERVIEW),
                Map.entry("firstContacts.", DocumentKind.PUPILS), Map.entry("contacts.", DocumentKind.REPORTING), Map.entry("outside.", DocumentKind.REPORTING));
        homes.forEach((part, kind) -> assertShown(kind, "protocol." + part, NOT_SHOWN));
    }

    @ParameterizedTest
    @CsvSource({"HouseRuleView,principle,REGELS,protocol.rules.rule", "HouseRuleView,exception,REGELS,protocol.rules.rule",
        "ListBlockView,pairs,BEGRIPPEN,protocol.lists.items.other"})
    void rulesAndListsOfEachKindAreShown(String view, String word, DocumentKind kind, String shown) {
        Map<String, String> kinds = new TreeMap<>(KINDS);
        kinds.put(view, word);
        Example example = new Example(Example.Fill.FULL, kinds);
        assertTrue(page(kind, example.view(VIEWS.get(kind))).text().contains("[" + shown + "]"));
    }

    @Test
    void thePageOfAStepOnTheRouteSaysEveryWayThatLeadsThere() {
        assertShown(DocumentKind.WHAT_NOW_STEP, "step.arrivals.", List.of());
        assertShown(DocumentKind.WHAT_NOW_END, "end.arrivals.", List.of());
    }

    @Test
    void theTreeHoldsEveryQuestionAndAnswerAndWhereItLeads() {
        for (String part : List.of("starts.", "steps.decisions.question", "steps.decisions.answers.label", "steps.decisions.answers.onward",
                "steps.decisions.answers.limit", "steps.decisions.answers.when", "steps.onward", "steps.number", "ends.title")) {
            assertShown(DocumentKind.DECISION_TREE, "protocol." + part, List.of("protocol.starts.now"));
        }
    }

    @Test
    void theWholeProtocolStandsOnOnePage() {
        assertShown(DocumentKind.PROTOCOL, "protocol.", NOT_SHOWN);
    }

    /** Words for other pages, and the same once more in another view of it. */
    private static final List<String> NOT_SHOWN = List.of(
            "protocol.childTitle", "protocol.page", "protocol.roles.plural", "protocol.roles.card", "protocol.roles.parts", "protocol.roles.duties",
            "protocol.roles.told", "protocol.roles.support", "protocol.roles.prevention", "protocol.roles.sanctions", "protocol.roles.contacts",
            "protocol.lists.items.other", "protocol.terms.place", "protocol.situations.now", "protocol.starts", "protocol.ends.arrivals", "protocol.trajectories.steps.childTitle", "protocol.trajectories.steps.page",
            "protocol.trajectories.steps.now", "protocol.trajectories.steps.next", "protocol.trajectories.steps.nextNow", "protocol.trajectories.steps.arrivals",
            "protocol.trajectories.steps.decisions.answers.to", "protocol.trajectories.steps.evaluations.moments", "protocol.trajectories.steps.decisions.answers.now",
            "protocol.trajectories.steps.informs.step", "protocol.trajectories.steps.evaluations.step", "protocol.steps", "protocol.ends.now",
            "protocol.emergencies.informs.step", "protocol.forms.sections.explanation", "protocol.forms.sections.fields", "protocol.forms.document",
            "protocol.firstContacts", "protocol.timeline", "protocol.waysIn");

    /** With every yes-or-no both ways, every text below {@code part} stands on the page, but for those that are left out on purpose. */
    private static void assertShown(DocumentKind kind, String part, List<String> leftOut) {
        Example example = new Example(Example.Fill.FULL, KINDS);
        String shown = page(kind, example.view(VIEWS.get(kind))).outerHtml()
                + page(kind, new Example(Example.Fill.FULL_NO, KINDS).view(VIEWS.get(kind))).outerHtml();
        List<String> missing = example.texts().stream().distinct()
                .filter(text -> text.startsWith("[" + part))
                .filter(text -> leftOut.stream().noneMatch(out -> text.equals("[" + out + "]") || text.startsWith("[" + out + ".")))
                .filter(text -> !shown.contains(text)).toList();
        assertEquals(List.of(), missing, kind.folder());
        assertTrue(example.texts().stream().anyMatch(text -> text.startsWith("[" + part)), "nothing begins with " + part);
    }
}

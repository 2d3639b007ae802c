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
            Map.entry(DocumentKind.SCHOOL, Pages.SchoolPage.class), Map.entry(DocumentKind.WIE_IS_WIE, Pages.AboutPage.class),
            Map.entry(DocumentKind.KLACHTEN, Pages.AboutPage.class), Map.entry(DocumentKind.TOEGANKELIJKHEID, Pages.AboutPage.class),
            Map.entry(DocumentKind.PRIVACY, Pages.AboutPage.class), Map.entry(DocumentKind.COLOFON, Pages.AboutPage.class), Map.entry(DocumentKind.NIET_GEVONDEN, Pages.AboutPage.class), Map.entry(DocumentKind.EIGEN_PAGINA, Pages.OwnPage.class), Map.entry(DocumentKind.OVERZICHT, Pages.ProtocolPage.class),
            Map.entry(DocumentKind.STAP, Pages.StepPage.class), Map.entry(DocumentKind.ROL, Pages.RolePage.class),
            Map.entry(DocumentKind.WAT_NU, Pages.ProtocolPage.class), Map.entry(DocumentKind.KEUZEBOOM, Pages.ProtocolPage.class), Map.entry(DocumentKind.WAT_NU_STAP, Pages.NowStep.class),
            Map.entry(DocumentKind.WAT_NU_EINDE, Pages.NowEnd.class), Map.entry(DocumentKind.OUDERS, Pages.ProtocolPage.class),
            Map.entry(DocumentKind.LEERLINGEN, Pages.ProtocolPage.class), Map.entry(DocumentKind.MELDEN, Pages.ProtocolPage.class),
            Map.entry(DocumentKind.STEUN, Pages.ProtocolPage.class), Map.entry(DocumentKind.REGELS, Pages.ProtocolPage.class),
            Map.entry(DocumentKind.BEGRIPPEN, Pages.ProtocolPage.class), Map.entry(DocumentKind.PREVENTIE, Pages.ProtocolPage.class),
            Map.entry(DocumentKind.METHODEN, Pages.ProtocolPage.class), Map.entry(DocumentKind.FORMULIEREN, Pages.FormsPage.class),
            Map.entry(DocumentKind.PROTOCOL, Pages.ProtocolPage.class), Map.entry(DocumentKind.ZOEKEN, Pages.SearchPage.class)));
    /** Kinds that decide where something is shown. */
    private static final Map<String, String> KINDS = Map.of("HouseRule", "rule", "RoleView", "ouder", "ListBlockView", "signals",
            "SanctionView", "measure", "Channel", "box");

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
        assertShown(DocumentKind.STAP, "step.", List.of("step.childTitle", "step.next", "step.nextNow", "step.page", "step.arrivals",
                "step.decisions.answers.to", "step.decisions.answers.now", "step.informs.step", "step.evaluations.step", "step.evaluations.moments"));
    }

    @Test
    void aRolePageShowsAllThatIsAskedOfTheRole() {
        assertShown(DocumentKind.ROL, "role.", List.of("role.page", "role.contacts.website", "role.contacts.role", "role.parts.decisions.answers.to",
                "role.parts.decisions.answers.now", "role.parts.evaluations.moments",
                "role.parts.informs.step", "role.parts.evaluations.step", "role.duties.step"));
    }

    @Test
    void anEndAndTheStartOfTheRouteShowAllOfThem() {
        assertShown(DocumentKind.WAT_NU_EINDE, "end.", List.of("end.now"));
        assertShown(DocumentKind.WAT_NU, "protocol.starts.", List.of("protocol.starts.now"));
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
        assertShown(DocumentKind.WIE_IS_WIE, "protocols.contacts.", List.of());
        assertShown(DocumentKind.WIE_IS_WIE, "outside.", List.of());
        assertShown(DocumentKind.KLACHTEN, "complaints", List.of());
        assertShown(DocumentKind.KLACHTEN, "protocols.firstContacts.", List.of());
        assertShown(DocumentKind.KLACHTEN, "protocols.reporting.ladder.", List.of());
        assertShown(DocumentKind.COLOFON, "protocols.review.", List.of());
        assertShown(DocumentKind.EIGEN_PAGINA, "text", List.of());
        assertShown(DocumentKind.SCHOOL, "own", List.of());
    }

    @Test
    void aFactOfTheProtocolStandsOnThePageWhereItBelongs() {
        Map<String, DocumentKind> homes = Map.ofEntries(Map.entry("reporting.", DocumentKind.MELDEN), Map.entry("support.", DocumentKind.STEUN),
                Map.entry("rules.", DocumentKind.REGELS), Map.entry("sanctions.", DocumentKind.REGELS), Map.entry("laws.", DocumentKind.REGELS),
                Map.entry("references.", DocumentKind.REGELS), Map.entry("alternatives.", DocumentKind.REGELS), Map.entry("terms.", DocumentKind.BEGRIPPEN),
                Map.entry("lists.", DocumentKind.BEGRIPPEN), Map.entry("prevention.", DocumentKind.PREVENTIE), Map.entry("monitoring.", DocumentKind.PREVENTIE),
                Map.entry("methods.", DocumentKind.METHODEN), Map.entry("forms.", DocumentKind.FORMULIEREN), Map.entry("appendices.", DocumentKind.FORMULIEREN),
                Map.entry("timeline.", DocumentKind.OVERZICHT), Map.entry("waysIn.", DocumentKind.OVERZICHT), Map.entry("emergencies.", DocumentKind.OVERZICHT), Map.entry("ends.title", DocumentKind.OVERZICHT), Map.entry("moments.", DocumentKind.OVERZICHT),
                Map.entry("informs.", DocumentKind.OVERZICHT), Map.entry("review.", DocumentKind.OVERZICHT), Map.entry("openQuestions", DocumentKind.OVERZICHT),
                Map.entry("purpose", DocumentKind.OVERZICHT), Map.entry("summary", DocumentKind.OVERZICHT), Map.entry("schoolType", DocumentKind.OVERZICHT),
                Map.entry("firstContacts.", DocumentKind.LEERLINGEN), Map.entry("contacts.", DocumentKind.MELDEN), Map.entry("outside.", DocumentKind.MELDEN));
        homes.forEach((part, kind) -> assertShown(kind, "protocol." + part, NOT_SHOWN));
    }

    @ParameterizedTest
    @CsvSource({"HouseRule,principle,REGELS,protocol.rules.rule", "HouseRule,exception,REGELS,protocol.rules.rule",
        "ListBlockView,pairs,BEGRIPPEN,protocol.lists.items.other"})
    void rulesAndListsOfEachKindAreShown(String view, String word, DocumentKind kind, String shown) {
        Map<String, String> kinds = new TreeMap<>(KINDS);
        kinds.put(view, word);
        Example example = new Example(Example.Fill.FULL, kinds);
        assertTrue(page(kind, example.view(VIEWS.get(kind))).text().contains("[" + shown + "]"));
    }

    @Test
    void thePageOfAStepOnTheRouteSaysEveryWayThatLeadsThere() {
        assertShown(DocumentKind.WAT_NU_STAP, "step.arrivals.", List.of());
        assertShown(DocumentKind.WAT_NU_EINDE, "end.arrivals.", List.of());
    }

    @Test
    void theTreeHoldsEveryQuestionAndAnswerAndWhereItLeads() {
        for (String part : List.of("starts.", "steps.decisions.question", "steps.decisions.answers.label", "steps.decisions.answers.onward",
                "steps.decisions.answers.limit", "steps.decisions.answers.when", "steps.onward", "steps.number", "ends.title")) {
            assertShown(DocumentKind.KEUZEBOOM, "protocol." + part, List.of("protocol.starts.now"));
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

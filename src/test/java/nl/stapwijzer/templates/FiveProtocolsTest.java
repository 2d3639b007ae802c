package nl.stapwijzer.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.publish.Assets;
import nl.stapwijzer.publish.Formats;
import nl.stapwijzer.publish.LinkCheck;
import nl.stapwijzer.publish.PageFacts;
import nl.stapwijzer.publish.SiteAddress;
import nl.stapwijzer.render.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of the five protocols and the example school. */
class FiveProtocolsTest {
    private static final Set<String> FILES = Set.of("assets/style.css", "assets/what-now.js", "assets/dates.js", "assets/icoon.svg",
            "assets/lettertypen/source-sans-3.woff2", "assets/logo.png");
    private static final Formats FORMATS =
            Formats.together(Repository::find, LocalDate.EPOCH, new SiteAddress("https://school.example"), Optional.empty());
    private static List<Page> pages;

    @BeforeAll
    static void renderThem() {
        pages = Documents.five().stream().filter(page -> !web(page.output()).isEmpty()).toList();
    }

    private static List<String> web(Output output) {
        return output.paths().stream().filter(path -> path.endsWith(".html")).toList();
    }

    @Test
    void everyLinkBetweenWebPagesLeadsSomewhere() {
        List<String> faults = LinkCheck.check(pages.stream().flatMap(page -> PageFacts.of(page).stream()).toList(), FILES).stream()
                .map(fault -> fault.span().file() + ": " + fault.message())
                .filter(fault -> !fault.contains("/documenten/") && !fault.contains("/templates/shared/")
                        && !fault.contains("/assets/search/")).toList();
        assertEquals(List.of(), faults);
    }

    @Test
    void fromTheStartPageTheDutiesOfEveryRoleAreAtMostThreeTapsAway() {
        Map<String, Page> byPath = new TreeMap<>();
        pages.forEach(page -> web(page.output()).forEach(path -> byPath.put(path, page)));
        Map<String, Integer> taps = new HashMap<>(Map.of("index.html", 0));
        Deque<String> open = new ArrayDeque<>(taps.keySet());
        while (!open.isEmpty()) {
            String path = open.remove();
            for (String to : linked(byPath.get(path), path)) {
                if (taps.putIfAbsent(to, taps.get(path) + 1) == null) {
                    open.add(to);
                }
            }
        }
        assertEquals(List.of(), byPath.keySet().stream().filter(path -> path.matches(".*/rollen/[^/]*"))
                .filter(path -> taps.getOrDefault(path, 9) > 3).toList());
    }

    private static List<String> linked(Page page, String path) {
        String html = new String(FORMATS.encode(page, path).value().orElseThrow(), StandardCharsets.UTF_8);
        return Jsoup.parse(html).select("main a[href], header a[href]").stream().map(link -> link.attr("href").replaceFirst("#.*", ""))
                .filter(href -> href.endsWith(".html") && !href.contains(":"))
                .map(href -> Path.of(path).resolveSibling(href).normalize().toString().replace('\\', '/')).toList();
    }

    @Test
    void aRoleOpensOnlyAStepThatHasMoreToSayAndReadsNothingTwiceInIt() {
        List<Element> steps = roles("").stream().flatMap(role -> role.select(".duties > li").stream()).toList();
        assertEquals(List.of(), steps.stream().filter(step -> !step.select(".inside").isEmpty()
                && step.select(".inside > *").size() == 1).map(Element::text).toList());
        assertEquals(List.of(), steps.stream().filter(step -> step.select(".inside > .actions > li").eachText()
                .contains(step.select("h3, h4").get(0).text() + ".")).map(Element::text).toList());
        assertEquals(List.of("Denk mee als de teamleider hierover overlegt"), roles("Rector").get(0).select(".unfolded h4 > a").eachText());
    }

    @Test
    void aRoleReadsWhoseStepItIsAndWhatIsToBeDividedOnlyWhereItTakesPart() {
        assertEquals(List.of("Leerkracht: Kijk terug op de afspraken"), roles("Seo-coördinator").get(0).select(".duties h3").eachText());
        assertEquals(List.of(), roles("Rector").get(0).select("#stappen ~ .note").eachText());
        assertEquals(1, roles("Zorgcoördinator").get(0).select("#stappen ~ .note").size());
    }

    private static List<Element> roles(String name) {
        return pages.stream().filter(page -> page.output().kind() == DocumentKind.ROLE).<Element>map(Page::tree)
                .filter(page -> page.select("h1").text().startsWith(name)).toList();
    }

    @Test
    void noTwoPagesHaveTheSameTitle() {
        List<String> titles = pages.stream().map(page -> page.tree().title()).toList();
        assertEquals(titles.stream().distinct().toList(), titles);
    }

    @Test
    void noTwoPagesAreDescribedInTheSameWords() {
        List<String> descriptions = pages.stream().map(page -> page.tree().select("meta[name=description]").attr("content")).toList();
        assertEquals(List.of(), descriptions.stream().filter(words -> Collections.frequency(descriptions, words) > 1).distinct().toList());
    }

    /** The page and all that it fetches, as a server sends it, but for the letters of those who learn to read: no step is set in them. */
    @Test
    void aStepPageWithAllItNeedsIsUnderFortyEightKilobytesAndSixRequests() throws IOException {
        for (Page page : pages.stream().filter(one -> one.output().kind() == DocumentKind.STEP).toList()) {
            Map<String, byte[]> needed = new TreeMap<>(Assets.of(PageFacts.of(page), Repository::find).value().orElseThrow());
            needed.remove("assets/lettertypen/andika.woff2");
            String path = page.output().paths().get(0);
            int bytes = pressed(FORMATS.encode(page, path).value().orElseThrow());
            for (byte[] file : needed.values()) {
                bytes += pressed(file);
            }
            assertTrue(needed.containsKey("assets/style.css") && 1 + needed.size() <= 6, path + " asks for " + needed.keySet());
            assertTrue(bytes < 48_000, path + " is " + bytes + " bytes");
        }
    }

    private static int pressed(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(file);
        }
        return out.size();
    }

    @Test
    void nothingOnAnyPageIsEmpty() {
        pages.forEach(page -> assertEquals(List.of(), WebTemplatesTest.empty(page.tree()), page.output().paths().toString()));
    }

    @Test
    void whatATemplateNamesAsAnExampleIsAPageOfItsKind() throws IOException {
        for (Page page : pages) {
            String folder = page.output().kind().folder();
            List<String> examples = TemplateFoldersTest.after(Files.readAllLines(Path.of("templates", folder, "LEESMIJ.md")),
                    "## Voorbeelden")
                    .filter(line -> line.startsWith("- ")).map(line -> line.substring(3)).toList();
            List<String> ofKind = pages.stream().filter(other -> other.output().kind() == page.output().kind())
                    .flatMap(other -> web(other.output()).stream()).toList();
            assertTrue(!examples.isEmpty() && ofKind.containsAll(examples), folder + " names " + examples);
        }
    }
}

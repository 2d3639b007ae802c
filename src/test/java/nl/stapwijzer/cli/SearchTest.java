package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looking something up, in a site of two protocols that stands on a disk. */
class SearchTest {
    private static final Path AXE = Path.of("target/npm/node_modules/axe-core/axe.min.js");
    private static final Path STEMS = Path.of("src/test/resources/search/stammen.csv");
    private static final String SECRET = "Leg de vertrouwelijke rode multomap klaar.";
    private static final String RESULTS = "[...document.querySelectorAll('.uitkomsten li > a')].map(a => a.textContent).join('|')";
    private static final String TYPED = "(() => { const veld = document.getElementById('zoekveld'); veld.focus(); veld.select(); document.execCommand('insertText', false, '%s');"
            + " return " + RESULTS + "; })()";

    @TempDir static Path folder;
    private static Path site;
    private static Chromium browser;

    @BeforeAll
    static void publish() throws IOException, InterruptedException {
        Path project = Files.createDirectory(folder.resolve("school"));
        Files.createDirectories(project.resolve("protocols"));
        Files.createDirectories(project.resolve("site"));
        Files.writeString(project.resolve("site/school.yaml"), "naam: School\ntaal: nl-NL\n");
        Files.copy(Path.of("protocols/kwaliteitskaart.yaml"), project.resolve("protocols/kwaliteitskaart.yaml"));
        Files.writeString(project.resolve("protocols/zonder-schuldvraag.yaml"), withASecret(Files.readString(Path.of("protocols/zonder-schuldvraag.yaml"))));
        site = project.resolve("publicatie");
        Run run = Run.in(project, "build");
        assertEquals(ExitCode.FINE.number(), run.code(), run.err());
        browser = Chromium.isInstalled() ? new Chromium(Path.of("target/chromium-search").toAbsolutePath()) : null;
    }

    /** An action for the staff only, before the first one of the protocol. */
    private static String withASecret(String definition) {
        String changed = definition.replaceFirst("(?m)^    acties:\\n", "    acties:\n      - {doe: \"" + SECRET + "\", zichtbaar: intern}\n");
        assertFalse(changed.equals(definition));
        return changed;
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void open(String page) throws InterruptedException {
        assumeTrue(browser != null, "Chromium is not there; ./verify installs it");
        browser.open(site.resolve(page));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"logboeken, Logboek van wie is ingelicht", "coordinator, Anti-pestcoördinator", "COÖRDINATOREN, Anti-pestcoördinator", "begeleidder, Intern begeleider",
        "ib, Intern begeleider", "tussensch, Tussenschoolse opvang", "gesprekken, Gesprek zonder schuldvraag", "de pester, Voor ouders"})
    void whatSomebodyTypesIsFoundFromTheDisk(String typed, String found) throws InterruptedException {
        open("zonder-schuldvraag/zoeken.html");
        List<String> titles = List.of(browser.evaluate(String.format(TYPED, typed)).split("\\|"));
        assertTrue(titles.contains(found), titles.toString());
    }

    @Test
    void theSearchOfTheSchoolFindsInEveryProtocolAndNamesIt() throws InterruptedException {
        open("zoeken.html");
        browser.evaluate(String.format(TYPED, "esis overleg"));
        String where = browser.evaluate("[...document.querySelectorAll('.uitkomsten li .klein')].map(where => where.textContent).join('|')");
        assertTrue(where.contains("Kwaliteitskaart"), where);
        assertEquals("true", browser.evaluate("[...document.querySelectorAll('.uitkomsten li > a')].every(a => a.protocol === 'file:' && a.pathname.includes('/publicatie/')) + ''"));
    }

    @Test
    void theQuestionStandsInTheAddressAndNowhereElse() throws InterruptedException {
        open("zonder-schuldvraag/zoeken.html");
        String asked = browser.evaluate(String.format(TYPED, "ouders & school"));
        assertEquals("#q=ouders%20%26%20school", browser.evaluate("location.hash"));
        assertEquals("0 0", browser.evaluate("localStorage.length + ' ' + sessionStorage.length"));
        String again = "location.hash = ''; location.hash = 'q=ouders%20%26%20school'; new Promise(resolve => setTimeout(resolve, 300)).then(() => " + RESULTS + ")";
        assertEquals(asked, browser.evaluate("document.getElementById('zoekveld').value = ''; " + again));
        assertEquals(List.of(), browser.requests().stream().filter(address -> !address.startsWith("file:") || address.contains("ouders%20")).toList());
    }

    @Test
    void theNumberOfResultsIsSaidAlsoWhenThereIsNone() throws InterruptedException {
        open("zonder-schuldvraag/zoeken.html");
        String said = "new Promise(resolve => setTimeout(resolve, 600)).then(() => document.querySelector('[role=status]').textContent)";
        browser.evaluate(String.format(TYPED, "directie"));
        assertTrue(browser.evaluate(said).matches("\\d+ uitkomst(en)? voor ‘directie’"), browser.evaluate(said));
        browser.evaluate(String.format(TYPED, "qqqxxx"));
        assertTrue(browser.evaluate(said).startsWith("Niets gevonden voor ‘qqqxxx’."), browser.evaluate(said));
    }

    @Test
    void arrowsWalkAlongTheResultsAndNoOtherKeyDoesAnything() throws InterruptedException {
        open("zonder-schuldvraag/zoeken.html");
        browser.evaluate(String.format(TYPED, "directie"));
        String key = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: '%s', bubbles: true})), document.activeElement.textContent || document.activeElement.id";
        String first = browser.evaluate(String.format(key, "ArrowDown"));
        assertEquals(browser.evaluate("document.querySelector('.uitkomsten a').textContent"), first);
        assertEquals(first, browser.evaluate(String.format(key, "/")));
        assertEquals("zoekveld", browser.evaluate(String.format(key, "ArrowUp")));
    }

    @Test
    void withoutAScriptEveryPageIsFoundFromAToZAndFromEveryPage() throws IOException {
        for (String protocol : List.of("kwaliteitskaart", "zonder-schuldvraag")) {
            Path search = site.resolve(protocol + "/zoeken.html");
            List<Path> listed = Jsoup.parse(search).select("#a-z .register a").stream()
                    .map(link -> search.resolveSibling(link.attr("href").replaceFirst("#.*", "")).normalize()).toList();
            assertEquals(List.of(), pages().stream().filter(page -> page.startsWith(search.getParent()) && !page.equals(search))
                    .filter(page -> page.endsWith("wat-nu/index.html") || !page.getParent().endsWith("wat-nu")).filter(page -> !listed.contains(page)).toList());
        }
        List<Path> inTheirPlace = pages().stream().filter(page -> !page.endsWith("404.html")).toList();
        for (Path page : inTheirPlace) {
            Element link = Jsoup.parse(page).selectFirst("header a.naar-zoeken");
            assertTrue(Files.exists(page.resolveSibling(link.attr("href")).normalize()), page.toString());
        }
    }

    @Test
    void whatIsForTheStaffOnlyIsInNoIndex() throws IOException {
        try (Stream<Path> scripts = Files.list(site.resolve("assets/zoek"))) {
            String all = scripts.filter(file -> file.getFileName().toString().startsWith("index")).map(SearchTest::text).collect(Collectors.joining());
            assertTrue(all.contains("begeleider"));
            assertFalse(all.contains("multomap"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void wordsHaveTheStemThatSnowballGivesThem() throws IOException, InterruptedException {
        open("zoeken.html");
        String pairs = Files.readAllLines(STEMS).stream().filter(line -> !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split(",")).map(word -> "'" + word + "'").collect(Collectors.joining(",", "[", "]"))).collect(Collectors.joining(","));
        assertEquals("", browser.evaluate("[" + pairs + "].filter(([woord, gewenst]) => stam(woord) !== gewenst).map(([woord]) => woord + ' ' + stam(woord)).join('; ')"));
    }

    @Test
    void thePageIsAccessibleWithAndWithoutResults() throws IOException, InterruptedException {
        assumeTrue(browser != null && Files.exists(AXE), "Chromium or axe is not there; ./verify installs them");
        List<String> found = new ArrayList<>();
        for (int width : List.of(320, 1280)) {
            for (boolean dark : List.of(false, true)) {
                browser.show(width, dark);
                open("zoeken.html");
                browser.evaluate(Files.readString(AXE) + "; ''");
                for (String typed : List.of("", "ouders")) {
                    browser.evaluate(String.format(TYPED, typed));
                    found.add(browser.evaluate("axe.run(document, {resultTypes: ['violations']}).then(result => result.violations.map(v => v.id + ' ' + v.nodes.map(n => n.target.join(' ')).join(', ')).join('; '))"));
                    found.add(browser.evaluate("document.documentElement.scrollWidth > innerWidth ? 'wider than ' + innerWidth : ''"));
                }
            }
        }
        assertEquals(List.of(), found.stream().filter(fault -> !fault.isEmpty()).distinct().toList());
    }
}

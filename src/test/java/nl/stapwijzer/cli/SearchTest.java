package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.EachLanguage;
import nl.stapwijzer.fixtures.Repository;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looking something up, in a site of two protocols that stands on a disk. */
@Tag("slow")
class SearchTest {
    private static final Path AXE = Path.of("target/npm/node_modules/axe-core/axe.min.js");
    private static final Path STEMS = Path.of("src/test/resources/search/stammen.csv");
    private static final String SECRET = "Leg de vertrouwelijke rode multomap klaar.";
    private static final String RESULTS = "[...document.querySelectorAll('.results li > a')].map(a => a.textContent).join('|')";
    private static final String TYPED = "(() => { const field = document.getElementById('search-field'); field.focus(); field.select();"
            + " document.execCommand('insertText', false, '%s'); return " + RESULTS + "; })()";
    /** Shows also what does not show at once. */
    private static final String UNFOLDED = "Promise.all([...document.querySelectorAll('.results details')]"
            + ".map(more => new Promise(seen => { more.addEventListener('toggle', seen); more.open = true; })))"
            + ".then(() => " + RESULTS + ")";
    private static final String STATUS = "new Promise(resolve => setTimeout(resolve, 600))"
            + ".then(() => document.querySelector('[role=status]').textContent)";
    /** With an accent as one letter, and as a letter and a mark, which some keyboards and files give. */
    private static final String TERMS = """
            begrippen:
              time-out: {naam: Time-out, uitleg: Even apart.}
              no-blame: {naam: No-Blame, uitleg: Niemand krijgt de schuld.}
              aanpak: {naam: "Gee\u0308valueerde aanpak", uitleg: Na zes weken.}
              groep: {naam: "Geïnspireerde groep", uitleg: Wie wil helpen.}
            """;
    /** What the build would write for a protocol in English. */
    private static final String ENGLISH = """
            self.searchIndexes = [{title: "", language: "en-GB", same: [["target", "victim"]], entries: [
              ["stap", "Bullying is reported", [], "report.html", "Anybody can tell a teacher. The pupil's parents hear of it today."],
              ["stap", "Talking with the group", [], "group.html", "Teacher and target say what happened. Stories are written down."]]}];
            """;

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
        Path definition = Path.of("protocols/zonder-schuldvraag.yaml");
        Files.writeString(project.resolve(definition.toString()), changed(Files.readString(definition)));
        site = project.resolve("publicatie");
        Run run = Run.in(project, "build");
        assertEquals(ExitCode.FINE.number(), run.code(), run.err());
        browser = Chromium.isInstalled() ? Chromium.undrawn() : null;
    }

    /** With terms to find, and an action for the staff only before the first one of the protocol. */
    private static String changed(String definition) {
        String secret = definition.replaceFirst("(?m)^    acties:\\n",
                "    acties:\n      - {doe: \"" + SECRET + "\", zichtbaar: intern}\n");
        String changed = secret.replace("begrippen:\n", TERMS);
        assertFalse(secret.equals(definition) || changed.equals(secret));
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

    private static void type(String text) throws InterruptedException {
        browser.evaluate(String.format(TYPED, text));
    }

    private static List<String> titles(String typed) throws InterruptedException {
        type(typed);
        return List.of(Normalizer.normalize(browser.evaluate(UNFOLDED), Normalizer.Form.NFC).split("\\|"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ingelichte, Licht anderen in (stap 4)", "gesprekken, Gesprek zonder schuldvraag", "tussensch, Tussenschoolse opvang",
        "begeleidder, Intern begeleider", "ib, Intern begeleider", "de pester, Ouders van de leerling die pest",
        "pesters, Ouders van de leerling die pest", "dïrectie, Directie",
        "coordinator, Anti-pestcoördinator", "COÖRDINATOREN, Anti-pestcoördinator", "coo\u0308rdinator, Anti-pestcoördinator",
        "anti pest, Anti-pestcoördinator", "antipest, Anti-pestcoördinator",
        "time-out, Time-out", "timeout, Time-out", "time out, Time-out", "TIMEOUT, Time-out",
        "no-blame, No-Blame", "noblame, No-Blame", "no blame, No-Blame", "noblam, No-Blame",
        "geëvalueerde, Geëvalueerde aanpak", "gee\u0308valueerde, Geëvalueerde aanpak", "geevalueerde, Geëvalueerde aanpak",
        "geïnspireerde, Geïnspireerde groep", "gei\u0308nspireerde, Geïnspireerde groep", "geinspireerde, Geïnspireerde groep"})
    void whatSomebodyTypesIsFoundFromTheDisk(String typed, String found) throws InterruptedException {
        open("zonder-schuldvraag/zoeken.html");
        assertTrue(titles(typed).contains(found), titles(typed).toString());
    }

    /** Who does not know what a page is called. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"gepest, Mijn kind wordt gepest", "ik word gepest, Mijn kind wordt gepest", "bang, Voor jou", "telefoonnummer, Melden",
        "wie bel ik, Melden", "formulier, Formulieren en kaarten", "afkorting, Begrippen", "straf, Regels en maatregelen"})
    void whatPeopleTypeLeadsFirstToThePageForIt(String typed, String first) throws InterruptedException {
        open("zonder-schuldvraag/zoeken.html");
        assertEquals(first, titles(typed).get(0), titles(typed).toString());
    }

    @Test
    void whatIsCalledSoStandsBeforeWhatSaysSo() throws InterruptedException {
        open("zonder-schuldvraag/zoeken.html");
        assertTrue(titles("praat met de ouders").size() > 2);
        assertEquals("", browser.evaluate("[...document.querySelectorAll('.results section')]"
                + ".map(section => [...section.querySelectorAll('li > a')].map(a => a.querySelector('mark') ? 'T' : 't').join(''))"
                + ".filter(order => /tT/.test(order)).join(' ')"));
        assertEquals("Praat met de ouders (stap 5)", titles("praat met de ouders").get(0));
    }

    @Test
    void theFoundWordsAreMarkedHoweverTheyAreWritten() throws InterruptedException {
        open("zonder-schuldvraag/zoeken.html");
        String marked = "[...document.querySelectorAll('.results a mark')].map(mark => mark.textContent).join('|')";
        type("timeout");
        assertEquals("Time-out", browser.evaluate(marked));
        type("geevalueerde");
        assertEquals("Geëvalueerde", Normalizer.normalize(browser.evaluate(marked), Normalizer.Form.NFC));
    }

    @Test
    void aWordThatIsNowhereFindsNothing() throws InterruptedException {
        open("zonder-schuldvraag/zoeken.html");
        for (String typed : List.of("qqq", "qqqxx", "qqqxxxwww", "?!", "*", "constructor")) {
            assertEquals(List.of(""), titles(typed), typed);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"bullied, Bullying is reported", "report, Bullying is reported", "parent, Bullying is reported",
        "pupils, Bullying is reported", "the parents, Bullying is reported", "techer, Bullying is reported",
        "story, Talking with the group", "talked, Talking with the group", "victims, Talking with the group"})
    void whatIsInEnglishIsFoundByItsStems(String typed, String found) throws IOException, InterruptedException {
        Path page = site.resolve("zonder-schuldvraag/zoeken.html");
        Files.writeString(site.resolve("assets/search/english.js"), ENGLISH);
        Path english = site.resolve("zonder-schuldvraag/english.htm"); // so that it is no page of this site
        Files.writeString(english, Files.readString(page).replace("index-zonder-schuldvraag.js", "english.js"));
        open("zonder-schuldvraag/english.htm");
        assertTrue(titles(typed).contains(found), titles(typed).toString());
    }

    @Test
    void everyLanguageOfDocumentsHasItsStems() {
        List<String> known = Pattern.compile("(?m)^ {4}([a-z]+): \\{ stem:").matcher(Repository.text(Path.of("site/search/languages.js")))
                .results().map(found -> found.group(1)).toList();
        assertEquals("", EachLanguage.difference(EachLanguage.codes(), known));
    }

    @Test
    void theLibraryIsPublishedWithItsLicence() throws IOException {
        Element page = Jsoup.parse(site.resolve("zoeken.html"));
        assertTrue(Files.readString(site.resolve(page.selectFirst("script[src$=lunr.js]").attr("src"))).contains("lunr"));
        Element colophon = Jsoup.parse(site.resolve("colofon.html"));
        String licence = Files.readString(site.resolve(colophon.selectFirst("a[href*=lunr]").attr("href")));
        assertTrue(licence.contains("Permission is hereby granted") && licence.contains("Copyright"), licence);
    }

    @Test
    void theSearchOfTheSchoolFindsInEveryProtocolAndNamesIt() throws InterruptedException {
        open("zoeken.html");
        type("esis overleg");
        String where = browser.evaluate(
                "[...document.querySelectorAll('.results li .small')].map(where => where.textContent).join('|')");
        assertTrue(where.contains("Kwaliteitskaart"), where);
        assertEquals("true", browser.evaluate("[...document.querySelectorAll('.results li > a')]"
                + ".every(a => a.protocol === 'file:' && a.pathname.includes('/publicatie/')) + ''"));
    }

    @Test
    void theQuestionStandsInTheAddressAndNowhereElse() throws InterruptedException {
        open("zonder-schuldvraag/zoeken.html");
        String asked = browser.evaluate(String.format(TYPED, "ouders & school"));
        assertEquals("#q=ouders%20%26%20school", browser.evaluate("location.hash"));
        assertEquals("0 0", browser.evaluate("localStorage.length + ' ' + sessionStorage.length"));
        String again = "location.hash = ''; location.hash = 'q=ouders%20%26%20school';"
                + " new Promise(resolve => setTimeout(resolve, 300)).then(() => " + RESULTS + ")";
        assertEquals(asked, browser.evaluate("document.getElementById('search-field').value = ''; " + again));
        assertEquals(List.of(), browser.requests().stream()
                .filter(address -> !address.startsWith("file:") || address.contains("ouders%20")).toList());
    }

    @Test
    void theNumberOfResultsIsSaidAlsoWhenThereIsNone() throws InterruptedException {
        open("zonder-schuldvraag/zoeken.html");
        type("directie");
        assertTrue(browser.evaluate(STATUS).matches("\\d+ uitkomst(en)? voor ‘directie’"), browser.evaluate(STATUS));
        type("qqqxxx");
        assertTrue(browser.evaluate(STATUS).startsWith("Niets gevonden voor ‘qqqxxx’."), browser.evaluate(STATUS));
    }

    @Test
    void whatTheScriptSaysStandsInThePage() throws InterruptedException {
        open("zonder-schuldvraag/zoeken.html");
        browser.evaluate("Object.assign(document.getElementById('search').dataset,"
                + " {foundOther: '{count} × {question}', kindRole: 'Roles', more: '{count} more'}) && ''");
        type("ouders");
        assertTrue(browser.evaluate(STATUS).endsWith(" × ouders"));
        String heads = browser.evaluate("[...document.querySelectorAll('.results h2, .results summary')]"
                + ".map(head => head.textContent).join('|')");
        assertTrue(heads.matches(".*Roles \\(\\d+\\).*\\d+ more.*"), heads);
    }

    @Test
    void arrowsWalkAlongTheResultsAndNoOtherKeyDoesAnything() throws InterruptedException {
        open("zonder-schuldvraag/zoeken.html");
        type("directie");
        String key = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: '%s', bubbles: true})),"
                + " document.activeElement.textContent || document.activeElement.id";
        String first = browser.evaluate(String.format(key, "ArrowDown"));
        assertEquals(browser.evaluate("document.querySelector('.results a').textContent"), first);
        assertEquals(first, browser.evaluate(String.format(key, "/")));
        assertEquals("search-field", browser.evaluate(String.format(key, "ArrowUp")));
    }

    @Test
    void withoutAScriptEveryPageIsFoundFromAToZAndFromEveryPage() throws IOException {
        for (String protocol : List.of("kwaliteitskaart", "zonder-schuldvraag")) {
            Path search = site.resolve(protocol + "/zoeken.html");
            List<Path> listed = Jsoup.parse(search).select("#a-z .register a").stream()
                    .map(link -> search.resolveSibling(link.attr("href").replaceFirst("#.*", "")).normalize()).toList();
            assertEquals(List.of(), pages().stream().filter(page -> page.startsWith(search.getParent()) && !page.equals(search))
                    .filter(page -> page.endsWith("wat-nu/index.html") || !page.getParent().endsWith("wat-nu"))
                    .filter(page -> !listed.contains(page)).toList());
        }
        List<Path> inTheirPlace = pages().stream().filter(page -> !page.endsWith("404.html")).toList();
        for (Path page : inTheirPlace) {
            Element link = Jsoup.parse(page).selectFirst("header a.to-search");
            assertTrue(Files.exists(page.resolveSibling(link.attr("href")).normalize()), page.toString());
        }
    }

    @Test
    void whatIsForTheStaffOnlyIsInNoIndex() throws IOException {
        try (Stream<Path> scripts = Files.list(site.resolve("assets/search"))) {
            String all = scripts.filter(file -> file.getFileName().toString().startsWith("index")).map(SearchTest::text)
                    .collect(Collectors.joining());
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

    /** The search reads no accents, also not in a stem. */
    @Test
    void wordsHaveTheStemThatSnowballGivesThemButForAccents() throws IOException, InterruptedException {
        open("zoeken.html");
        String pairs = Files.readAllLines(STEMS).stream().filter(line -> !line.startsWith("#"))
                .map(line -> "['" + plain(line).replace(",", "','") + "']").collect(Collectors.joining(","));
        assertEquals("", browser.evaluate("[" + pairs + "].filter(([word, wanted]) => languages.nl.stem(word) !== wanted)"
                + ".map(([word]) => word + ' ' + languages.nl.stem(word)).join('; ')"));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
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
                    type(typed);
                    found.add(browser.evaluate("axe.run(document, {resultTypes: ['violations']}).then(result => result.violations"
                            + ".map(v => v.id + ' ' + v.nodes.map(n => n.target.join(' ')).join(', ')).join('; '))"));
                    found.add(browser.evaluate("document.documentElement.scrollWidth > innerWidth ? 'wider than ' + innerWidth : ''"));
                }
            }
        }
        assertEquals(List.of(), found.stream().filter(fault -> !fault.isEmpty()).distinct().toList());
    }
}

package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a school can bring that no other did: each gets a good site or a clear answer, and never a broken one. */
class UnusualSchoolsTest {
    private static final String HEAD = "protocol: proef\ntitel: Proef\ntaal: nl-NL\n";
    private static final String ROLES = "rollen:\n  leerkracht: {naam: Leerkracht}\n  conrector: {naam: Conrector}\n";
    private static final String END = "einden:\n  klaar: {titel: Het pesten is gestopt}\n";

    @TempDir Path project;

    private Run build(String protocol, String school) throws IOException {
        write("protocols/proef.yaml", protocol);
        write("site/school.yaml", school);
        return Run.in(project, "build");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(project.resolve(name).getParent());
        Files.writeString(project.resolve(name), text);
    }

    private Document page(String name) throws IOException {
        return Jsoup.parse(project.resolve("publicatie").resolve(name));
    }

    /** That it was published, and each page can be told from the others and is in order by itself. */
    private void isAGoodSite(Run run) throws IOException {
        assertEquals(ExitCode.FINE.number(), run.code(), run.err());
        List<String> faults = new ArrayList<>();
        Map<String, Path> titles = new HashMap<>();
        Map<String, Path> descriptions = new HashMap<>();
        try (Stream<Path> files = Files.walk(project.resolve("publicatie"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".html")).toList()) {
                Document page = Jsoup.parse(file);
                once(titles, page.title(), file, faults);
                once(descriptions, page.select("meta[name=description]").attr("content"), file, faults);
                order(page, file, faults);
            }
        }
        assertEquals(List.of(), faults);
    }

    private static void once(Map<String, Path> said, String words, Path file, List<String> faults) {
        Path other = said.put(words, file);
        if (words.isBlank() || other != null) {
            faults.add(file + " and " + other + " both say: " + words);
        }
    }

    private static void order(Document page, Path file, List<String> faults) {
        int above = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            if (level > above + 1 || level == 1 && above > 0) {
                faults.add(file + ": " + heading.outerHtml());
            }
            above = level;
        }
        page.select("main ul:not(:has(li)), main dl:not(:has(dt)), main h2:empty, main section:empty")
                .forEach(empty -> faults.add(file + ": " + empty.outerHtml()));
    }

    private static String steps(int many) {
        return "stappen:\n" + IntStream.rangeClosed(1, many)
                .mapToObj(i -> "  stap" + i + ":\n    titel: Stap nummer " + i + "\n    wie: leerkracht\n    hoe: Doe dit.\n    daarna: "
                + (i < many ? "stap" + (i + 1) : "klaar")).collect(Collectors.joining("\n")) + "\n";
    }

    @Test
    void aProtocolWithoutStepsSaysSoOnEveryPageThatWouldHaveThem() throws IOException {
        isAGoodSite(build(HEAD + ROLES, "naam: School\n"));
        for (String name : List.of("index", "protocol", "keuzeboom", "wat-nu/index")) {
            assertTrue(page("proef/" + name + ".html").select("main").text().matches(".*geen stappen.*"), name);
        }
        assertTrue(Run.in(project, "check").out().contains("Na een melding: wie luistert er, en wat gebeurt daarna?"));
    }

    @Test
    void aProtocolOfOneStepAndOneOfSixtyAreGoodSites() throws IOException {
        for (int many : List.of(1, 60)) {
            isAGoodSite(build(HEAD + ROLES + steps(many) + END, "naam: School\n"));
            assertEquals(many, page("proef/index.html").select("ol.steps > li").size());
            assertEquals(1, page("proef/stappen/stap1.html").select("[aria-current=step]").size());
        }
    }

    @Test
    void twoPhasesOfOneNameEachHaveTheirOwnSteps() throws IOException {
        isAGoodSite(build(HEAD + ROLES + "trajecten:\n  eerst: Gesprek\n  later: Gesprek\n"
                + "stappen:\n  een: {titel: Eerste, wie: leerkracht, traject: eerst, daarna: twee}\n"
                + "  twee: {titel: Tweede, wie: leerkracht, traject: later, daarna: klaar}\n" + END, "naam: School\n"));
        assertEquals(List.of(List.of("stap-een"), List.of("stap-twee")), page("proef/index.html").select("ol.steps").stream()
                .map(list -> list.select("> [id]").eachAttr("id")).toList());
    }

    @Test
    void theRoleThatHasNothingToDoHasNoPageAndNothingLeadsToOne() throws IOException {
        isAGoodSite(build(HEAD + ROLES + steps(2) + END, "naam: School\n"));
        assertFalse(Files.exists(project.resolve("publicatie/proef/rollen/conrector.html")));
        assertTrue(Files.exists(project.resolve("publicatie/proef/rollen/leerkracht.html")));
        assertEquals(0, page("proef/protocol.html").select("a[href*=conrector]").size());
    }

    @Test
    void aTermThatStandsFiveHundredTimesLeadsToItsExplanationOnceOnEachPage() throws IOException {
        String often = steps(2).replace("Doe dit.", ">-\n" + "      Praat over pesten.\n\n".repeat(500).stripTrailing());
        isAGoodSite(build(HEAD + ROLES + often + END + "begrippen:\n  pesten: {naam: pesten, uitleg: Steeds weer iemand kwaad doen.}\n",
                "naam: School\n"));
        assertEquals(1, page("proef/stappen/stap1.html").select("main a.term").size());
    }

    @Test
    void aSchoolWithoutContactsSaysWhatToDoInstead() throws IOException {
        Run run = build(HEAD + ROLES + steps(1) + END, "naam: School\n");
        isAGoodSite(run);
        String reporting = page("proef/melden.html").text();
        assertTrue(reporting.contains("Bel de school, of loop binnen.") && !reporting.contains("vastgelegd"), reporting);
    }
}

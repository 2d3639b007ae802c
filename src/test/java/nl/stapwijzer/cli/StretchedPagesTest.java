package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Long titles and words, soft hyphens, no telephone, few steps or many: the pages for parents, pupils and who asks what now fit a
 * phone of 320 pixels with all of it on them.
 */
@Tag("slow")
class StretchedPagesTest {
    private static final Path LOOKS = Path.of("src/test/resources/cli/looks.js");
    private static final String OPEN = "document.querySelectorAll('details').forEach(one => { one.open = true; })";
    private static final String BY = "[...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > innerWidth"
            + " && !one.children.length).map(looks.name).slice(0, 3).join(', ')";
    private static final String WORD = "schoolveiligheidscoordinatieteamvergaderingsvoorzittersgroep";
    private static final String SOFT = "Anti\u00ADpest\u00ADhandelings\u00ADplan\u00ADbespreking";
    private static final String TITLE = "Wat we samen doen als een leerling op school, onderweg of op een scherm door anderen wordt gepest"
            + " of buitengesloten (½ uur)";

    private static final String PROTOCOL = """
            protocol: proef
            titel: "%s"
            taal: nl-NL
            rollen:
              coach: {naam: %s}
              ouders: {naam: Ouders, soort: ouder}
              gepest: {naam: Leerling die gepest wordt, soort: leerling, bij-pesten: gepest}
              pest: {naam: Leerling die pest, soort: leerling, bij-pesten: pest}
            kanalen: {mail: Mail}
            melden: {door: ouders, bij: coach, kanalen: [mail], inleiding: "%s", daarna: "%s"}
            %seinden: {klaar: {titel: "%s"}}
            doelgroepen:
              ouders: {titel: Voor ouders, delen: [{kop: "%s", tekst: "%s", punten: ["%s"], bij-pesten: [gepest, pest]}]}
              leerlingen: {titel: Voor jou, delen: [{kop: "%s", tekst: "%s", punten: ["%s"], bij-pesten: [gepest, ziet, pest]}]}
            """.formatted(TITLE, WORD, SOFT, WORD, "%s", TITLE, WORD, SOFT, TITLE, SOFT, WORD, TITLE);
    private static final String ASKS = "    vraag: \"" + TITLE + "?\"\n    antwoorden: {ja: %s, nee: onbekend}\n";

    @TempDir Path project;

    private static String steps(int many, boolean asking) {
        return IntStream.rangeClosed(1, many).mapToObj(i -> {
            String next = i < many ? "stap" + (i + 1) : "klaar";
            return "  stap" + i + ":\n    titel: \"" + i + " " + TITLE + "\"\n    wie: coach\n    met: gepest\n"
                    + "    termijn: binnen 2 schooldagen\n    acties: [\"Praat over " + WORD + ".\"]\n"
                    + "    informeer: [{aan: ouders, over: " + WORD + ", via: mail}]\n"
                    + (asking ? ASKS.formatted(next) : "    daarna: " + next + "\n");
        }).collect(Collectors.joining("", "stappen:\n", ""));
    }

    private List<Path> pages(int many, boolean asking) throws IOException {
        Files.createDirectories(project.resolve("protocols"));
        Files.createDirectories(project.resolve("site"));
        Files.writeString(project.resolve("protocols/proef.yaml"), PROTOCOL.formatted(steps(many, asking)));
        Files.writeString(project.resolve("site/school.yaml"), "naam: " + WORD + "\n"
                + "contacten: {coach: {mail: " + WORD + "@" + WORD + ".example, waar: " + WORD + ", bereikbaar: " + SOFT + "}}\n");
        Run run = Run.in(project, "build");
        assertEquals(ExitCode.FINE.number(), run.code(), run.err());
        Path site = project.resolve("publicatie");
        try (Stream<Path> now = Files.list(site.resolve("proef/wat-nu"))) {
            return Stream.concat(Stream.concat(Stream.of(site.resolve("index.html")),
                    Stream.of("ouders", "leerlingen", "melden", "mijn-kind-wordt-gepest", "mijn-kind-pest")
                            .map(name -> site.resolve("proef/" + name + ".html"))), now.sorted().limit(12)).toList();
        }
    }

    private void assertFits(int many, boolean asking) throws IOException {
        List<Path> pages = pages(many, asking);
        List<String> found = Collections.synchronizedList(new ArrayList<>());
        Chromium.each(pages, Files.readString(LOOKS), (tab, page) -> {
            tab.show(320, false);
            tab.open(page);
            tab.evaluate(OPEN);
            String wide = tab.evaluate("looks.tooWide()");
            if (!wide.isEmpty()) {
                found.add(page.getFileName() + ": " + wide + " by " + tab.evaluate(BY));
            }
        });
        assertEquals(List.of(), found);
        for (Path page : pages.subList(1, 6)) {
            String text = Jsoup.parse(page).text();
            assertTrue(Stream.of(WORD, SOFT.replace("\u00AD", ""), TITLE).allMatch(text::contains), page + ": " + text);
        }
    }

    @Test
    void twoStepsWithQuestionsFit() throws IOException {
        assumeTrue(Chromium.isInstalled(), "Chromium is not there; ./verify installs it");
        assertFits(2, true);
    }

    @Test
    void fortyStepsWithoutQuestionsFit() throws IOException {
        assumeTrue(Chromium.isInstalled(), "Chromium is not there; ./verify installs it");
        assertFits(40, false);
    }
}

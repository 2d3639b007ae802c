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
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author may write, however long: it stands on every page, and every page stays as narrow as a phone. */
class LongWordsTest {
    private static final int WORD = 60;
    private static final int TITLE = 120;
    /** A word that no line of a phone holds. */
    private static final String LONG = "veiligheids".repeat(WORD / 11 + 1).substring(0, WORD);
    /** A title with such a word in it, and a soft hyphen. */
    private static final String LONG_TITLE = (LONG
            + " gedrags\u00ADverandering – en wat er nog meer over te zeggen is, want het houdt niet op").substring(0, TITLE);

    @TempDir Path project;

    private List<Path> build(int steps, boolean decisions, boolean owing) throws IOException {
        StringBuilder protocol = new StringBuilder("""
                protocol: proef
                titel: "TITLE"
                taal: nl-NL
                rollen:
                  leerkracht: {naam: LONG}
                  gepeste: {naam: Leerling, soort: leerling}
                  ouders: {naam: Ouders, soort: ouder}
                kanalen:
                  gesprek: "TITLE"
                begrippen:
                  woord: {naam: LONG, uitleg: "TITLE"}
                melden: {door: ouders, bij: leerkracht, kanalen: [gesprek], inleiding: "TITLE"}
                stappen:
                """);
        IntStream.rangeClosed(1, steps).forEach(i -> {
            String next = i < steps ? "stap" + (i + 1) : "klaar";
            protocol.append("""
                      stap%d:
                        titel: "%d TITLE"
                        wie: %s
                        termijn: binnen 2 schooldagen
                        acties:
                          - {doe: "TITLE", met: ouders}
                    """.formatted(i, i, owing ? "leerkracht" : "onbekend"));
            protocol.append(decisions ? "    vraag: \"TITLE?\"\n    antwoorden:\n      \"LONG\": " + next + "\n      nee: klaar\n"
                    : "    daarna: " + next + "\n");
        });
        protocol.append("einden:\n  klaar: {titel: \"TITLE\"}\n");
        write("protocols/proef.yaml", protocol.toString().replace("TITLE", LONG_TITLE).replace("LONG", LONG));
        write("site/school.yaml", "naam: " + LONG + "\ntelefoon: 000-000 00 01\n");
        Run run = Run.in(project, "build");
        assertEquals(ExitCode.FINE.number(), run.code(), run.err());
        try (Stream<Path> files = Files.walk(project.resolve("publicatie"))) {
            return files.filter(file -> file.toString().endsWith(".html") && !file.endsWith("404.html")).sorted().toList();
        }
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(project.resolve(name).getParent());
        Files.writeString(project.resolve(name), text);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(ints = {2, 40})
    void everyPageStaysAsNarrowAsAPhoneAndCutsNothing(int steps) throws IOException {
        assumeTrue(Chromium.isInstalled(), "Chromium is not there; ./verify installs it");
        List<Path> pages = build(steps, steps == 2, true);
        List<String> found = Collections.synchronizedList(new ArrayList<>());
        List<Path> some = pages.stream().filter(page -> !page.toString().matches(".*/stap([4-9]|[1-3]\\d)\\.html")).toList();
        Chromium.each(some, Files.readString(SiteTest.LOOKS), (tab, page) -> {
            tab.show(320, false);
            tab.open(page);
            for (String question : List.of("tooWide()", "cutOff()")) {
                String fault = tab.evaluate("looks." + question);
                if (!fault.isEmpty()) {
                    found.add(project.relativize(page) + ": " + fault);
                }
            }
        });
        assertEquals(List.of(), found);
    }

    @Test
    void aProtocolInWhichNobodyOwesAnythingAndNothingIsDecidedHasNoEmptyPageInItsMenu() throws IOException {
        List<String> empty = new ArrayList<>();
        for (Path file : build(2, false, false)) {
            Document page = Jsoup.parse(file);
            if (page.select("main p, main li, main dd, main summary").stream().map(part -> part.text().strip())
                    .collect(Collectors.joining(" ")).length() < 40) {
                empty.add(project.relativize(file) + ": " + page.select("main").text());
            }
        }
        assertEquals(List.of(), empty);
    }

    @Test
    void whatIsWrittenStandsThereToItsLastLetter() throws IOException {
        build(2, true, true);
        String step = Jsoup.parse(project.resolve("publicatie/proef/stappen/stap1.html")).select("main").text().replace("\u00AD", "");
        assertTrue(step.contains(LONG_TITLE.replace("\u00AD", "")), step);
    }

    @Test
    void whatNoLetterDrawsIsNamedWithItsLine() throws IOException {
        write("protocols/proef.yaml", "protocol: proef\ntitel: Proef 🙂\ntaal: nl-NL\n");
        write("site/school.yaml", "naam: School\n");
        Run run = Run.in(project, "build");
        assertEquals(ExitCode.DEFINITION_ERRORS.number(), run.code());
        assertTrue(run.err().contains("protocols/proef.yaml:2:8"), run.err());
    }
}

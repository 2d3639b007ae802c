package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people who never wrote YAML mistype: one message each, at its place, with the cure. */
class MistakesTest {
    private static final String BEFORE = """
            protocol: klein
            titel: Klein protocol
            rollen: {leerkracht: Leerkracht}
            einden: {klaar: Klaar}
            stappen:
              praten:
                titel: Praten
                daarna: klaar
            """;

    private static final Pattern FINDING =
            Pattern.compile("(?m)^(?:fout|let op)\\[([\\w-]+)].*\\n *--> ([^:\\n]+):(\\d+:\\d+)\\n((?: *(?:\\d+ )?[|=].*\\n)+)");
    private static final Pattern CURE = Pattern.compile("= hulp: (.*)");

    private static final Set<String> ANYWAY = new HashSet<>();

    @TempDir Path project;

    /**
     * A mistake in a step, or after {@code ⇤} in the file as a whole, and what is said of it. {@code ⏎} begins a line, {@code ⍽} is a
     * hard space, {@code ⇥} a tab.
     */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cli/mistakes.txt", delimiter = '|', quoteCharacter = '^', numLinesToSkip = 1)
    void aMistakeGetsOneMessageAtItsPlaceWithItsCure(String typed, String said) throws IOException {
        Set<String> before = saidAnyway();
        List<String> found = said(typed.replace("⏎", "\n").replace("⍽", "\u00A0").replace("⇥", "\t")).stream()
                .filter(line -> !before.contains(withoutPlace(line))).toList();
        assertEquals(List.of(said), found);
    }

    /** What is said of the small protocol as it is. */
    private Set<String> saidAnyway() throws IOException {
        synchronized (ANYWAY) {
            if (ANYWAY.isEmpty()) {
                said("").stream().map(MistakesTest::withoutPlace).forEach(ANYWAY::add);
            }
            return ANYWAY;
        }
    }

    private static String withoutPlace(String said) {
        return said.replaceFirst("\\S+ ", "");
    }

    /** A key of the whole file that slid under the steps is one mistake, however far it slid. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void aKeyOfTheFileThatStandsUnderTheStepsIsOneMistake(int indent) throws IOException {
        String slid = " ".repeat(indent) + "einden:\n" + " ".repeat(indent + 2) + "klaar: Klaar\n";
        Set<String> said = said(BEFORE.replace("einden: {klaar: Klaar}\n", "")
                .replace("    titel: Praten\n", "    titel: Praten\n    wie: leerkracht\n") + slid, "protocols/klein.yaml");
        assertEquals(Set.of("9:" + (indent + 1) + " key-too-far-right: zet einden: helemaal aan het begin van de regel, "
                + "en wat eronder staat even ver naar links"), said);
    }

    /** Written as people say it: nothing is said of it but what the school may be asked. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"termijn: z.s.m.", "termijn: 2 dgn vanaf melding", "termijn: 2 schooldgn", "termijn: volgende schooldag",
            "termijn: binnen twee weken",
            "termijn: binnen 2 dagen", "wie: Onbekend", "hoe: Kom van 9 - 10 uur.",
            "hoe: Ga naar Smartschool - Berichten.", "hoe: Luister. Vraag daarna door - zonder oordeel.", "⇤titel: 2026",
            "hoe: Vraag iemand die erbij was, bijv. - Jan.", "acties: [Vraag bijv. - Jan., Zeg het ook (o.a. - Ouders).]",
            "⇤noodregels: [{als: iemand is in gevaar, doe: Bel hulp., wie: leerkracht, informeer: [{aan: leerkracht}]}]"})
    void whatIsMeantIsUnderstood(String typed) throws IOException {
        List<String> asksOnly = said(typed).stream().filter(line -> !line.matches("\\S+ (?:step|deadline)-.*")).toList();
        assertEquals(List.of(), asksOnly);
    }

    /** Windows ends lines with two signs and begins a file with one that nobody sees. */
    @Test
    void whatWindowsWritesIsUnderstood() throws IOException {
        Set<String> before = said(BEFORE, "protocols/klein.yaml");
        assertEquals(before, said(BEFORE.replace("\n", "\r\n"), "protocols/klein.yaml"));
        assertEquals(before, said("\uFEFF" + BEFORE, "protocols/klein.yaml"));
    }

    @Test
    void aFileInAnOldCodingIsNamedWithItsCure() throws IOException {
        said("");
        Files.write(project.resolve("protocols/klein.yaml"), (BEFORE + "    hoe: Eén gesprek\n").getBytes(StandardCharsets.ISO_8859_1));
        Run run = Run.in(project, "check", "--all");
        assertTrue((run.err() + run.out()).contains("kies in uw tekstprogramma bij opslaan de codering UTF-8"), run.err() + run.out());
    }

    /** What check says of the small protocol with these lines in its step, or in place of a line of it: place, code and cures. */
    private Set<String> said(String typed) throws IOException {
        String ofFile = typed.replace("⇤", "");
        String protocol = typed.equals(ofFile) ? BEFORE + "    " + typed
                : BEFORE.replaceFirst("(?m)^" + ofFile.split(":")[0] + ":.*\n", "") + ofFile;
        return said(protocol + "\n", "protocols/klein.yaml");
    }

    private Set<String> said(String protocol, String file) throws IOException {
        Files.createDirectories(project.resolve("protocols"));
        Files.createDirectories(project.resolve("site"));
        Files.writeString(project.resolve("protocols/klein.yaml"), protocol);
        Files.writeString(project.resolve("site/school.yaml"), "naam: Voorbeeldschool\ntaal: nl-NL\n");
        Run page = Run.in(project, "check", "--all");
        return FINDING.matcher(page.err() + page.out()).results().filter(found -> found.group(2).equals(file))
                .map(found -> found.group(3) + " " + found.group(1) + ": " + CURE.matcher(found.group(4)).results()
                        .map(cure -> cure.group(1)).collect(Collectors.joining(" // ")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

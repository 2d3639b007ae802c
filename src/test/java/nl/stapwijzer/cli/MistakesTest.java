package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @TempDir Path project;

    /** What is typed, where the message stands, its code, and words of its cure; {@code ⏎} begins a line, {@code ⍽} is a hard space. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            wei: leerkracht                                                | 9:5  | unknown-key          | bedoelde u "wie"?
            who: leerkracht                                                | 9:5  | unknown-key          | wie
            termijnen: dezelfde dag                                        | 9:5  | unknown-key          | bedoelde u "termijn"?
            wie: ?                                                         | 9:10 | question-mark-value  | onbekend
            wie: leerkracht of coordinator                                 | 9:10 | bad-id               | een-van: [leerkracht, \
            coordinator]
            termijn: 1 à 2 weken                                           | 9:14 | bad-deadline         | bedoelde u "binnen 2 weken"?
            acties:⏎      - Vraag: wat wil de leerling?                    | 10:9  | sentence-with-colon  | "Vraag: wat wil de leerling?"
            acties: [Praat, luister en vraag door.]                        | 9:21 | comma-splits-item    | "Praat, luister en vraag door."
            leg-vast: [{wat: het gesprek, en de afspraken}]                | 9:35 | comma-splits-key     | "het gesprek, en de afspraken"
            acties:⏎      - Luister.⏎       - Vraag door.                  | 11:8  | item-swallowed       | recht onder het streepje van \
            regel 10
            hoe: “Praat: luister”                                          | 9:10 | curly-quotes         | "Praat: luister"
            hoe: 's Ochtends praten                                        | 9:10 | apostrophe-first     | "'s Ochtends praten"
            hoe:⍽Praten                                                    | 9:9  | hard-space           | gewone spatie
            acties:⏎      – Luister.⏎      – Vraag door.                   | 10:7  | item-bullet          | - Luister.
            acties:⏎      • Luister.                                       | 10:7  | item-bullet          | - Luister.
            acties:⏎      -Luister.                                        | 10:7  | item-without-space   | - Luister.
            acties:⏎      1. Luister.⏎      2. Vraag door.                 | 10:7  | item-number          | - Luister.
            acties:⏎      Luister.⏎      Vraag door.                       | 10:7  | list-not-text        | voor elke regel een streepje
            hoe: Ga naar lokaal #3 en praat.                               | 9:24 | text-after-hash      | tussen aanhalingstekens
            hoe: Praat 😀                                                   | 9:10  | pdf-glyph-missing    | schrijf het in woorden
            beslist: leerkracht                                            | 9:5  | question-incomplete  | vraag: … en antwoorden
            wie: leerkrachtt                                               | 9:10 | unknown-role         | bedoelde u "leerkracht"?
            wie: Leerkracht                                                | 9:10 | bad-id               | bedoelde u "leerkracht"?
            wie: leerkrachten                                              | 9:10 | unknown-role         | bedoelde u "leerkracht"?
            wie:leerkracht                                                 | 9:5  | yaml-no-colon        | een spatie achter de dubbele punt
            hoe: Pesten: wat nu?                                           | 9:16 | yaml-colon           | tussen aanhalingstekens
            hoe: "Praat                                                    | 9:10 | yaml-quote-open      | hetzelfde aanhalingsteken
            termijn: 2 dgn                                                 | 9:14 | bad-deadline         | bedoelde u "binnen 2 dgn"?
            einden:⏎      klaar: Klaar                                     | 9:5  | key-too-far-right    | aan het begin van de regel
            """)
    void aMistakeGetsOneMessageAtItsPlaceWithItsCure(String typed, String place, String code, String cure) throws IOException {
        List<String> before = check("");
        List<String> found = check("    " + typed.replace("⏎", "\n").replace("⍽", "\u00A0") + "\n").stream()
                .filter(line -> !before.contains(line)).toList();
        assertEquals(1, found.size(), String.join("\n", found));
        assertTrue(found.get(0).startsWith("protocols/klein.yaml:" + place + ": ") && found.get(0).endsWith("[" + code + "]"),
                found.get(0));
        Run page = Run.in(project, "check", "--all");
        assertTrue((page.err() + page.out()).contains(cure), page.err() + page.out());
    }

    /** Written as people say it, and understood. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"termijn: z.s.m.", "termijn: binnen 2 schooldgn", "termijn: uiterlijk de volgende schooldag", "wie: Onbekend"})
    void whatIsMeantIsUnderstood(String typed) throws IOException {
        List<String> before = check("");
        assertEquals(List.of(), check("    " + typed + "\n").stream().filter(line -> line.contains(": fout: "))
                .filter(line -> !before.contains(line)).toList());
    }

    /** A key of the whole file that slid under the steps is one mistake, however far it slid. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void aKeyOfTheFileThatStandsUnderTheStepsIsOneMistake(int indent) throws IOException {
        String slid = " ".repeat(indent) + "einden:\n" + " ".repeat(indent + 2) + "klaar: Klaar\n";
        check("");
        Files.writeString(project.resolve("protocols/klein.yaml"), BEFORE.replace("einden: {klaar: Klaar}\n", "")
                .replace("    titel: Praten\n", "    titel: Praten\n    wie: leerkracht\n") + slid);
        List<String> faults = Run.in(project, "check", "--format=short").err().lines().filter(line -> line.contains(": fout: ")).toList();
        assertEquals(List.of("protocols/klein.yaml:9:" + (indent + 1) + ": fout: \"einden\" staat hier te ver naar rechts "
                + "[key-too-far-right]"), faults);
    }

    /** What check says of the small protocol with these lines in its step. */
    private List<String> check(String lines) throws IOException {
        Files.createDirectories(project.resolve("protocols"));
        Files.createDirectories(project.resolve("site"));
        Files.writeString(project.resolve("protocols/klein.yaml"), BEFORE + lines);
        Files.writeString(project.resolve("site/school.yaml"), "naam: Voorbeeldschool\ntaal: nl-NL\n");
        return Run.in(project, "check", "--format=short").err().lines().filter(line -> line.startsWith("protocols/klein.yaml:")).toList();
    }
}

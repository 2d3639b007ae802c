package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Golden;
import nl.stapwijzer.fixtures.Repository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A board has one policy and many schools: what the board says reaches all, and what a school says otherwise is told where it says it. */
class BoardTest {
    @TempDir
    private static Path shared;
    private static BoardFolder three;
    private static Map<String, UUID> atOnce = Map.of();

    @TempDir
    private Path folder;

    /** The board of three schools, published once; only to be looked at. */
    private static synchronized BoardFolder built() throws IOException {
        if (three == null) {
            BoardFolder board = BoardFolder.ofThree(shared);
            Run run = board.run("build");
            assertEquals(0, run.code(), run.err());
            three = board;
        }
        return three;
    }

    /** Three schools that do as the board says. */
    private static BoardFolder alike(Path above) throws IOException {
        BoardFolder board = BoardFolder.empty(above);
        for (String key : new String[] {"aa", "bb", "cc"}) {
            board.school(key, "naam: Voorbeeldschool " + key + "\ntelefoon: 000-000 00 00\n");
        }
        return board;
    }

    /** What is published of them at once. */
    private static synchronized Map<String, UUID> whole() throws IOException {
        if (atOnce.isEmpty()) {
            BoardFolder board = alike(shared.resolve("alike"));
            assertEquals(0, board.run("build").code());
            atOnce = board.published("publicatie");
        }
        return atOnce;
    }

    // --- what a school says otherwise

    @Test
    void checkNamesWhatEachSchoolDoesOtherwiseAtItsLine() throws IOException {
        Golden.agrees(Repository.resource("cli/board-check.txt"), BoardFolder.ofThree(folder).brief().lines()
                .filter(line -> line.startsWith("site/scholen/")).map(line -> line + "\n").reduce("", String::concat));
    }

    @Test
    void checkOfTheBoardAsksOfEachSchoolNoMoreThanHowManyQuestionsItHas() throws IOException {
        Run run = BoardFolder.ofThree(folder).run("check");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("Voorbeeldschool De Eik - site/scholen/de-eik.yaml\n  eigen vragen: "), run.out());
        assertTrue(run.out().contains("scholen: 3; fouten: 0; "), run.out());
    }

    @Test
    void aBoardHearsWhatItChangesUnderASchoolThatDeviates() throws IOException {
        BoardFolder board = BoardFolder.ofThree(folder);
        assertFalse(board.brief().contains("board-changed-too"));
        board.replace("protocols/samen.yaml", "termijn: binnen 2 schooldagen", "termijn: binnen 3 schooldagen");
        assertTrue(board.brief("--school", "de-beuk").contains("site/scholen/de-beuk.yaml:15:18: let op: "
                + "het bestuur wijzigde dit; uw afwijking blijft: stappen › luisteren › termijn [board-changed-too]"), board.brief());
        board.replace("protocols/samen.yaml", "termijn: binnen 3 schooldagen", "termijn: binnen 1 schooldag");
        assertTrue(board.brief().contains("site/scholen/de-beuk.yaml:15:26: let op: dit zegt het bestuur ook"), board.brief());
    }

    @Test
    void howALineIsBrokenIsNoChangeOfTheBoard() throws IOException {
        BoardFolder board = BoardFolder.ofThree(folder);
        board.school("de-eik", board.text("site/scholen/de-eik.yaml").replaceFirst("(?s)wijzigingen:.*", """
                wijzigingen:
                  samen:
                    stappen:
                      luisteren:
                        hoe:
                          wordt: Luister.
                          was: >-
                            Luister naar de leerling
                            en vraag wat hij wil.
                """));
        assertFalse(board.brief().contains("board-changed-too"), board.brief());
    }

    /** @param change as it stands under the protocol, with the lines parted by a bar */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            stappen: {groeps: {termijn: binnen 1 week}}; change-of-nothing
            stappen: {nazorg: vervalt}; nothing-to-leave-out
            stappen: {terugkijken: vervalt}; left-out-step-breaks-route
            stappen: {groep: {wie: coordinatr}}; unknown-role
            rollen: {coordinator: vervalt}; change-brings-about
            rollen: {coordinator: Pestcoach}; change-loses-keys
            rollen: {pestcoach: {na: leerkrach, naam: Pestcoach}}; place-unknown
            stappen: {groep: {termijn: morgen}}; bad-deadline
            protocol: anders; change-of-protocol-id
            stappen: {groep: {hoe: Praat met de klas, hoe: Praat}}; duplicate-key
            """)
    void aChangeThatDoesNotFitIsAnErrorWhereTheSchoolWroteIt(String change, String code) throws IOException {
        BoardFolder board = BoardFolder.ofThree(folder);
        board.school("de-linde", board.text("site/scholen/de-linde.yaml") + "wijzigingen:\n  samen:\n    " + change + "\n");
        String said = board.brief("--school", "de-linde");
        assertTrue(said.lines().anyMatch(line -> line.matches("site/scholen/de-linde\\.yaml:(10|11):\\d+: fout: .* \\[" + code + "]")),
                said);
        assertFalse(said.lines().anyMatch(line -> line.startsWith("protocols/") && line.contains(": fout: ")), said);
    }

    @Test
    void aMistakeIsToldWithWhatIsNearest() throws IOException {
        BoardFolder board = BoardFolder.ofThree(folder);
        board.school("de-linde", board.text("site/scholen/de-linde.yaml").replace("[samen]", "[same]")
                + "wijzigingen:\n  samn: {titel: Anders}\n");
        String said = board.run("check", "--school", "de-linde").err();
        assertTrue(said.contains("het bestuur heeft geen protocol \"same\"") && said.contains("bedoelde u \"samen\"?"), said);
        assertTrue(said.contains("deze school heeft geen protocol \"samn\" om iets in te wijzigen"), said);
    }

    // --- a list of schools

    @Test
    void aBoardWithoutSchoolsHearsWhatToDo() throws IOException {
        Run run = BoardFolder.empty(folder).run("build");
        assertEquals(3, run.code());
        assertTrue(run.err().contains("er staat nog geen school in site/scholen"), run.err());
    }

    @Test
    void aSchoolIsThereOnceHoweverItIsSpelled() throws IOException {
        BoardFolder board = BoardFolder.empty(folder).school("de-een", "naam: De Eén\nplaats: Dorp\n")
                .school("een", "naam: de ee\u0301n\nplaats: Dorp\n").school("De-Twee", "naam: De Twee\n")
                .school("verweg", "naam: De Eén\nplaats: Stad\n");
        String said = board.brief();
        assertTrue(said.contains("site/scholen/De-Twee.yaml:1:1: fout: dit bestand wordt niet gelezen"), said);
        assertTrue(said.contains("site/scholen/een.yaml:1:7: fout: school \"de eén\" staat ook in site/scholen/de-een.yaml"), said);
        assertEquals(1, said.lines().filter(line -> line.contains("[school-twice]")).count(), said);
    }

    @Test
    void aSchoolSaysItsOwnName() throws IOException {
        String said = BoardFolder.empty(folder).school("de-linde", "plaats: Stad\n").brief();
        assertTrue(said.contains("site/scholen/de-linde.yaml:1:1: fout: hier ontbreekt de sleutel \"naam\""), said);
    }

    @Test
    void whatIsForOneSchoolAsksWhich() throws IOException {
        BoardFolder board = BoardFolder.ofThree(folder);
        assertTrue(board.run("case", "samen", "--start", "2026-11-23").err().contains("kies een school met --school"));
        assertTrue(board.run("case", "samen", "--start", "2026-11-23", "--school", "de-lind").err().contains("bedoelde u \"de-linde\"?"));
        assertEquals(2, board.run("case", "samen", "--start", "2026-11-23", "--school", "de-lind").code());
    }

    // --- the publication

    @Test
    void eachSchoolHasItsOwnSiteBelowAPageThatLeadsToAll() throws IOException {
        BoardFolder board = built();
        assertTrue(board.page("index.html").contains("Voorbeeldschool De Linde Voorbeeldstad"), board.page("index.html"));
        assertTrue(board.page("de-beuk/samen/stappen/luisteren.html").contains("binnen 1 schooldag"));
        assertTrue(board.page("de-linde/samen/stappen/luisteren.html").contains("binnen 2 schooldagen"));
        assertTrue(board.page("de-beuk/samen/rollen/coordinator.html").contains("Pestcoach"));
        assertTrue(board.page("de-beuk/samen/stappen/luisteren.html").contains("Ga op huisbezoek"));
        Map<String, UUID> files = board.published("publicatie");
        assertFalse(files.containsKey("de-eik/samen/stappen/groep.html"));
        assertFalse(files.containsKey("de-linde/klein/index.html"));
        assertTrue(board.page("de-eik/samen/stappen/luisteren.html").contains("Kijk terug"));
        assertTrue(board.page("404.html").contains("Deze pagina is er niet"));
    }

    @Test
    void thePartsTogetherAreTheWhole() throws IOException {
        BoardFolder board = alike(folder);
        Map<String, UUID> joined = new TreeMap<>();
        for (String part : new String[] {"1", "2"}) {
            assertEquals(0, board.run("build", "--out", "deel" + part, "--part", part + "/2").code());
            board.published("deel" + part).forEach((name, content) ->
                    assertEquals(content, joined.getOrDefault(name, content), name));
            joined.putAll(board.published("deel" + part));
        }
        assertEquals(whole(), joined);
        assertEquals(2, board.run("build", "--part", "3/2").code());
    }

    @Test
    void oneSchoolWithAnErrorKeepsAllBackUnlessTheOthersMayGoOn() throws IOException {
        BoardFolder board = BoardFolder.empty(folder).school("aa", "naam: Voorbeeldschool A\n").school("bb", "naam: B\nkleur: rood\n");
        Run refused = board.run("build");
        assertEquals(3, refused.code());
        assertTrue(refused.err().contains("school \"bb\" heeft een fout"), refused.err());
        assertFalse(Files.exists(board.path().resolve("publicatie")));
        Run inPart = board.run("build", "--keep-going");
        assertEquals(3, inPart.code());
        assertTrue(inPart.err().contains("school \"bb\" is niet gepubliceerd"), inPart.err());
        assertTrue(board.page("index.html").contains("Voorbeeldschool A"));
        assertFalse(Files.exists(board.path().resolve("publicatie/bb")));
    }

    @Test
    void aSchoolWhoseDocumentsCannotBeMadeIsLeftOutToo() throws IOException {
        BoardFolder board = BoardFolder.empty(folder).school("aa", "naam: Voorbeeldschool A\n")
                .school("bb", "naam: B\nklachten: Lees [dit](/nergens.html).\n");
        Run inPart = board.run("build", "--keep-going");
        assertEquals(3, inPart.code());
        assertTrue(inPart.err().contains("school \"bb\" is niet gepubliceerd"), inPart.err());
        assertTrue(inPart.err().contains("site/scholen/bb.yaml:2:"), inPart.err());
        assertFalse(board.page("index.html").contains("B"), board.page("index.html"));
        assertFalse(Files.exists(board.path().resolve("publicatie/bb")));
    }

    @Test
    void oneSchoolCanBeBuiltByItselfWithItsOwnChanges() throws IOException {
        BoardFolder board = BoardFolder.empty(folder).school("aa", "naam: Voorbeeldschool A\n").school("bb", """
                naam: Voorbeeldschool B
                wijzigingen: {klein: {stappen: {luisteren: {termijn: binnen 1 schooldag}}}}
                """);
        assertEquals(0, board.run("build", "--school", "bb").code());
        assertTrue(board.page("klein/stappen/luisteren.html").contains("binnen 1 schooldag"));
    }

    @Test
    void aSchoolTellsOnItsSiteWhatItDoesOtherwise() throws IOException {
        BoardFolder board = built();
        String page = board.page("de-beuk/wat-wij-anders-doen.html");
        assertTrue(page.contains("Wat onze school anders doet"), page);
        assertTrue(page.contains("De termijn van stap 1 (Luister naar de leerling) is bij ons 1 schooldag in plaats van 2."), page);
        assertTrue(board.page("de-beuk/index.html").contains("Wat onze school anders doet"));
        assertTrue(board.page("de-eik/wat-wij-anders-doen.html").contains("Dit doen wij niet: stap 2 (Praat met de groep)"),
                board.page("de-eik/wat-wij-anders-doen.html"));
        assertFalse(Files.exists(board.path().resolve("publicatie/de-linde/wat-wij-anders-doen.html")));
    }

    @Test
    void whatIsChangedAtOneSchoolOnlyIsMadeAnewWhileTheRestStays() throws IOException {
        BoardFolder board = BoardFolder.empty(folder).school("aa", "naam: Voorbeeldschool A\n").school("bb", "naam: Voorbeeldschool B\n");
        assertEquals(0, board.run("build").code());
        Map<String, UUID> before = board.published("publicatie");
        board.school("bb", "naam: Voorbeeldschool B\ntelefoon: 000-000 00 00\n");
        assertEquals(0, board.run("build").code());
        Map<String, UUID> now = board.published("publicatie");
        board.run("build", "--anew");
        assertEquals(now, board.published("publicatie"));
        assertEquals(before.get("aa/index.html"), now.get("aa/index.html"));
        assertFalse(before.get("bb/index.html").equals(now.get("bb/index.html")));
        assertEquals(0, board.run("build", "--school", "aa").code());
        assertTrue(Files.exists(board.path().resolve("publicatie/klein/index.html")));
        assertEquals(0, board.run("build", "--school", "bb").code());
        assertTrue(board.page("index.html").contains("000-000 00 00"));
    }

    // --- forms

    @Test
    void aFilledFormIsCountedAtTheSchoolThatItIsOf() throws IOException {
        BoardFolder board = BoardFolder.ofThree(folder);
        for (String key : new String[] {"de-beuk", "de-linde"}) {
            assertEquals(0, board.run("case", "samen", "--school", key, "--start", "2026-11-19", "--case", "2026-001", "--forms", "verslag",
                    "--out", "zaken/" + key).code());
        }
        Run all = board.run("count", "zaken");
        assertTrue(all.out().contains("Geteld - formulieren: 2"), all.out() + all.err());
        assertTrue(Files.exists(board.path().resolve("jaaroverzicht/de-beuk/jaaroverzicht.pdf")));
        assertTrue(Files.exists(board.path().resolve("jaaroverzicht/de-linde/index.html")));
        assertFalse(Files.exists(board.path().resolve("jaaroverzicht/de-eik")));
        assertTrue(Files.readString(board.path().resolve("jaaroverzicht/index.html")).contains("de-beuk/index.html"));
        Run one = board.run("count", "zaken", "--school", "de-linde", "--out", "cijfers");
        assertTrue(one.err().contains("dit formulier is van een andere school (de-beuk)"), one.err());
        assertTrue(Files.exists(board.path().resolve("cijfers/jaaroverzicht.csv")));
    }

    // --- beyond one machine

    @Test
    @Tag("slow")
    void theRecipeForParallelMakesTheWhole() throws IOException, InterruptedException {
        assumeTrue(Stream.of(System.getenv("PATH").split(":")).anyMatch(place -> Files.isExecutable(Path.of(place, "parallel"))),
                "GNU parallel is not there; ./verify installs it");
        BoardFolder board = alike(folder);
        Path program = folder.resolve("stapwijzer");
        Files.writeString(program, "#!/bin/sh\nexec " + String.join(" ", OwnProcess.of(List.of(), List.of()).command()) + " \"$@\"\n");
        assertTrue(program.toFile().setExecutable(true));
        ProcessBuilder recipe = new ProcessBuilder("sh", Path.of("docs/hosting/parallel.sh").toAbsolutePath().toString(), "2", "delen")
                .directory(board.path().toFile()).redirectErrorStream(true);
        recipe.environment().put("STAPWIJZER", program.toString());
        Process run = recipe.start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, run.waitFor(), said);
        assertEquals(whole(), board.published("delen"));
    }
}

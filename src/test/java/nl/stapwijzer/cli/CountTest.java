package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.stapwijzer.fixtures.Golden;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.publish.Publication;
import nl.stapwijzer.publish.PublishedKind;
import nl.stapwijzer.publish.pdf.StructureAgreement;
import nl.stapwijzer.publish.pdf.VeraPdf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From filled forms to the figures of a year, as a coordinator does it in June. */
class CountTest {
    private static final String SECRET = "Yağmur Łukasz";
    private static final Map<String, byte[]> YEAR = new TreeMap<>();
    private static byte[] blank;

    /** With the protocol whose forms are counted and another: more of them only take longer. */
    @TempDir static Path school;
    @TempDir Path folder;

    @BeforeAll
    static void print() throws IOException {
        Files.writeString(Files.createDirectories(school.resolve("site")).resolve("school.yaml"), "naam: De Brug\nregio: NL-midden\n");
        Files.createDirectories(school.resolve("protocols"));
        for (String name : List.of("kwaliteitskaart", "de-route")) {
            Files.writeString(school.resolve("protocols").resolve(name + ".yaml"), Protocols.withStandardPlan(name));
        }
        blank = FilledSheets.blank(Protocols.withStandardPlan("kwaliteitskaart"), "handelingsplan");
        YEAR.putAll(filledYear());
    }

    private Run count(String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of("count", "--project", school.toString(), "--out",
                "uit"));
        all.addAll(List.of(arguments));
        return Run.in(folder, all.toArray(String[]::new));
    }

    private void put(String name, byte[] file) throws IOException {
        Path path = folder.resolve("in").resolve(name);
        Files.createDirectories(path.getParent());
        Files.write(path, file);
    }

    private String csv() throws IOException {
        return Files.readString(folder.resolve("uit/jaaroverzicht.csv"));
    }

    /** Twelve cases: seven by a pupil, five by a parent, of which one has two sheets; and one of the year before. */
    private void aYear() throws IOException {
        for (Map.Entry<String, byte[]> form : YEAR.entrySet()) {
            put(form.getKey(), form.getValue());
        }
    }

    private static Map<String, byte[]> filledYear() {
        Map<String, byte[]> year = new TreeMap<>();
        for (int i = 1; i <= 12; i++) {
            year.put("plan-" + i + ".pdf", FilledSheets.filled(blank, Map.of("over.kenmerk", "2026-" + i, "over.leerling", SECRET,
                    "melding.gemeld", i + "-10-2026", "melding.melder", i <= 7 ? "een leerling" : "een ouder of verzorger"), i % 2 == 0));
        }
        year.put("plan-12b.pdf", FilledSheets.filled(blank,
                Map.of("over.kenmerk", "2026-12", "melding.gemeld", "2026-10-14", "melding.melder", "een ouder of verzorger"), false));
        year.put("vorig.pdf", FilledSheets.filled(blank, Map.of("over.kenmerk", "2025-1", "melding.gemeld", "3-3-2026"), false));
        return year;
    }

    @Test
    void filledFormsBecomeAPageAPdfAndASpreadsheet() throws IOException {
        aYear();
        Run run = count("in");
        assertEquals(ExitCode.FINE.number(), run.code(), run.err());
        assertTrue(run.out().matches("Geteld - formulieren: 14; zonder iets telbaars: 0; niet geteld: 0; seconden: .*\n"), run.out());
        String csv = csv();
        assertTrue(csv.startsWith("\uFEFF"), "a byte order mark, for Excel");
        assertTrue(csv.contains("schooljaar 2025-2026") && csv.contains("Zaken: <5."), csv);
        assertTrue(csv.contains("schooljaar 2026-2027") && csv.contains("Zaken: 12."), csv);
        assertTrue(csv.contains("oktober 2026;12\r\n"), csv);
        assertTrue(csv.contains("een leerling;7\r\neen ouder of verzorger;5\r\niemand van de school;<5\r\n"), csv);
        assertTrue(Files.readString(folder.resolve("uit/index.html")).contains("oktober 2026"));
        byte[] pdf = Files.readAllBytes(folder.resolve("uit/jaaroverzicht.pdf"));
        assertEquals(List.of(List.of(), List.of()),
                List.of(VeraPdf.broken(pdf, "ua1", "2a"), StructureAgreement.faults(pdf)));
    }

    @Tag("slow")
    @Test
    void thePageIsAccessibleAndFitsAPhoneAndADesk() throws IOException, InterruptedException {
        assumeTrue(Chromium.isInstalled() && Files.exists(SiteTest.AXE), "Chromium or axe is not there; ./verify installs them");
        aYear();
        count("in");
        try (Chromium browser = Chromium.undrawn()) {
            browser.prepare(Files.readString(SiteTest.AXE) + Files.readString(SiteTest.LOOKS));
            for (int width : List.of(320, 1280)) {
                browser.show(width, width == 1280);
                browser.open(folder.resolve("uit/index.html"));
                for (String question : List.of("axe()", "tooWide()", "focus()", "twiceAsLarge()")) {
                    assertEquals("", browser.evaluate("looks." + question), question + " at " + width);
                }
            }
        }
    }

    @Test
    void oneYearCanBeAskedFor() throws IOException {
        aYear();
        assertEquals(ExitCode.FINE.number(), count("in", "--year", "2026-2027").code());
        assertFalse(csv().contains("2025-2026"));
        assertTrue(count("in", "--year", "26").err().contains("schrijf een schooljaar als 2026-2027"));
    }

    @Test
    void nothingOfAChildOrACaseGetsOut() throws IOException {
        aYear();
        Run run = count("in");
        for (String secret : List.of(SECRET, "2026-1;", "2026-7", folder.toString(), System.getProperty("user.name") + "/")) {
            assertFalse(csv().contains(secret) || run.out().contains(secret) || run.err().contains(secret), secret);
            for (String file : List.of("index.html", "jaaroverzicht.pdf")) {
                assertFalse(new String(Files.readAllBytes(folder.resolve("uit").resolve(file)), StandardCharsets.UTF_8).contains(secret),
                        secret);
            }
        }
    }

    @Test
    void theSameFormsGiveTheSameBytes() throws IOException {
        aYear();
        count("in");
        byte[] csv = Files.readAllBytes(folder.resolve("uit/jaaroverzicht.csv"));
        byte[] pdf = Files.readAllBytes(folder.resolve("uit/jaaroverzicht.pdf"));
        count("in");
        assertArrayEquals(csv, Files.readAllBytes(folder.resolve("uit/jaaroverzicht.csv")));
        assertArrayEquals(pdf, Files.readAllBytes(folder.resolve("uit/jaaroverzicht.pdf")));
    }

    @Test
    void whatIsNotCountedIsNamedWithTheReason() throws IOException {
        aYear();
        put("map/notitie.txt", "iets".getBytes(StandardCharsets.UTF_8));
        put("zonder-kenmerk.pdf", FilledSheets.filled(blank, Map.of("melding.gemeld", "1-10-2026"), false));
        put("zonder-datum.pdf", FilledSheets.filled(blank, Map.of("over.kenmerk", "x", "melding.gemeld", "in de herfst"), false));
        put("plan-3 kopie.pdf", Files.readAllBytes(folder.resolve("in/plan-3.pdf")));
        put("half.pdf", java.util.Arrays.copyOf(blank, blank.length / 2));
        put("anders.pdf", FilledSheets.blank(Protocols.withStandardPlan("de-route"), "handelingsplan"));
        put("nadenkvel.pdf", FilledSheets.blank(Protocols.withStandardPlan("kwaliteitskaart"), "nadenkvel"));
        try (RandomAccessFile nonsense = new RandomAccessFile(folder.resolve("in/reus.pdf").toFile(), "rw")) {
            nonsense.setLength(1L << 30);
        }
        Files.createSymbolicLink(folder.resolve("in/rond"), folder.resolve("in"));
        Run run = count("in");
        assertEquals(ExitCode.INCOMPLETE.number(), run.code(), run.err());
        assertTrue(run.out().startsWith("Geteld - formulieren: 14; zonder iets telbaars: 1; niet geteld: 8;"), run.out());
        for (String line : List.of("map/notitie.txt – dit is geen PDF", "zonder-kenmerk.pdf – het kenmerk is niet ingevuld",
                "half.pdf – dit bestand is beschadigd",
                "zonder-datum.pdf – op de bladen van deze zaak staat geen datum",
                "zonder-datum.pdf: wat bij \"Gemeld op\" staat is niet te lezen",
                "anders.pdf – het kenmerk is niet ingevuld", "plan-3.pdf – dit is precies hetzelfde bestand als plan-3 kopie.pdf",
                "reus.pdf – dit bestand is groter dan 8 MB", "rond – dit is een koppeling")) {
            assertTrue(run.err().contains(line), line + "\n" + run.err());
        }
        assertFalse(run.err().contains("in de herfst"), "what somebody wrote is not repeated");
        assertTrue(csv().contains("Niet geteld: 8 bestanden."), csv());
        Run english = Run.in(folder, Locale.ENGLISH, "tel", "--project", school.toString(), "--out", "uit", "in");
        assertTrue(english.err().contains("half.pdf – this file is damaged"), english.err());
    }

    /** What a case pack has before anybody writes in it: the agenda is no form, and an empty form says nothing but that there is a case. */
    @Test
    void anUntouchedCasePackIsACaseAndNoMore() throws IOException {
        aYear();
        for (int number = 1; number <= 6; number++) {
            Run pack = Run.in(folder, "case", "kwaliteitskaart", "--project", school.toString(), "--start",
                    "2026-11-23", "--case",
                    "2026-20" + number, "--forms", "handelingsplan,nadenkvel", "--out", "in/zaak-" + number);
            assertEquals(ExitCode.FINE.number(), pack.code(), pack.err());
        }
        put("zaak-1/handelingsplan.pdf", FilledSheets.filled(Files.readAllBytes(folder.resolve("in/zaak-1/handelingsplan.pdf")),
                Map.of("melding.melder", "een leerling"), true));
        Run run = count("in");
        assertEquals(ExitCode.FINE.number(), run.code(), run.err());
        assertTrue(csv().contains("Zaken: 18."), csv());
        assertTrue(csv().contains("november 2026;6\r\n"), csv());
        assertTrue(csv().contains("Zaken met dit formulier: 13."), csv());
        assertTrue(csv().contains("een leerling;8\r\n"), csv());
        assertTrue(run.out().contains("zonder iets telbaars: 6; niet geteld: 0;"), run.out());
    }

    @Test
    void figuresNeverTakeThePlaceOfASite() throws IOException {
        aYear();
        try (Publication site = Publication.open(folder.resolve("uit"), folder.resolve("school"), folder.resolve("home"),
                PublishedKind.SITE)) {
            site.write("index.html", "site".getBytes(StandardCharsets.UTF_8));
            site.publish();
        }
        Run run = count("in");
        assertEquals(ExitCode.COULD_NOT_WRITE.number(), run.code(), run.err());
        assertTrue(run.err().contains("in de map \"uit\" staat een site"), run.err());
        assertEquals("site", Files.readString(folder.resolve("uit/index.html")));
    }

    @Test
    void aCountOfNothingLeavesTheLastOneAlone() throws IOException {
        aYear();
        count("in");
        Files.createDirectories(folder.resolve("leeg"));
        Run run = count("leeg");
        assertEquals(ExitCode.INCOMPLETE.number(), run.code());
        assertTrue(run.out().startsWith("Niets geteld, en niets geschreven"), run.out());
        assertTrue(csv().contains("oktober 2026;12"));
        assertEquals(ExitCode.USAGE.number(), count("weg").code());
        assertEquals(ExitCode.USAGE.number(), count().code());
    }

    @Test
    void aYearOfMadeUpPlansIsCounted() throws IOException {
        Random chance = new Random(7);
        for (int i = 1; i <= 40; i++) {
            put("plan-" + i + ".pdf", FilledSheets.filled(blank,
                    FilledSheets.plan(i, LocalDate.of(2025, 9, 1).plusDays(chance.nextInt(300)), chance), chance.nextBoolean()));
        }
        assertEquals(ExitCode.FINE.number(), count("in").code());
        Golden.agrees(Repository.resource("cli/jaaroverzicht.csv"), csv().substring(1).replace("\r\n", "\n"));
    }
}

package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Golden;
import nl.stapwijzer.publish.Calendars;
import nl.stapwijzer.publish.pdf.StructureAgreement;
import nl.stapwijzer.publish.pdf.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case pack as a coordinator gets it, on Saturday 21 November 2026. */
class CaseCommandTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path EXPECTED = Path.of("src/test/resources/cli");
    private static final String PLAN = "anti-pest-handelingsplan";

    @TempDir Path folder;

    private Run run(String... arguments) {
        return run(Locale.forLanguageTag("nl-NL"), arguments);
    }

    private Run run(Locale locale, String... arguments) {
        return Run.in(folder, locale, Stream.concat(Arrays.stream(arguments), Stream.of("--project", PROJECT.toString()))
                .toArray(String[]::new));
    }

    private byte[] file(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    private String field(String file, String name) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file(file))) {
            return pdf.getDocumentCatalog().getAcroForm().getField(name).getValueAsString();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }
    }

    @ParameterizedTest
    @Tag("slow")
    @CsvSource({PLAN + ", 0", "de-route, 1", "kwaliteitskaart, 1", "vlaams-secundair, 0", "zonder-schuldvraag, 1"})
    void aPackHasAnAgendaSheetForEveryReaderAndACalendarThatTwoProgramsReadAlike(String protocol, int dates)
            throws IOException, InterruptedException {
        Run run = run("zaak", protocol, "--start", "2026-11-23", "--case", "2026-014");
        assertEquals(ExitCode.FINE.number(), run.code(), run.err());
        byte[] sheet = file("2026-014/agendablad.pdf");
        assertEquals(List.of(List.of(), List.of()),
                List.of(VeraPdf.broken(sheet, "ua1", "2a"), StructureAgreement.faults(sheet)));
        assertEquals(dates > 0, Files.exists(folder.resolve("2026-014/agenda.ics")));
        if (dates > 0) {
            List<String> events = Calendars.ical4j(file("2026-014/agenda.ics"));
            assertEquals(dates, events.size(), events::toString);
            assumeTrue(Calendars.hasIcalJs(), "ical.js is not installed: ./verify does that");
            assertEquals(events, Calendars.icalJs(file("2026-014/agenda.ics"), folder));
        }
    }

    @Test
    void aFormIsFilledWithTheMarkTheReportAndThePlannedDatesAndIsForEveryReader() throws IOException {
        run("zaak", PLAN, "--start", "2026-11-23", "--case", "2026-014", "--at", "analyseren=2026-11-24", "--at",
                "eerste-evaluatie=2026-12-01");
        String form = "2026-014/handelingsplan.pdf";
        assertEquals(List.of("2026-014", "23-11-2026", "", "15-12-2026", "", "ja", "24-11-2026", ""),
                List.of(field(form, "over.kenmerk"), field(form, "melding.gemeld"),
                        field(form, "eerste-evaluatie.evaluatie-een.1.gepland"), field(form, "tweede-evaluatie.evaluatie-twee.1.gepland"),
                field(form, "over.leerling"), field(form, "over.voortgang.2.gedaan"), field(form, "over.voortgang.2.datum"),
                field(form, "over.voortgang.3.datum")));
        assertEquals(List.of(), VeraPdf.broken(file(form), "ua1", "2a"));
    }

    @Test
    void theSameCaseGivesTheSameBytes() throws IOException {
        for (String out : List.of("een", "twee")) {
            run("case", PLAN, "--start", "2026-11-23", "--case", "2026-014", "--at", "eerste-evaluatie=2026-11-30", "--out", out);
        }
        for (String name : List.of("agendablad.pdf", "agenda.ics", "handelingsplan.pdf", ".stapwijzer-zaak")) {
            assertArrayEquals(file("een/" + name), file("twee/" + name), name);
        }
    }

    @Test
    void whatIsDoneMovesWhatFollowsAndTheCalendarTakesItForTheSameDates() throws IOException {
        run("zaak", PLAN, "--start", "2026-11-23", "--case", "2026-014", "--at", "eerste-evaluatie=2026-11-30");
        List<String> before = Calendars.ical4j(file("2026-014/agenda.ics"));
        run("zaak", PLAN, "--start", "2026-11-23", "--case", "2026-014", "--at", "eerste-evaluatie=2026-12-02");
        List<String> after = Calendars.ical4j(file("2026-014/agenda.ics"));
        assertEquals(before.stream().map(CaseCommandTest::uid).toList(), after.stream().map(CaseCommandTest::uid).toList());
        assertTrue(before.get(0).contains("\"2026-12-14\"") && after.get(0).contains("\"2026-12-16\""), before.get(0) + after.get(0));
    }

    @Test
    void aWayThatWasNotChosenIsDroppedFromTheCalendar() throws IOException {
        Files.createDirectories(folder.resolve("school/protocols"));
        Files.createDirectories(folder.resolve("school/site"));
        Files.writeString(folder.resolve("school/site/school.yaml"), "naam: Voorbeeldschool\nregio: NL-midden\n");
        Files.writeString(folder.resolve("school/protocols/proef.yaml"), """
                protocol: proef
                titel: Proef
                rollen: {leerkracht: Leerkracht}
                stappen:
                  melden: {titel: Melden, wie: leerkracht, vraag: Is er gevaar?, antwoorden: {ja: ingrijpen, nee: praten}}
                  ingrijpen: {titel: Ingrijpen, wie: leerkracht, termijn: meteen, daarna: klaar}
                  praten: {titel: Praten, wie: leerkracht, termijn: dezelfde dag, daarna: klaar}
                einden: {klaar: Klaar}
                """);
        Files.writeString(folder.resolve("school/protocols/kapot.yaml"), "protocol: kapot\n"); // what is wrong there is no matter here
        String[] pack = {"zaak", "proef", "--project", "school", "--start", "2026-11-23", "--case", "2026-014"};
        assertEquals(ExitCode.FINE.number(), Run.in(folder, pack).code());
        assertFalse(Calendars.ical4j(file("2026-014/agenda.ics")).toString().contains("CANCELLED"));
        Run.in(folder, Stream.concat(Arrays.stream(pack), Stream.of("--at", "praten=2026-11-24")).toArray(String[]::new));
        List<String> events = Calendars.ical4j(file("2026-014/agenda.ics"));
        assertEquals(1, events.stream().filter(event -> event.contains("Vervallen: stap 2") && event.contains("CANCELLED")).count(),
                events::toString);
        assertTrue(events.stream().anyMatch(event -> event.contains("Gedaan: stap 3") && event.contains("\"2026-11-24\"")),
                events::toString);
    }

    @Test
    void aFormThatSomebodyFilledInIsNeverReplaced() throws IOException {
        run("zaak", PLAN, "--start", "2026-11-23", "--case", "2026-014");
        Path form = folder.resolve("2026-014/handelingsplan.pdf");
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(form))) {
            PDField pupil = pdf.getDocumentCatalog().getAcroForm().getField("over.leerling");
            pupil.setValue("A.B.");
            pdf.save(form.toFile());
        }
        byte[] filled = Files.readAllBytes(form);
        Run again = run("zaak", PLAN, "--start", "2026-11-23", "--case", "2026-014", "--at", "analyseren=2026-11-25");
        assertEquals(ExitCode.FINE.number(), again.code());
        assertTrue(again.err().contains("handelingsplan.pdf is niet vervangen"), again.err());
        assertArrayEquals(filled, Files.readAllBytes(form));
    }

    @Test
    void withoutAMarkACaseGetsTheNextNumberOfTheYearAndNothingIsWrittenElsewhere() throws IOException {
        Files.createDirectory(folder.resolve("2026-006"));
        run("zaak", "kwaliteitskaart", "--start", "2026-11-23", "--steps", "plan-van-aanpak,mdo", "--forms", "nadenkvel");
        assertEquals(List.of("2026-007/.stapwijzer-zaak", "2026-007/agenda.ics", "2026-007/agendablad.pdf", "2026-007/nadenkvel.pdf"),
                names());
    }

    @Test
    void stepsThatAskForNoFormGiveTheAgendaSheetAndTheFormsToChooseFrom() throws IOException {
        Run run = run("zaak", "kwaliteitskaart", "--start", "2026-11-23", "--case", "14", "--steps", "mdo");
        assertEquals("let op: bij deze stappen hoort geen formulier; er is wel een agendablad\n  = hulp: wilt u er formulieren bij, noem "
                + "ze dan met --forms\n"
                + "  = hulp: kies uit: gespreksverslag, handelingsplan, incidentregistratie, meldformulier, nadenkvel, "
                + "nadenkvel-onderbouw\n", run.err());
        assertEquals(List.of("14/.stapwijzer-zaak", "14/agenda.ics", "14/agendablad.pdf"), names());
    }

    @Test
    void aFileSaysNothingOfWhoMadeItWhereAndWhenButForTheStampThatACalendarNeeds() throws IOException {
        run("zaak", PLAN, "--start", "2026-11-23", "--case", "2026-014");
        for (String name : names()) {
            StringBuilder said = new StringBuilder(new String(file(name), java.nio.charset.StandardCharsets.ISO_8859_1));
            if (name.endsWith(".pdf")) {
                try (PDDocument pdf = Loader.loadPDF(file(name))) {
                    pdf.getDocumentInformation().getMetadataKeys()
                            .forEach(key -> said.append(pdf.getDocumentInformation().getCustomMetadataValue(key)));
                    said.append(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8));
                }
            }
            String told = name.endsWith(".ics") ? said.toString().replaceAll("DTSTAMP:\\S+", "") : said.toString();
            for (String secret : List.of(folder.toString(), PROJECT.toString(), System.getProperty("user.name") + "/", "20261121",
                    "2026-11-21")) {
                assertFalse(told.contains(secret), name + ": " + secret);
            }
        }
    }

    /** Each command with what is said in both languages; none of them leaves a trace. {@code -Dgolden=renew} keeps what is said now. */
    @Test
    void whatCannotBeIsRefusedInPlainWordsAndChangesNothing() throws IOException {
        List<String> said = new ArrayList<>();
        Files.createDirectories(folder.resolve("vreemd"));
        Files.writeString(folder.resolve("vreemd/brief.txt"), "van iemand anders");
        run("zaak", PLAN, "--start", "2026-11-23", "--case", "2026-013", "--out", "andere");
        List<String> before = names();
        for (String command : Files.readAllLines(EXPECTED.resolve("zaak-geweigerd.txt")).stream().filter(line -> line.startsWith("$ "))
                .toList()) {
            String[] arguments = command.substring("$ zaak ".length()).split(" ");
            said.add(command);
            for (Locale locale : List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH)) {
                Run run = run(locale, Stream.concat(Stream.of("zaak"), Arrays.stream(arguments).map(argument -> argument.replace('_', ' ')))
                        .toArray(String[]::new));
                said.add(run.err().strip() + "\n" + run.code());
                assertEquals("", run.out(), command);
            }
            assertEquals(before, names(), command);
        }
        agrees("zaak-geweigerd.txt", String.join("\n", said) + "\n");
    }

    @Test
    void whatShouldBeKnownIsSaidAndThePackIsMade() throws IOException {
        List<String> said = new ArrayList<>();
        int number = 1;
        for (String start : List.of("2026-11-20", "2026-12-25", "2026-11-28", "2040-11-23", "2024-11-25")) {
            Run run = run("zaak", "kwaliteitskaart", "--start", start, "--case", Integer.toString(number), "--forms", "gespreksverslag");
            said.add("$ zaak --start " + start + "\n" + run.err().strip() + "\n" + run.code());
            assertTrue(Files.exists(folder.resolve(number++ + "/agendablad.pdf")));
        }
        agrees("zaak-gewaarschuwd.txt", String.join("\n", said) + "\n");
    }

    private static void agrees(String name, String actual) {
        Golden.agrees(EXPECTED.resolve(name), actual);
    }

    private static String uid(String event) {
        return event.substring(0, event.indexOf(','));
    }
}

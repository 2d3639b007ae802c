package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one protocol takes over from another of the same school. */
class BorrowedPartsTest {
    private static final String APPROACH = """
            protocol: aanpak
            titel: Onze aanpak
            rollen: {mentor: Mentor, leerling: {naam: Leerling, soort: leerling}}
            lijsten: {signalen: {titel: Signalen, punten: [Is vaak alleen]}}
            methoden:
              no-blame: {naam: No Blame, wie: mentor, fasen: {"1": Luisteren, "2": Samen zoeken}}
            stappen: {een: {titel: Een, wie: mentor, termijn: meteen, methode: no-blame, daarna: klaar}}
            einden: {klaar: Klaar}
            """;
    private static final String MAIN = """
            protocol: hoofd
            titel: Hoofdprotocol
            rollen: {mentor: {uit: aanpak}, leerling: {naam: Leerling, soort: leerling}}
            lijsten: {signalen: {uit: aanpak}}
            methoden: {no-blame: {uit: aanpak}}
            stappen: {een: {titel: Een, wie: mentor, termijn: meteen, methode: {methode: no-blame, fasen: ["2"]}, daarna: klaar}}
            einden: {klaar: Klaar}
            """;

    @TempDir
    private Path project;

    @Test
    void theMethodTheRoleAndTheListStandInBothAndAreWrittenOnce() throws IOException {
        school(APPROACH, MAIN);
        Run run = Run.in(project, "build");
        assertEquals(ExitCode.FINE.number(), run.code(), run.err());
        assertTrue(page("hoofd/methoden.html").contains("Luisteren 2 Samen zoeken"), page("hoofd/methoden.html"));
        assertTrue(page("hoofd/begrippen.html").contains("Is vaak alleen"));
        assertTrue(page("hoofd/stappen/een.html").contains("No Blame"));
        assertTrue(Files.exists(project.resolve("publicatie/hoofd/documenten/kaart-mentor.pdf")));
    }

    @Test
    void whatAMethodNeedsMustBeThereTooAndIsAskedWhereItIsTakenOver() throws IOException {
        school(APPROACH, MAIN.replace("mentor: {uit: aanpak}", "coach: Coach").replace("wie: mentor", "wie: coach"));
        assertEquals(List.of("protocols/hoofd.yaml:5:12: fout: \"No Blame\" (no-blame) komt uit een ander protocol en noemt \"mentor\", "
                + "en dat is er hier niet [borrowed-mentions]"), faults());
    }

    @Test
    void whatIsWrongIsToldWhereItStandsAndWhereItIsMissed() throws IOException {
        school(APPROACH.replace("naam: No Blame, ", ""), MAIN);
        assertEquals(List.of("protocols/aanpak.yaml:6:3: fout: hier ontbreekt de sleutel \"naam\" [missing-key]",
                "protocols/hoofd.yaml:5:12: fout: \"no-blame\" klopt in protocol \"aanpak\" nog niet, en kan dus niet worden overgenomen "
                        + "[borrowed-is-faulty]"), faults());
    }

    @Test
    void protocolsThatTakeItOverFromEachOtherHearThatNobodyWroteIt() throws IOException {
        school(APPROACH.replace("{naam: No Blame, wie: mentor, fasen: {\"1\": Luisteren, \"2\": Samen zoeken}}", "{uit: hoofd}"), MAIN);
        assertEquals(List.of("protocols/aanpak.yaml:6:3: fout: \"no-blame\" staat nergens uitgeschreven: aanpak, hoofd nemen het van "
                + "elkaar over [borrow-in-circle]", "protocols/hoofd.yaml:5:12: fout: \"no-blame\" staat nergens uitgeschreven: hoofd, "
                + "aanpak nemen het van elkaar over [borrow-in-circle]"), faults());
        assertEquals(ExitCode.DEFINITION_ERRORS.number(), Run.in(project, "build").code());
        assertFalse(Files.exists(project.resolve("publicatie")));
    }

    @Test
    void whatIsNotThereIsNamedAndSoIsWhereToFindAMethod() throws IOException {
        school(APPROACH, MAIN.replace("{no-blame: {uit: aanpak}}", "{herstel: {uit: aanpak}}").replace("lijsten: {signalen: {uit: aanpak}}",
                "lijsten: {signalen: {uit: anpak}}"));
        List<String> found = faults();
        assertTrue(found.get(0).contains("er is geen protocol \"anpak\" om dit uit over te nemen"), found.toString());
        assertTrue(found.get(1).contains("\"herstel\" staat in protocol \"aanpak\" niet bij methoden"), found.toString());
        school(APPROACH, MAIN.replace("methoden: {no-blame: {uit: aanpak}}\n", ""));
        assertTrue(Run.in(project, "check").err().contains("staat zij in een ander protocol van de school, zet dan hier bij methoden: "
                + "no-blame: uit"));
    }

    @Test
    void aCaseOfOneProtocolReadsWhatItTakesOver() throws IOException {
        school(APPROACH, MAIN);
        Run run = Run.in(project, "case", "hoofd", "--start", "2026-09-01");
        assertEquals(ExitCode.FINE.number(), run.code(), run.err());
    }

    private List<String> faults() throws IOException {
        return Run.in(project, "check", "--format=short").err().lines().filter(line -> line.contains(": fout: ")).toList();
    }

    private String page(String path) throws IOException {
        return Jsoup.parse(Files.readString(project.resolve("publicatie").resolve(path))).text();
    }

    private void school(String... protocols) throws IOException {
        Files.createDirectories(project.resolve("protocols"));
        Files.createDirectories(project.resolve("site"));
        Files.writeString(project.resolve("protocols/aanpak.yaml"), protocols[0]);
        Files.writeString(project.resolve("protocols/hoofd.yaml"), protocols[1]);
        Files.writeString(project.resolve("site/school.yaml"), "naam: Voorbeeldschool\ntaal: nl-NL\n");
    }
}

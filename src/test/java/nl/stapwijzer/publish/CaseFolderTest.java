package nl.stapwijzer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.stapwijzer.source.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFolderTest {
    @TempDir Path home;

    private CaseFolder open(String mark, String protocol) throws IOException {
        return CaseFolder.open(home.resolve("zaak"), home.resolve("school"), home, mark, protocol);
    }

    private CaseFolder.Written write(String form, String sheet) throws IOException {
        return open("2026-014", "proef").write(Map.of("plan.pdf", bytes(form)), Map.of("blad.pdf", bytes(sheet)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String content(String name) throws IOException {
        return Files.readString(home.resolve("zaak").resolve(name));
    }

    @Test
    void whatNobodyTouchedIsReplaced() throws IOException {
        assertEquals(List.of("blad.pdf", "plan.pdf"), write("leeg", "een").names());
        assertEquals(List.of(), write("leeg met nieuwe datum", "twee").remarks());
        assertEquals("leeg met nieuwe datum", content("plan.pdf"));
        assertEquals("twee", content("blad.pdf"));
    }

    @Test
    void aFilledFormStaysAndIsNamed() throws IOException {
        write("leeg", "een");
        Files.writeString(home.resolve("zaak/plan.pdf"), "ingevuld");
        assertEquals(List.of(Message.of("case-form-kept", "plan.pdf")), write("leeg met nieuwe datum", "twee").remarks());
        assertEquals("ingevuld", content("plan.pdf"));
        assertEquals("twee", content("blad.pdf"));
    }

    @Test
    void aSheetThatSomebodyTickedStaysAndTheNewOneComesBesideIt() throws IOException {
        write("leeg", "een");
        Files.writeString(home.resolve("zaak/blad.pdf"), "afgevinkt");
        assertEquals(List.of(Message.of("case-sheet-beside", "blad.pdf", "blad-2.pdf")), write("leeg", "twee").remarks());
        write("leeg", "drie");
        Files.writeString(home.resolve("zaak/blad-2.pdf"), "ook afgevinkt");
        write("leeg", "vier");
        assertEquals(List.of("afgevinkt", "ook afgevinkt", "vier"),
                List.of(content("blad.pdf"), content("blad-2.pdf"), content("blad-3.pdf")));
    }

    @Test
    void aFileOfTheSameNameThatWasNeverOursStays() throws IOException {
        write("leeg", "een");
        Files.delete(home.resolve("zaak/plan.pdf"));
        Files.createDirectory(home.resolve("zaak/plan.pdf"));
        write("leeg", "twee");
        assertTrue(Files.isDirectory(home.resolve("zaak/plan.pdf")));
    }

    /** Killed after the list of digests, before or after any file: the next run finishes the work. */
    @Test
    void aRunThatWasCutOffIsFinishedByTheNext() throws IOException {
        write("leeg", "een");
        String first = content(CaseFolder.MARKER);
        write("nieuw", "twee");
        Files.writeString(home.resolve("zaak/plan.pdf"), "leeg");
        Files.writeString(home.resolve("zaak/.blad.pdf.stapwijzer-nieuw"), "tw");
        Files.writeString(home.resolve("zaak/.ander.pdf.stapwijzer-nieuw"), "an");
        assertEquals(List.of(), write("nieuw", "twee").remarks());
        assertEquals("nieuw", content("plan.pdf"));
        assertTrue(content(CaseFolder.MARKER).startsWith(first));
        try (Stream<Path> files = Files.list(home.resolve("zaak"))) {
            assertEquals(List.of(CaseFolder.MARKER, "blad.pdf", "plan.pdf"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aRunThatWasCutOffBeforeItSaidWhoseFolderItIsIsFinishedByTheNext() throws IOException {
        Files.writeString(Files.createDirectories(home.resolve("zaak")).resolve("." + CaseFolder.MARKER + ".stapwijzer-nieuw"), "zaak 20");
        assertEquals(List.of("blad.pdf", "plan.pdf"), write("leeg", "een").names());
    }

    /** Such as on a full disk; here for want of a folder. */
    @Test
    void aFirstTryThatFailsLeavesNothingAndALaterOneWhatWasThere() throws IOException {
        CaseFolder first = open("2026-014", "proef");
        Map<String, byte[]> sheets = new LinkedHashMap<>(Map.of("blad.pdf", new byte[] {1}));
        sheets.put("weg/blad.pdf", new byte[] {2});
        assertThrows(IOException.class, () -> first.write(Map.of(), sheets));
        assertFalse(Files.exists(home.resolve("zaak")));
        write("leeg", "een");
        CaseFolder second = open("2026-014", "proef");
        assertThrows(IOException.class, () -> second.write(Map.of(), sheets));
        assertTrue(Files.exists(home.resolve("zaak/plan.pdf")) && Files.exists(home.resolve("zaak").resolve(CaseFolder.MARKER)));
    }

    @Test
    void nothingIsWrittenThroughALink() throws IOException {
        write("leeg", "een");
        Path precious = Files.writeString(home.resolve("brief.txt"), "x");
        Files.createSymbolicLink(home.resolve("zaak/.blad.pdf.stapwijzer-nieuw"), precious);
        Files.delete(home.resolve("zaak/plan.pdf"));
        Files.createSymbolicLink(home.resolve("zaak/plan.pdf"), precious);
        write("ander", "twee");
        assertEquals("x", Files.readString(precious));
        assertEquals("twee", content("blad.pdf"));
    }

    @Test
    void theFolderOfAnotherCaseIsRefused() throws IOException {
        write("leeg", "een");
        assertEquals(Message.of("case-folder-taken", "zaak", "2026-014, proef"),
                assertThrows(PublicationRefused.class, () -> open("2026-015", "proef")).reason());
        assertThrows(PublicationRefused.class, () -> open("2026-014", "anders"));
        assertEquals("leeg", content("plan.pdf"));
    }

    @Test
    void aFolderWithFilesOfSomebodyElseIsRefusedAndAnEmptyOneIsNot() throws IOException {
        Files.createDirectories(home.resolve("zaak"));
        open("2026-014", "proef");
        Files.writeString(home.resolve("zaak/brief.docx"), "x");
        assertEquals("case-folder-foreign", assertThrows(PublicationRefused.class, () -> open("2026-014", "proef")).reason().key());
        assertFalse(Files.exists(home.resolve("zaak").resolve(CaseFolder.MARKER)));
    }

    @Test
    void aFolderThatMayNotBeWrittenIsRefusedBeforeAnythingIsMade() throws IOException {
        write("leeg", "een");
        Path folder = home.resolve("zaak");
        assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder), "root may write anywhere");
        assertEquals(Message.of("out-may-not-be-made", "zaak"),
                assertThrows(PublicationRefused.class, () -> open("2026-014", "proef")).reason());
        assertTrue(folder.toFile().setWritable(true));
    }

    @Test
    void marksAreThoseOfCasesAndNamesOfFolders() throws IOException {
        write("leeg", "een");
        Files.createDirectory(home.resolve("2026-007"));
        Files.writeString(home.resolve("brief.txt"), "x");
        assertEquals(List.of("2026-007", "zaak", "2026-014"), CaseFolder.marks(home));
    }
}

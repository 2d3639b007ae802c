package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.stapwijzer.publish.pdf.StructureAgreement;
import nl.stapwijzer.publish.pdf.VeraPdf;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The publication of the five protocols as readers meet it: from the disk, in a browser, on a phone, in the dark, on paper. */
@Tag("slow")
class SiteTest {
    private static final Path TOOLS = Path.of("target/npm/node_modules");
    static final Path AXE = TOOLS.resolve("axe-core/axe.min.js");
    private static final Path NU = TOOLS.resolve("vnu-jar/build/dist/vnu.jar");
    static final Path LOOKS = Path.of("src/test/resources/cli/looks.js");

    @Test
    void everyDocumentIsForEveryReaderAndForTheYearsToCome() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path document : FiveProtocols.files(".pdf")) {
            byte[] pdf = Files.readAllBytes(document);
            for (List<String> faults : List.of(VeraPdf.broken(pdf, "ua1", "2a"), StructureAgreement.faults(pdf))) {
                faults.forEach(fault -> found.add(FiveProtocols.site().relativize(document) + ": " + fault));
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everyPageIsValidHtml() throws IOException, InterruptedException {
        assumeTrue(Files.exists(NU), "the Nu HTML checker is not there; ./verify installs it");
        Process checker = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m", "-jar", NU.toString(), "--errors-only", "--skip-non-html",
                FiveProtocols.site().toString()).redirectErrorStream(true).start();
        String errors = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("", errors.strip());
        assertEquals(0, checker.waitFor());
    }

    /** Each kind of page is looked at for all; what depends on the words, and what the browser asks for, on every page. */
    @Test
    void everyPageIsAccessibleAndFitsAPhoneAndADesk() throws IOException {
        assumeTrue(Chromium.isInstalled() && Files.exists(AXE), "Chromium or axe is not there; ./verify installs them");
        List<String> found = Collections.synchronizedList(new ArrayList<>());
        List<Path> kinds = FiveProtocols.kinds();
        List<Path> others = FiveProtocols.pages().stream().filter(page -> !kinds.contains(page)).toList();
        Chromium.each(kinds, Files.readString(AXE) + Files.readString(LOOKS), (tab, page) -> look(tab, page, true, found));
        Chromium.each(others, Files.readString(LOOKS), (tab, page) -> look(tab, page, false, found));
        assertEquals(List.of(), found);
    }

    /** A page on a phone and on a desk, in the light and in the dark; what does not depend on the light is asked once. */
    private static void look(Chromium tab, Path page, boolean isKind, List<String> found) throws InterruptedException {
        tab.show(320, false);
        tab.open(page);
        for (int width : List.of(320, 1280)) {
            tab.show(width, width == 1280);
            for (String question : List.of("tooWide()", "twiceAsLarge()")) {
                note(found, page, width, tab.evaluate("looks." + question));
            }
            if (isKind) {
                note(found, page, width, tab.evaluate("looks.axe()"));
                note(found, page, width, tab.evaluate("looks.focus()"));
                tab.show(width, width == 320);
                note(found, page, width, tab.evaluate("looks.axe('color-contrast')"));
            }
        }
        tab.requests().stream().filter(address -> !address.matches("(file|data|about):.*"))
                .forEach(address -> found.add(page + " asks for " + address));
    }

    @Test
    void noKindOfPageMovesWhileItComesIn() throws IOException, InterruptedException {
        assumeTrue(Chromium.isInstalled(), "Chromium is not there; ./verify installs it");
        List<String> found = new ArrayList<>();
        try (Chromium tab = Chromium.drawn()) {
            tab.prepare(Files.readString(LOOKS));
            tab.show(1600, false);
            tab.open(LOOKS.resolveSibling("frame.html").toAbsolutePath());
            String moved = shifts(tab, LOOKS.resolveSibling("moves.html").toAbsolutePath());
            assertTrue(moved.matches("shifts by \\S+ at 320; shifts by \\S+ at 1280"), "what moves is seen: " + moved);
            for (Path page : FiveProtocols.kinds()) {
                note(found, page, shifts(tab, page));
            }
        }
        assertEquals(List.of(), found);
    }

    private static String shifts(Chromium tab, Path page) throws InterruptedException {
        return tab.evaluate("looks.shiftsInFrames('" + page.toUri() + "')");
    }

    private static void note(List<String> found, Path page, String fault) {
        if (!fault.isEmpty()) {
            found.add(FiveProtocols.site().relativize(page) + ": " + fault);
        }
    }

    private static void note(List<String> found, Path page, int width, String fault) {
        note(found, page, fault.isEmpty() ? "" : "at " + width + ": " + fault);
    }
}

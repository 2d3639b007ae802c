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
        Process checker = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-jar", NU.toString(),
                "--errors-only",
                "--skip-non-html", FiveProtocols.site().toString()).redirectErrorStream(true).start();
        String errors = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("", errors.strip());
        assertEquals(0, checker.waitFor());
    }

    @Test
    void everyPageIsAccessibleAndFitsAPhoneAndADesk() throws IOException {
        assumeTrue(Chromium.isInstalled() && Files.exists(AXE), "Chromium or axe is not there; ./verify installs them");
        List<String> found = Collections.synchronizedList(new ArrayList<>());
        Chromium.each(FiveProtocols.pages(), Files.readString(AXE) + Files.readString(LOOKS), (tab, page) -> {
            look(tab, page, found);
            tab.requests().stream().filter(address -> !address.matches("(file|data|about):.*"))
                    .forEach(address -> found.add(page + " asks for " + address));
        });
        assertEquals(List.of(), found);
    }

    /** A page on a phone and on a desk, in the light and in the dark; what does not depend on the light is asked once. */
    private static void look(Chromium tab, Path page, List<String> found) throws InterruptedException {
        tab.show(320, false);
        tab.open(page);
        for (int width : List.of(320, 1280)) {
            tab.show(width, width == 1280);
            for (String question : List.of("axe()", "tooWide()", "focus()", "twiceAsLarge()")) {
                note(found, page, width, tab.evaluate("looks." + question));
            }
            tab.show(width, width == 320);
            note(found, page, width, tab.evaluate("looks.axe('color-contrast')"));
        }
    }

    @Test
    void noPageMovesWhileItComesIn() throws IOException, InterruptedException {
        assumeTrue(Chromium.isInstalled(), "Chromium is not there; ./verify installs it");
        List<String> found = new ArrayList<>();
        try (Chromium tab = Chromium.drawn()) {
            tab.prepare(Files.readString(LOOKS));
            tab.show(1600, false);
            tab.open(LOOKS.resolveSibling("frame.html").toAbsolutePath());
            for (int width : List.of(320, 1280)) {
                assertTrue(shift(tab, LOOKS.resolveSibling("moves.html").toAbsolutePath(), width).startsWith("shifts by "),
                        "what moves is seen");
                for (Path page : FiveProtocols.pages()) {
                    note(found, page, width, shift(tab, page, width));
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private static String shift(Chromium tab, Path page, int width) throws InterruptedException {
        return tab.evaluate("looks.shiftInFrame('" + page.toUri() + "', " + width + ")");
    }

    private static void note(List<String> found, Path page, int width, String fault) {
        if (!fault.isEmpty()) {
            found.add(FiveProtocols.site().relativize(page) + " at " + width + ": " + fault);
        }
    }
}

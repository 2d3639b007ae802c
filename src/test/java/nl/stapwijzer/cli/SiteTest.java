package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.stapwijzer.publish.pdf.StructureAgreement;
import nl.stapwijzer.publish.pdf.VeraPdf;
import org.junit.jupiter.api.Test;

/** The publication of the five protocols as readers meet it: from the disk, in a browser, on a phone, in the dark, on paper. */
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
            for (List<String> faults : List.of(VeraPdf.broken(pdf, "ua1"), VeraPdf.broken(pdf, "2a"), StructureAgreement.faults(pdf))) {
                faults.forEach(fault -> found.add(FiveProtocols.site().relativize(document) + ": " + fault));
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everyPageIsValidHtml() throws IOException, InterruptedException {
        assumeTrue(Files.exists(NU), "the Nu HTML checker is not there; ./verify installs it");
        Process checker = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-jar", NU.toString(), "--errors-only",
                "--skip-non-html", FiveProtocols.site().toString()).redirectErrorStream(true).start();
        String errors = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("", errors.strip());
        assertEquals(0, checker.waitFor());
    }

    @Test
    void everyPageIsAccessibleAndFitsAPhoneAndADesk() {
        assumeTrue(Chromium.isInstalled() && Files.exists(AXE), "Chromium or axe is not there; ./verify installs them");
        List<String> found = Collections.synchronizedList(new ArrayList<>());
        List.of(320, 1280).parallelStream().forEach(width -> look(width, found));
        assertEquals(List.of(), found);
    }

    /** Every page at one width, in the light and in the dark; what does not depend on the light is asked once. */
    private static void look(int width, List<String> found) {
        boolean dark = width == 1280;
        try (Chromium browser = new Chromium(Path.of("target/chromium-" + width).toAbsolutePath())) {
            browser.prepare(Files.readString(AXE) + Files.readString(LOOKS));
            for (Path page : FiveProtocols.pages()) {
                browser.show(width, dark);
                browser.open(page);
                for (String question : List.of("shift()", "axe()", "tooWide()", "focus()", "twiceAsLarge()")) {
                    note(found, page, width, browser.evaluate("looks." + question));
                }
                browser.show(width, !dark);
                note(found, page, width, browser.evaluate("looks.axe('color-contrast')"));
            }
            browser.requests().stream().filter(address -> !address.matches("(file|data):.*")).forEach(address -> found.add("asks for " + address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void note(List<String> found, Path page, int width, String fault) {
        if (!fault.isEmpty()) {
            found.add(FiveProtocols.site().relativize(page) + " at " + width + ": " + fault);
        }
    }
}

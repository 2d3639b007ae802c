package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.stapwijzer.publish.pdf.StructureAgreement;
import nl.stapwijzer.publish.pdf.VeraPdf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The publication of the five protocols as readers meet it: from the disk, in a browser, on a phone, in the dark, on paper. */
class SiteTest {
    private static final Path TOOLS = Path.of("target/npm/node_modules");
    private static final Path AXE = TOOLS.resolve("axe-core/axe.min.js");
    private static final Path NU = TOOLS.resolve("vnu-jar/build/dist/vnu.jar");
    private static final String VIOLATIONS = "axe.run(document, {resultTypes: ['violations']}).then(result => result.violations"
            + ".map(v => v.id + ' ' + v.nodes.map(n => n.target.join(' ')).join(', ')).join('; '))";
    private static final String TOO_WIDE = "document.documentElement.scrollWidth > innerWidth ? 'wider than ' + innerWidth : ''";

    @TempDir static Path folder;
    private static List<Path> pages;
    private static List<Path> documents;

    @BeforeAll
    static void publish() throws IOException {
        Path site = folder.resolve("publicatie");
        Run run = Run.in(Path.of("").toAbsolutePath(), "build", "--out", site.toString());
        assertEquals(ExitCode.FINE.number(), run.code(), run.err());
        pages = files(site, ".html");
        documents = files(site, ".pdf");
    }

    private static List<Path> files(Path site, String extension) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
        }
    }

    @Test
    void everyDocumentIsForEveryReaderAndForTheYearsToCome() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path document : documents) {
            byte[] pdf = Files.readAllBytes(document);
            for (List<String> faults : List.of(VeraPdf.broken(pdf, "ua1"), VeraPdf.broken(pdf, "2a"), StructureAgreement.faults(pdf))) {
                faults.forEach(fault -> found.add(folder.relativize(document) + ": " + fault));
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everyPageIsValidHtml() throws IOException, InterruptedException {
        assumeTrue(Files.exists(NU), "the Nu HTML checker is not there; ./verify installs it");
        Process checker = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-jar", NU.toString(), "--errors-only",
                "--skip-non-html", folder.toString()).redirectErrorStream(true).start();
        String errors = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("", errors.strip());
        assertEquals(0, checker.waitFor());
    }

    @Test
    void everyPageIsAccessibleAndFitsAPhoneAndADesk() throws IOException, InterruptedException {
        assumeTrue(Chromium.isInstalled() && Files.exists(AXE), "Chromium or axe is not there; ./verify installs them");
        List<String> found = new ArrayList<>();
        try (Chromium browser = new Chromium(Path.of("target/chromium").toAbsolutePath())) {
            browser.prepare(Files.readString(AXE));
            for (int width : List.of(320, 1280)) {
                browser.show(width, width == 1280);
                for (Path page : pages) {
                    browser.open(page);
                    note(found, page, width, browser.evaluate(VIOLATIONS));
                    note(found, page, width, browser.evaluate(TOO_WIDE));
                }
            }
            browser.requests().stream().filter(address -> !address.startsWith("file:")).forEach(address -> found.add("asks for " + address));
        }
        assertEquals(List.of(), found);
    }

    private static void note(List<String> found, Path page, int width, String fault) {
        if (!fault.isEmpty()) {
            found.add(folder.relativize(page) + " at " + width + ": " + fault);
        }
    }
}

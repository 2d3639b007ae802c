package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The other browser: what is tried in Chromium page by page is tried here once, where Firefox is there. */
@Tag("slow")
class FirefoxTest {
    private static final Path LOOKS = Path.of("src/test/resources/cli/looks.js");
    private static final String PROTOCOL = "zonder-schuldvraag";

    @TempDir static Path profile;
    private static Firefox browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(Firefox.isInstalled(), "Firefox is not there");
        browser = Firefox.start(profile);
    }

    @AfterEach
    void renew() throws InterruptedException {
        browser.renew();
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void everyPageOfAProtocolFitsAPhoneAndADeskInItsOwnLettersAndNothingGoesWrong() throws IOException, InterruptedException {
        String looks = Files.readString(LOOKS);
        List<String> found = new ArrayList<>();
        for (Path page : FiveProtocols.pages()) {
            Path name = FiveProtocols.site().relativize(page);
            if (name.getNameCount() > 1 && !name.startsWith(PROTOCOL)) {
                continue;
            }
            for (int width : List.of(320, 1280)) {
                browser.open(page.toUri(), width);
                String faults = browser.evaluate(looks + "; [looks.tooWide(), looks.cutOff(), document.fonts.ready.then(() => '') && "
                        + "[...document.fonts].some(font => font.status === 'error') ? 'letters' : ''].filter(Boolean).join(', ')");
                if (!faults.isEmpty()) {
                    found.add(name + " at " + width + ": " + faults);
                }
            }
        }
        assertEquals(List.of(), found);
        assertEquals(List.of(), browser.faults());
    }

    @Test
    void theDatesOfACaseComeBelowTheDayThatIsFilledIn() throws InterruptedException {
        browser.open(FiveProtocols.site().resolve(PROTOCOL + "/formulieren.html").toUri(), 390);
        browser.evaluate("const day = document.getElementById('report-day'); day.value = '2026-11-23'; "
                + "day.dispatchEvent(new Event('change')); ''");
        browser.await("document.querySelector('#dates-table.filled')");
        String shown = browser.evaluate("document.getElementById('dates-table').textContent");
        assertTrue(shown.contains("november 2026"), shown);
    }

    @Test
    void aSearchFinds() throws InterruptedException {
        browser.open(FiveProtocols.site().resolve("zoeken.html").toUri(), 390);
        browser.evaluate("document.querySelector('input[type=search]').focus(); ''");
        browser.type("noblame");
        browser.await("document.querySelector('main [role=status], main output').textContent");
        String found = browser.evaluate("document.querySelector('main').innerText");
        assertTrue(found.contains("No Blame") || found.contains("No-Blame"), found);
    }

    @Test
    void aFormShowsItsFieldsAndKeepsWhatIsTyped() throws InterruptedException {
        browser.open(FiveProtocols.site().resolve("de-route/documenten/handelingsplan.pdf").toUri(), 1280);
        browser.await("document.querySelector('.annotationLayer input[type=text]')");
        browser.evaluate("document.querySelector('.annotationLayer input[type=text]').focus(); ''");
        String fields = browser.evaluate("document.querySelectorAll('.annotationLayer input, .annotationLayer textarea').length");
        assertTrue(Integer.parseInt(fields) > 10, fields);
        browser.type("Ł ğ €");
        assertEquals("Ł ğ €", browser.evaluate("document.activeElement.value"));
    }
}

package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.serve.Workbench;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a new folder to a published site in a browser: what a coordinator does, and nothing of a text format. */
@Tag("slow")
class WorkbenchScriptTest {
    private static final String STEP = "stappen/overleg";
    private static final String ANSWER = STEP + "/antwoorden/+/";

    @TempDir
    private Path folder;
    private Chromium tab;

    @Test
    void aCoordinatorGetsFromANewFolderToAPublishedSiteWithoutATextFormat() throws IOException, InterruptedException {
        assumeTrue(Chromium.isInstalled(), "Chromium is not there");
        Path school = folder.resolve("de-populier");
        List<RuntimeException> faults = new ArrayList<>();
        try (Workbench bench = new Workbench(Optional.empty(), folder, 0, folder.resolve("home"), Run.CLOCK, faults::add);
                Chromium opened = Chromium.undrawn()) {
            tab = opened;
            tab.open(URI.create(bench.address()));
            assertForEverybody("the first page", true);
            tab.evaluate("document.getElementById('q-name').value = 'De Populier'");
            press("#start button.main");
            for (String step : List.of("signalen-bespreken", "is-het-pesten", "plan-van-aanpak")) {
                follow("a[href$='path=stappen/" + step + "']");
                fill(Map.of("d-kind-stappen/" + step + "/termijn", "binnen", "d-number-stappen/" + step + "/termijn", "4",
                        "d-unit-stappen/" + step + "/termijn", "schooldagen"));
                assertEquals("true", tab.evaluate("document.querySelector('#form .example') !== null"), "no date for " + step);
            }
            newStepWithADecision();
            tab.follow("({click() { const file = document.getElementById('file'); file.value = 'site/school.yaml';"
                    + "file.dispatchEvent(new Event('change', {bubbles: true})); }})");
            fill(Map.of("v-plaats", "Voorbeeldstad"));
            fill(Map.of("v-telefoon", "000-000 12 34"));
            press("form[action='/werkbank/publiceer'] button");
            String said = tab.evaluate("document.getElementById('notices').textContent");
            assertTrue(said.contains("Gepubliceerd"), said);
            everyPageOfTheBenchIsForEverybody();
            theTextOffersWhatFits();
            whatIsSaidIsSaidOnThePageThatOpens();
            whatIsWrongStandsAtItsField();
            whatAnotherWritesMeanwhileIsNotOverwritten(school.resolve("protocols/ons-protocol.yaml"));
        }
        assertEquals(List.of(), faults);
        String protocol = Files.readString(school.resolve("protocols/ons-protocol.yaml"));
        assertEquals(3, protocol.split("termijn: binnen 4 schooldagen", -1).length - 1, protocol);
        String page = Files.readString(school.resolve("publicatie/ons-protocol/" + STEP + ".html"));
        assertTrue(page.contains("Is er meer hulp nodig?") && page.contains("De Populier"), page);
    }

    private void newStepWithADecision() throws InterruptedException {
        follow("#parts a[href$='path=stappen']");
        tab.evaluate("document.getElementById('new').value = 'Overleg'");
        press("button[value='add:stappen']");
        fill(Map.of("v-" + STEP + "/vraag", "Is er meer hulp nodig?"));
        answer("ja", "document.getElementById('v-" + ANSWER + "naar').value = 'mdo'");
        answer("nee", "document.getElementById('s-" + ANSWER + "naar').value = 'Afronden'");
    }

    /** Adds an answer: the form stays, with the focus where the next one goes. */
    private void answer(String words, String leads) throws InterruptedException {
        tab.evaluate("{ const field = document.getElementById('v-" + ANSWER + "antwoord'); field.closest('.blank').open = true;"
                + "field.value = '" + words + "'; }" + leads);
        saved("document.getElementById('v-" + ANSWER + "antwoord').closest('.blank').querySelector('button').click()");
        assertEquals("v-" + ANSWER + "antwoord", tab.evaluate("document.activeElement.id"));
        assertEquals(words, tab.evaluate("document.getElementById('v-" + ANSWER.replace("+", words) + "antwoord').value"));
    }

    private void theTextOffersWhatFits() throws IOException, InterruptedException {
        tab.open(URI.create(tab.evaluate("location.origin") + "/werkbank/tekst?file=site/school.yaml"));
        tab.evaluate("(() => { const text = document.getElementById('text'); text.focus(); text.setRangeText('\\nma', text.value.length,"
                + "text.value.length, 'end'); })()");
        key(" ", "ctrlKey: true");
        assertEquals("mail: ", tab.evaluate("(async () => { const text = document.getElementById('text');"
                + "for (let i = 0; i < 300 && !text.getAttribute('aria-activedescendant'); i++) {"
                + "await new Promise(done => setTimeout(done, 100)); }"
                + "return document.getElementById(text.getAttribute('aria-activedescendant')).dataset.word; })()"));
        assertEquals("1 woord past hier.", tab.evaluate("document.getElementById('fitting').textContent"));
        assertAxe("the text with words that fit");
        key("Enter", "");
        assertEquals("mail: ", tab.evaluate("document.getElementById('text').value.split('\\n').pop()"));
        assertEquals("true", tab.evaluate("document.getElementById('offers').hidden"));
    }

    private void whatIsSaidIsSaidOnThePageThatOpens() throws InterruptedException {
        openField("stappen");
        tab.evaluate("document.getElementById('new').value = 'Nagesprek'; document.getElementById('behind').value = 'is-het-pesten'");
        press("button[value='add:stappen']");
        String said = tab.evaluate("(async () => { const said = () => document.getElementById('notices').textContent.trim();"
                + "for (let times = 0; times < 100 && !said(); times++) await new Promise(go => setTimeout(go, 50)); return said() })()");
        assertTrue(said.contains("Kies daar bij een van de antwoorden de nieuwe stap."), said);
    }

    /** A question without answers: at its field, beside the page, and when somebody publishes, each with the way there. */
    private void whatIsWrongStandsAtItsField() throws IOException, InterruptedException {
        String question = "v-stappen/nagesprek/vraag";
        fill(Map.of(question, "Gaat het goed?"));
        String by = tab.evaluate("document.getElementById('" + question + "').getAttribute('aria-describedby').split(' ').pop()");
        assertTrue(tab.evaluate("document.getElementById('" + by + "').textContent").contains("antwoorden"));
        assertEquals("Nagesprek: Vraag", tab.evaluate("document.querySelector('#state a').textContent"));
        press("form[action='/werkbank/publiceer'] button");
        follow("#notices a");
        assertEquals(question, tab.evaluate("document.activeElement.id"));
        assertForEverybody("a page with a fault", false);
        press("form[action='/werkbank/ongedaan'] button");
    }

    private void whatAnotherWritesMeanwhileIsNotOverwritten(Path file) throws IOException, InterruptedException {
        openField(STEP);
        String field = "document.getElementById('v-" + STEP + "/titel')";
        tab.evaluate(field + ".focus(); " + field + ".value = 'Overleg nu'");
        String theirs = Files.readString(file).replace("titel: Overleg\n", "titel: Overleg met het team\n");
        Files.writeString(file, theirs);
        until("document.getElementById('parts').textContent.includes('Overleg met het team')");
        assertEquals("Overleg nu", tab.evaluate(field + ".value"));
        tab.evaluate(field + ".dispatchEvent(new Event('change', {bubbles: true}))");
        until("document.querySelector('.changes')?.textContent.includes('+     titel: Overleg nu')");
        assertEquals(theirs, Files.readString(file));
        assertForEverybody("both texts", false);
    }

    private void openField(String path) throws InterruptedException {
        tab.open(URI.create(tab.evaluate("location.origin") + "/werkbank/veld?file=protocols/ons-protocol.yaml&path=" + path));
    }

    private void until(String condition) throws InterruptedException {
        tab.evaluate("(async () => { for (let i = 0; i < 300 && !(" + condition + "); i++) {"
                + "await new Promise(done => setTimeout(done, 100)); } if (!(" + condition + ")) { throw new Error('never'); } })()");
    }

    private void key(String key, String with) throws InterruptedException {
        tab.evaluate("document.getElementById('text').dispatchEvent(new KeyboardEvent('keydown', {key: '" + key
                + "', bubbles: true, cancelable: true, " + with + "}))");
    }

    private void everyPageOfTheBenchIsForEverybody() throws IOException, InterruptedException {
        String base = tab.evaluate("location.origin") + "/werkbank/";
        for (String address : List.of("veld?file=protocols/ons-protocol.yaml&path=" + STEP, "veld?file=site/school.yaml",
                "veld?file=protocols/ons-protocol.yaml&path=stappen", "veld?file=site/school.yaml&path=contacten",
                "veld?file=protocols/ons-protocol.yaml&path=rollen", "tekst?file=site/school.yaml", "versies?file=site/school.yaml")) {
            tab.open(URI.create(base + address));
            assertForEverybody(address, false);
        }
        String preview = tab.evaluate("document.getElementById('page').src.split('/').slice(0, 4).join('/')");
        for (String nothing : List.of(base + "nergens", preview + "/nergens.html", base.replace("127.0.0.1", "localhost"))) {
            tab.open(URI.create(nothing));
            assertEquals("1", tab.evaluate("document.querySelectorAll('h1').length"), nothing);
            assertForEverybody(nothing, true);
        }
        tab.open(URI.create(base + "veld?file=site/school.yaml"));
    }

    /** At 320 pixels and wide, in the dark and, where all is asked, in the light on a phone too. */
    private void assertForEverybody(String page, boolean all) throws IOException, InterruptedException {
        for (boolean dark : all ? List.of(true, false) : List.of(true)) {
            tab.show(320, dark);
            assertAxe(page + " at 320");
            assertEquals("true", tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), page + " at 320");
        }
        tab.show(1280, false);
        assertAxe(page + " at 1280");
    }

    private void assertAxe(String page) throws IOException, InterruptedException {
        if (Files.exists(SiteTest.AXE)) {
            if (tab.evaluate("typeof axe").equals("undefined")) {
                tab.evaluate(Files.readString(SiteTest.AXE) + "; ''");
            }
            assertEquals("", tab.evaluate("axe.run({iframes: false}).then(found => found.violations.map(one => one.id).join())"), page);
        }
    }

    private void follow(String link) throws InterruptedException {
        tab.follow("document.querySelector(\"" + link + "\")");
    }

    private void press(String button) throws InterruptedException {
        tab.follow("document.querySelector(\"" + button + "\")");
    }

    /** Fills in fields as fast as somebody can, and waits until they are saved. */
    private void fill(Map<String, String> values) throws InterruptedException {
        StringBuilder filled = new StringBuilder();
        values.forEach((id, value) -> filled.append("{ const field = document.getElementById('").append(id).append("'); field.value = '")
                .append(value).append("'; field.dispatchEvent(new Event('change', {bubbles: true})); }"));
        saved(filled.toString());
    }

    /** Does something that is saved. */
    private void saved(String what) throws InterruptedException {
        tab.evaluate("(async () => { const mark = () => document.getElementById('form').elements.mark.value;"
                + "const before = mark();" + what + ";"
                + "for (let i = 0; i < 500 && mark() === before; i++) { await new Promise(done => setTimeout(done, 100)); }"
                + "if (mark() === before) { throw new Error('not saved'); } await new Promise(done => setTimeout(done, 100)); })()");
    }
}

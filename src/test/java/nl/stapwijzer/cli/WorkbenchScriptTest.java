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
import nl.stapwijzer.build.Project;
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
        Path school = folder.resolve("school");
        assertEquals(0, Run.in(folder, "new", "school").code());
        List<RuntimeException> faults = new ArrayList<>();
        try (Workbench bench = new Workbench(Project.in(school), school, 0, folder.resolve("home"), Run.CLOCK, faults::add);
                Chromium opened = Chromium.undrawn()) {
            tab = opened;
            tab.show(1280, false);
            tab.open(URI.create(bench.address()));
            for (String step : List.of("signalen-bespreken", "is-het-pesten", "plan-van-aanpak")) {
                follow("a[href$='path=stappen/" + step + "']");
                fill("d-kind-stappen/" + step + "/termijn", "binnen");
                fill("d-number-stappen/" + step + "/termijn", "4");
                fill("d-unit-stappen/" + step + "/termijn", "schooldagen");
            }
            newStepWithADecision();
            tab.follow("({click() { const file = document.getElementById('file'); file.value = 'site/school.yaml';"
                    + "file.dispatchEvent(new Event('change')); }})");
            fill("v-naam", "De Populier");
            fill("v-telefoon", "000-000 12 34");
            press("form[action='/werkbank/publiceer'] button");
            String said = tab.evaluate("document.getElementById('notices').textContent");
            assertTrue(said.contains("Gepubliceerd"), said);
            everyPageOfTheBenchIsForEverybody();
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
        fill("v-" + STEP + "/vraag", "Is er meer hulp nodig?");
        answer("ja", "document.getElementById('v-" + ANSWER + "naar').value = 'mdo'");
        answer("nee", "document.getElementById('s-" + ANSWER + "naar').value = 'Afronden'");
    }

    private void answer(String words, String leads) throws InterruptedException {
        tab.evaluate("document.getElementById('v-" + ANSWER + "antwoord').value = '" + words + "';" + leads);
        tab.follow("document.getElementById('v-" + ANSWER + "antwoord').closest('.blank').querySelector('button')");
    }

    private void everyPageOfTheBenchIsForEverybody() throws IOException, InterruptedException {
        if (!Files.exists(SiteTest.AXE)) {
            return;
        }
        tab.prepare(Files.readString(SiteTest.AXE) + Files.readString(SiteTest.LOOKS));
        String base = tab.evaluate("location.origin") + "/werkbank/";
        for (String address : List.of("veld?file=protocols/ons-protocol.yaml&path=" + STEP, "veld?file=site/school.yaml",
                "veld?file=protocols/ons-protocol.yaml&path=rollen", "tekst?file=site/school.yaml", "versies?file=site/school.yaml")) {
            for (int width : List.of(320, 1280)) {
                tab.show(width, width == 320);
                tab.open(URI.create(base + address));
                String broken = tab.evaluate("axe.run({iframes: false}).then(found => found.violations.map(one => one.id).join())");
                assertEquals("", broken, address);
                assertEquals("true", tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), address + " at " + width);
            }
        }
    }

    private void follow(String link) throws InterruptedException {
        tab.follow("document.querySelector(\"" + link + "\")");
    }

    private void press(String button) throws InterruptedException {
        tab.follow("document.querySelector(\"" + button + "\")");
    }

    /** Fills in a field, goes on, and waits until it is saved. */
    private void fill(String id, String value) throws InterruptedException {
        tab.evaluate("(async () => {"
                + "const field = document.getElementById('" + id + "');"
                + "const mark = () => document.getElementById('form').elements.mark.value;"
                + "const before = mark(); field.value = '" + value + "'; field.dispatchEvent(new Event('change', {bubbles: true}));"
                + "for (let i = 0; i < 500 && mark() === before; i++) { await new Promise(done => setTimeout(done, 100)); }"
                + "if (mark() === before) { throw new Error('not saved'); } })()");
    }
}

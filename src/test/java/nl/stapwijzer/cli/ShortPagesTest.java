package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages of the five protocols show what their reader came for at one look: measured on the finished files. */
@Tag("slow")
class ShortPagesTest {
    private static final int PHONE = 390;
    private static final int DESK = 1280;
    private static final int STEPS = 8;

    /** A limit for eight steps, and how much more for each step after. */
    private static int limit(int eight, int more, Document overview) {
        return eight + more * Math.max(0, overview.select("ol.steps > li").size() - STEPS);
    }

    private static List<Path> overviews() throws IOException {
        return FiveProtocols.pages().stream().filter(page -> page.getParent().getParent().equals(FiveProtocols.site())
                && page.endsWith("index.html")).toList();
    }

    @Test
    void aPageThatLeadsOnHasFewLinks() throws IOException {
        List<String> found = new ArrayList<>();
        Path start = FiveProtocols.site().resolve("index.html");
        note(found, start, "links", Jsoup.parse(start).select("a[href]").size(), 40);
        for (Path overview : overviews()) {
            Document page = Jsoup.parse(overview);
            note(found, overview, "links", page.select("a[href]").size(), limit(70, 3, page));
        }
        assertEquals(5, overviews().size());
        assertEquals(List.of(), found);
    }

    @Test
    void aStepHasAtMostSixHeadingsOfTheSecondLevel() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path page : FiveProtocols.pages().stream().filter(page -> page.getParent().endsWith("stappen")).toList()) {
            note(found, page, "headings", Jsoup.parse(page).select("h2").size(), 6);
        }
        assertEquals(List.of(), found);
    }

    @Test
    void noReaderMeetsWhatTheSchoolHasNotLaidDown() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path page : FiveProtocols.pages().stream().filter(page -> !page.endsWith("formulieren.html")).toList()) {
            Document tree = Jsoup.parse(page);
            note(found, page, "gaps", tree.select(".gap").size(), 0);
            if (tree.text().matches(".*(nog niet (is )?(vastgelegd|opgeschreven)|not (been )?decided yet).*")) {
                found.add(page + " says that something is not laid down");
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void theStartAndTheRouteAreShort() throws IOException, InterruptedException {
        assumeTrue(Chromium.isInstalled(), "Chromium is not there; ./verify installs it");
        List<String> found = new ArrayList<>();
        try (Chromium tab = Chromium.undrawn()) {
            Path start = FiveProtocols.site().resolve("index.html");
            note(found, start, "pixels", height(tab, start, PHONE), 2000);
            for (Path overview : overviews()) {
                note(found, overview, "pixels", height(tab, overview, DESK), limit(1800, 105, Jsoup.parse(overview)));
            }
        }
        assertEquals(List.of(), found);
    }

    private static int height(Chromium tab, Path page, int width) throws InterruptedException {
        tab.show(width, false);
        tab.open(page);
        return (int) Double.parseDouble(tab.evaluate("String(document.body.getBoundingClientRect().height)"));
    }

    private static void note(List<String> found, Path page, String what, int there, int most) {
        if (there > most) {
            found.add(FiveProtocols.site().relativize(page) + ": " + there + " " + what + ", at most " + most);
        }
    }
}

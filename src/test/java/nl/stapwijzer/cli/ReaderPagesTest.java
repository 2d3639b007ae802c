package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who comes in need finds the number, the first thing that is done and the answers without searching: measured on the finished pages. */
@Tag("slow")
class ReaderPagesTest {
    private static final int PHONE = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final int DESK = 1280;
    private static final int DESK_HEIGHT = 900;
    private static final String BOTTOM = "Math.round(Math.max(...[...document.querySelectorAll('%s')].slice(0, 1)"
            + ".map(one => one.getBoundingClientRect().bottom)))";

    private record Measure(String pages, String what, int width, int most) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure("mijn-kind-.*", ".first-call .number", PHONE, PHONE_HEIGHT),
            new Measure("mijn-kind-.*", ".tale li h3", PHONE, PHONE_HEIGHT * 3 / 2),
            new Measure("melden", ".loud .number", PHONE, PHONE_HEIGHT),
            new Measure("melden", ".loud .button", PHONE, PHONE_HEIGHT),
            new Measure("melden", ".loud .button", DESK, DESK_HEIGHT));

    @Test
    void theNumberAndTheFirstPromiseStandWhereOneLooksFirst() throws IOException {
        assumeTrue(Chromium.isInstalled(), "Chromium is not there; ./verify installs it");
        List<String> found = Collections.synchronizedList(new ArrayList<>());
        List<Path> pages = FiveProtocols.pages().stream().filter(page -> MEASURES.stream().anyMatch(measure -> isOf(page, measure)))
                .filter(page -> page.getParent().getParent().equals(FiveProtocols.site())).toList();
        Chromium.each(pages, "", (tab, page) -> {
            tab.open(page);
            for (Measure measure : MEASURES.stream().filter(one -> isOf(page, one)).toList()) {
                tab.show(measure.width(), false);
                double bottom = Double.parseDouble(tab.evaluate(BOTTOM.formatted(measure.what())));
                if (!(bottom <= measure.most())) {
                    found.add(FiveProtocols.site().relativize(page) + " at " + measure.width() + ": " + measure.what() + " ends at "
                            + bottom);
                }
            }
        });
        assertEquals(List.of(), found);
        assertEquals(15, pages.size());
    }

    @Test
    void theMenuSaysWhereOneIs() throws IOException {
        assertEquals("De stappen", marked("stappen/borging.html"));
        assertEquals("Wat nu?", marked("wat-nu/borging.html"));
        assertEquals("Ouders", marked("ouders.html"));
        assertEquals("", marked("rollen/coach.html"));
    }

    private static String marked(String page) throws IOException {
        return Jsoup.parse(FiveProtocols.site().resolve("de-route").resolve(page).toFile(), "UTF-8")
                .select("header nav [aria-current=true]").text();
    }

    /** The example school names help outside the school, and none for children: that is known for each country. */
    @Test
    void aChildFindsAHelplineWhereverTheyMayCome() throws IOException {
        List<Path> pages = FiveProtocols.pages().stream().filter(page -> page.toString().matches(".*/(index|melden|leerlingen|ouders|"
                + "mijn-kind-[a-z-]+)\\.html") && !page.toString().matches(".*/(wat-nu|stappen)/.*")).toList();
        List<String> without = new ArrayList<>();
        for (Path page : pages) {
            String line = page.toString().contains("/vlaams-secundair/") ? "Awel" : "Kindertelefoon";
            if (!Jsoup.parse(page).text().contains(line)) {
                without.add(FiveProtocols.site().relativize(page) + " lacks " + line);
            }
        }
        assertEquals(List.of(), without);
        assertEquals(31, pages.size());
    }

    /** Pupils of a secondary school are told what helps at their age, also online. */
    @Test
    void anOlderPupilIsToldWhatHelpsOnline() throws IOException {
        List<String> told = new ArrayList<>();
        for (Path page : FiveProtocols.pages()) {
            if (page.endsWith("leerlingen.html") && Jsoup.parse(page).text().contains("Maak een schermafdruk")) {
                told.add(FiveProtocols.site().relativize(page).getName(0).toString());
            }
        }
        assertEquals(List.of("de-route", "vlaams-secundair"), told.stream().sorted().toList());
    }

    @Test
    void whoChoosesAmongProtocolsOfOneKindOfSchoolSeesWhereEachHolds() throws IOException {
        Element offers = Jsoup.parse(FiveProtocols.site().resolve("kies.html")).getElementById("parent-bullied");
        assertEquals(List.of("Basisschool, locatie Noord", "Basisschool, locatie Oost", "Basisschool, locatie Zuid"),
                offers.select("li u").eachText().stream().filter(place -> place.startsWith("Basis")).sorted().toList());
    }

    private static boolean isOf(Path page, Measure measure) {
        return page.getFileName().toString().matches(measure.pages() + "\\.html");
    }

    @Test
    void aQuestionWithTwoAnswersFitsOneScreen() throws IOException {
        assumeTrue(Chromium.isInstalled(), "Chromium is not there; ./verify installs it");
        List<String> found = Collections.synchronizedList(new ArrayList<>());
        List<Path> pages = new ArrayList<>();
        for (Path page : FiveProtocols.pages().stream().filter(one -> one.getParent().endsWith("wat-nu")).toList()) {
            Document tree = Jsoup.parse(page);
            if (tree.select(".decision").size() == 1 && tree.select(".answers > li").size() == 2) {
                pages.add(page);
            }
        }
        assertTrue(pages.size() > 5, pages::toString);
        Chromium.each(pages, "", (tab, page) -> {
            for (int width : List.of(PHONE, DESK)) {
                tab.show(width, false);
                tab.open(page);
                String end = tab.evaluate(BOTTOM.formatted(".decision"));
                if (Double.parseDouble(end) > (hasMore(page) && width == PHONE ? DESK_HEIGHT * 6 / 5 : DESK_HEIGHT)) {
                    found.add(FiveProtocols.site().relativize(page) + " ends at " + end + " of " + width);
                }
            }
        });
        assertEquals(List.of(), found);
    }

    /** Whether there is a list to judge by, or something to do with an answer. */
    private static boolean hasMore(Path page) {
        return read(page).select(".decision .criteria, .answers .actions").size() > 0;
    }

    /** Beside the question there is room for all that is done first; above it, on a phone, it opens when asked. */
    @Test
    void whatIsDoneFirstOpensWhereThereIsNoRoomBesideTheQuestion() throws IOException {
        assumeTrue(Chromium.isInstalled(), "Chromium is not there; ./verify installs it");
        List<Path> pages = FiveProtocols.pages().stream().filter(one -> one.getParent().endsWith("wat-nu"))
                .filter(one -> read(one).select("details.do-first").size() > 0).toList();
        assertTrue(pages.size() > 5, pages::toString);
        List<String> found = Collections.synchronizedList(new ArrayList<>());
        Chromium.each(pages, "", (tab, page) -> {
            for (int width : List.of(PHONE, DESK)) {
                tab.show(width, false);
                tab.open(page);
                found.add(width + tab.evaluate("document.querySelector('details.do-first').open ? ' open' : ' folded'"));
            }
        });
        assertEquals(List.of("1280 open", "390 folded"), found.stream().distinct().sorted().toList());
    }

    private static Document read(Path page) {
        try {
            return Jsoup.parse(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package nl.stapwijzer.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ContentsTest {
    private static final String NAV = "<nav class=\"contents\"><h2 id=\"op\">Op deze pagina</h2></nav>";

    private static Document page(String main) {
        Document page = Jsoup.parse("<main>" + main + "</main>");
        Contents.add(page);
        return page;
    }

    @Test
    void aSectionWithAnIdIsTheAddressOfItsHeadingAndAnyOtherHeadingGetsOneFromItsWords() {
        Document page = page("<section id=\"stap-r1\"><h2>Signaleren</h2></section><section><h2>Één coördinator?</h2></section><div "
                + "id=\"x\"><p>a</p><h3>Één coördinator</h3></div>");
        assertEquals(List.of("", "een-coordinator", "een-coordinator-2"),
                page.select("h2, h3").stream().map(heading -> heading.id()).toList());
    }

    @Test
    void theTableOfContentsLeadsToEveryPartAndEveryStep() {
        Document page = page(NAV + "<section id=\"a\"><h2>Eerst <span class=\"badge\">soort</span></h2></section><h2>Dan</h2><section "
                + "class=\"step\" id=\"s\"><h3>Stap 1</h3></section><h2>Tot slot</h2>");
        assertEquals(List.of("#a Eerst", "#dan Dan", "#s Stap 1", "#tot-slot Tot slot"),
                page.select("nav a").stream().map(link -> link.attr("href") + " " + link.text()).toList());
    }

    @Test
    void ofAFewHeadingsNoTableOfContentsIsMade() {
        assertEquals(0, page(NAV + "<h2>Een</h2><h2>Twee</h2><h2>Drie</h2>").select("nav").size());
    }
}

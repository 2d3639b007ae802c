package nl.stapwijzer.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.plan.view.AbbreviationView;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.TermView;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationsTest {
    private static final List<TermView> TERMS = List.of(term("overleg", "Overleg", "", "Praten met elkaar."),
            term("mdo", "Multidisciplinair overleg", "MDO", "Een overleg."), term("groep", "Steungroep (No Blame)", "", "Een groep."),
            term("stil", "Zwijgen", "", ""));

    private static final List<AbbreviationView> ABBREVIATIONS = List.of(new AbbreviationView("MDO", "Multidisciplinair overleg",
            "/p/begrippen.html#mdo"));

    private static TermView term(String id, String name, String abbreviation, String explanation) {
        return new TermView(id, Words.joining(name), abbreviation, new Markdown(explanation, Span.at("a.yaml", 1, 1)), Sentence.NONE, "",
                Optional.empty(), Link.to(name, "/p/begrippen.html#" + id));
    }

    private static Document marked(String main) {
        Document page = Jsoup.parse("<main>" + main + "</main>");
        page.outputSettings().prettyPrint(false);
        String before = page.wholeText();
        Explanations.add(page, new ProtocolView.Knowledge(TERMS, List.of(), List.of(), List.of(), List.of(), ABBREVIATIONS));
        assertEquals(before, page.wholeText());
        return page;
    }

    private static List<String> links(String main) {
        return marked(main).select("a.term").eachText();
    }

    @Test
    void anAbbreviationSaysWhatItStandsForAndLeadsToItsExplanation() {
        assertEquals("<p>In het <a class=\"term\" href=\"/p/begrippen.html#mdo\"><abbr title=\"Multidisciplinair "
                + "overleg\">MDO</abbr></a>, daarna.</p>",
                marked("<p>In het MDO, daarna.</p>").selectFirst("main").html());
    }

    @Test
    void aWordThatStandsFiveHundredTimesOnAPageIsALinkOnce() {
        assertEquals(List.of("overleg"), links("<p>overleg en</p> ".repeat(500)));
    }

    @Test
    void ofWordsThatBeginAlikeTheLongestIsMeant() {
        assertEquals(List.of("Multidisciplinair\noverleg", "overleg").toString().replace("\n", " "),
                links("<p>Multidisciplinair\noverleg is overleg.</p>").toString());
    }

    @ParameterizedTest
    @CsvSource({"Overleggen,''", "vooroverleg,''", "anti-overleg,''", "mdo,''", "overlegs,overlegs", "OVERLEG,''", "MDO's,MDO's",
            "steungroep (No Blame).,steungroep (No Blame)"})
    void onlyWholeWordsAndTheirPlainPluralCount(String written, String link) {
        assertEquals(link.isEmpty() ? List.of() : List.of(link), links("<p>" + written + "</p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a href=\"/x.html\">overleg</a>", "<h2>Overleg</h2>", "<p><code>overleg</code></p>",
            "<form><label>overleg</label></form>",
        "<dl><dt>overleg</dt></dl>", "<table><tr><th>overleg</th></tr></table>", "<nav><p>overleg</p></nav>",
        "<details><summary>overleg</summary></details>"})
    void noLinkIsMadeWhereItWouldBeInTheWay(String main) {
        assertEquals(List.of(), links(main));
    }

    @Test
    void aWordIsNoLinkWithinItsOwnExplanationAndOneThatNobodyExplainsIsNone() {
        assertEquals(List.of("overleg"), links("<div id=\"mdo\"><p>MDO: een overleg.</p></div><p>zwijgen</p>"));
    }

    @Test
    void onAPageWithTheWholeProtocolTheExplanationIsOnThatPage() {
        assertEquals("#begrip-mdo", marked("<p>MDO</p><div id=\"begrip-mdo\">Een gesprek.</div>").selectFirst("a.term").attr("href"));
    }
}

package nl.stapwijzer.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.words.Markdown;
import org.junit.jupiter.api.Test;

class RendererTest {
    private static final Span PLACE = new Span("protocols/route.yaml", 3, 5, 9, 9);

    public record Step(String title, Markdown why, List<Link> links, DocumentKind kind, LocalDate date, int number, boolean open) {
        public String shout() {
            return title + "!";
        }
    }

    public record Link(String text, String href) {}

    private static Step step(String title, String why) {
        return new Step(title, new Markdown(why, PLACE), List.of(new Link("een", "/een.html"), new Link("twee", "/twee.html")),
                DocumentKind.ROLE, LocalDate.of(2026, 3, 1), 1234, true);
    }

    @Test
    void theComponentsOfTheViewAreTheNamesInTheTemplate() {
        String template = "<p>${title} ${shout()} ${kind} ${date} ${number} <#if open>open</#if> ${language} <#list links as "
                + "l>${l.text}<#sep>, </#list></p>";
        assertEquals("<p>Praten Praten! ROLE 2026-03-01 1234 open nl-BE een, twee</p>",
                TemplateFolder.with(template).body(step("Praten", "")));
    }

    @Test
    void aTitleIsEscapedInTextAndInAttributes() {
        assertEquals("<p title=\"&lt;b&gt; &amp; &quot;a&quot; 'c'\">&lt;b&gt; &amp; \"a\" 'c'</p>",
                TemplateFolder.with("<p title=\"${title}\">${title}</p>").body(step("<b> & \"a\" 'c'", "")));
    }

    @Test
    void markdownIsHtmlWithoutBeingAskedAndIsNotEscapedAgain() {
        assertEquals("<div><p>Eén &amp; <strong>al</strong></p>\n</div>",
                TemplateFolder.with("<div>${why}</div>").body(step("", "Eén & **al**")));
    }

    @Test
    void aDrawingOfTheProjectStandsInThePageAndOneThatIsNotThereIsAFault() {
        String square = "<svg viewBox=\"0 0 9 9\"><path d=\"M0 0H9V9Z\"></path></svg>";
        assertEquals("<p>" + square + "</p>", TemplateFolder.with("<p>${drawing(\"act-talk\")}</p>")
                .file("templates/drawings/act-talk.svg", square).body(step("", "")).replaceAll("\\s*\n\\s*", ""));
        assertTrue(TemplateFolder.said(TemplateFolder.with("${drawing(\"../step/step\")}").render(step("", "")).diagnostics())
                .contains("there is no templates/drawings/../step/step.svg"));
    }

    @Test
    void inlineLeavesOutTheParagraphAroundATextOfOne() {
        assertEquals("<ul><li>Praat <em>eerst</em></li></ul>",
                TemplateFolder.with("<ul><li>${inline(why)}</li></ul>").body(step("", "Praat *eerst*")));
    }

    @Test
    void inlineKeepsTheParagraphsOfALongerText() {
        assertEquals("<div><p>Een</p>\n<p>Twee</p>\n</div>",
                TemplateFolder.with("<div>${inline(why)}</div>").body(step("", "Een\n\nTwee")));
    }

    @Test
    void anEmptyTextHasNoContent() {
        assertEquals("nee", TemplateFolder.with("<#if why?has_content>ja<#else>nee</#if>").body(step("", "")));
    }

    @Test
    void theTreeCarriesTheLanguageOfTheDocument() {
        assertEquals("nl-BE", TemplateFolder.with("<p>x</p>").render(step("", "")).value().orElseThrow().tree().selectFirst("html")
                .attr("lang"));
    }

    @Test
    void blanksAreCollapsedExceptWhereTheyAreMeant() {
        assertEquals("<p>a\nb c</p>\n<pre>d   e\n\n\nf</pre>",
                TemplateFolder.with("<p>a  \n\n  b \t c</p>\n\n\n<pre>d   e\n\n\nf</pre>").body(step("", "")));
    }
}

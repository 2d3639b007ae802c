package nl.stapwijzer.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.words.Markdown;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a text: the page is safe, and what was refused is said. */
class HostileTextsTest {
    private static final Set<String> MARKDOWN = Set.of("html", "head", "title", "body", "h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr",
            "em", "strong",
            "code", "pre", "blockquote", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "a", "img");
    private static final Set<String> ATTRIBUTES = Set.of("lang", "href", Page.WRITTEN_AT, "src", "alt", "title", "start", "scope", "class");
    private static final Pattern HARMLESS = Pattern.compile("https?://[a-z].*|mailto:.*|tel:.*|#.*|/[^/].*|[^:/\\\\]+(/.*)?",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> SIGNS = List.of("*", "**", "_", "[", "]", "(", ")", "![", "](", "[a](", "<", ">", "`", "```\n", "~~~",
            "|", "\n|---|\n", "\\", "\\[",
            "&#x6a;", "&", "- ", "+ ", "1. ", "> ", "# ", "\n", "\n\n", "  \n", "\t", "    ", "a", "é", "😀", "[x]: javascript:u\n", "[x]",
            "javascript:", "<a href=",
            "onclick=", "<!--", "-->", "<![CDATA[", "<?", "https://x", "\"", "'", "=\n", "\n---\n", "{", "}", "\u0000", "\u200b",
            "<script>", "<a@b.c>", "<x:y>");

    private static final Renderer RENDERER = new Renderer(TemplateFolder.with("<title>x</title>${text}")
            .file("site/plein.png", new byte[0]));

    public record View(Markdown text) {}

    private static Arguments text(String name, String codes, String text) {
        return Arguments.of(name, codes, text);
    }

    static Stream<Arguments> texts() {
        return Stream.of(html(), links(), pictures(), sizes(), oddities()).flatMap(s -> s);
    }

    private static Stream<Arguments> html() {
        return Stream.of(
                text("a script", "text-html", "<script>alert(1)</script>"),
                text("a script after words", "text-html", "Hallo <script>alert(1)</script>"),
                text("a script in capitals", "text-html", "<SCRIPT SRC=//kwaad.example/x.js></SCRIPT>"),
                text("a script over lines", "text-html", "<script\n>alert(1)</script\n>"),
                text("a handler", "text-html", "<img src=x onerror=alert(1)>"),
                text("a handler without blanks is no tag", "", "<svg/onload=alert(1)>"),
                text("a frame", "text-html", "<iframe src=\"javascript:alert(1)\"></iframe>"),
                text("an object", "text-html", "<object data=\"data:text/html,x\"></object>"),
                text("a style", "text-html", "<style>body{display:none}</style>"),
                text("a base", "text-html", "<base href=\"https://kwaad.example/\">"),
                text("a refresh", "text-html", "<meta http-equiv=refresh content=\"0;url=https://kwaad.example\">"),
                text("a form", "text-html", "<form action=https://kwaad.example><input name=a></form>"),
                text("a link in HTML", "text-html", "<a href=\"javascript:alert(1)\">x</a>"),
                text("a comment", "text-html", "<!-- let op: <script>alert(1)</script> -->"),
                text("a comment among words", "text-html", "a <!-- b --> c"),
                text("a CDATA section", "text-html", "<![CDATA[<script>alert(1)</script>]]>"),
                text("a processing instruction", "text-html", "<?php echo 1 ?>"),
                text("a declaration", "text-html", "<!DOCTYPE html>"),
                text("HTML in a list item", "text-html", "- <b onclick=alert(1)>x</b>"),
                text("HTML in a quote", "text-html", "> <b onclick=alert(1)>x</b>"),
                text("HTML in a heading", "text-html", "# <b onclick=alert(1)>x</b>"),
                text("HTML in a table", "text-html", "| a |\n|---|\n| <b onclick=alert(1)>x</b> |"),
                text("HTML in the words of a link", "text-html", "[<b onclick=alert(1)>x</b>](https://example.org)"),
                text("a closing tag", "", "</p></div></body></html>"),
                text("HTML in code stays code", "", "`<script>alert(1)</script>`"),
                text("HTML in a block of code stays code", "", "```\n<script>alert(1)</script>\n```"),
                text("HTML in indented code stays code", "", "    <script>alert(1)</script>"),
                text("a language of code with a quote", "", "```x\"onclick=alert(1)\nx\n```"),
                text("entities for HTML", "", "&lt;script&gt;alert(1)&lt;/script&gt;"),
                text("numbered entities for HTML", "", "&#60;script&#62;alert(1)&#x3c;/script&#x3e;"));
    }

    private static Stream<Arguments> links() {
        return Stream.of("javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&colon;alert(1)", "javascript&#58;alert(1)",
                "javascript&#x3a;alert(1)",
                "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "&#106;avascript:alert(1)", 
                "&#1;javascript:alert(1)", "\\javascript:alert(1)", "vbscript:msgbox(1)", "data:text/html,<script>alert(1)</script>",
                "data:text/html;base64,PHNjcmlwdD4=", "file:///etc/passwd", "ftp://example.org/x", "blob:https://example.org/x",
                "view-source:https://example.org",
                "//kwaad.example/x", "/\\\\kwaad.example", "\\\\\\\\kwaad.example", "https:kwaad.example", "https:///kwaad.example",
                "https://a:b@kwaad.example/",
                "x:y", "1:2", "a:b/c", "feed:javascript:alert(1)", "intent://x#Intent;end", "javascript://example.org/%0aalert(1)", "")
                .map(address -> text("a link to " + address, "text-link-refused", "[x](" + address + ")"));
    }

    private static Stream<Arguments> pictures() {
        return Stream.of(
                text("a picture from elsewhere", "text-picture-elsewhere", "![x](https://kwaad.example/spion.png)"),
                text("a picture without a scheme", "text-picture-elsewhere", "![x](//kwaad.example/spion.png)"),
                text("a picture as data", "text-picture-elsewhere", "![x](data:image/svg+xml,<svg/onload=alert(1)>)"),
                text("a picture that runs", "text-picture-elsewhere", "![x](javascript:alert(1))"),
                text("a picture outside the folder", "text-picture-elsewhere", "![x](site/../../etc/passwd.png)"),
                text("a picture outside by escapes", "text-picture-elsewhere", "![x](site/%2e%2e/x.png)"),
                text("a picture that is a page", "text-picture-elsewhere", "![x](site/x.html)"),
                text("a picture that is the school's data", "text-picture-elsewhere", "![x](site/school.yaml)"),
                text("a picture by reference", "text-picture-elsewhere", "![x][y]\n\n[y]: https://kwaad.example/spion.png"),
                text("a picture that is missing", "text-picture-missing", "![x](site/weg.png)"),
                text("a picture without words", "text-picture-undescribed", "![](site/plein.png)"),
                text("a quote in the words of a picture", "", "![x\" onerror=\"alert(1)](site/plein.png)"),
                text("a quote in the title of a link", "", "[x](/a.html 'y\" onclick=\"alert(1)')"),
                text("a link by reference", "text-link-refused", "[x][y]\n\n[y]: javascript:alert(1)"),
                text("a link with a tab in it", "", "[x](<java\tscript:alert(1)>)"),
                text("a link after a blank", "", "[x](< javascript:alert(1)>)"),
                text("an automatic link", "text-link-refused", "<javascript:alert(1)>"),
                text("an automatic link of data", "text-link-refused", "<data:text/html,x>"),
                text("a link in a table", "text-link-refused", "| a |\n|---|\n| [x](javascript:alert(1)) |"),
                text("a link within a picture", "text-link-refused,text-picture-elsewhere",
                        "[![x](https://kwaad.example/a.png)](javascript:alert(1))"),
                text("attributes as some extensions have them", "", "[x](/a.html){onclick=alert(1)}"),
                text("attributes on a heading", "", "# x {onclick=alert(1)}"),
                text("a wiki link", "", "[[javascript:alert(1)]]"),
                text("a footnote", "", "x[^1]\n\n[^1]: <https://example.org>"));
    }

    private static Stream<Arguments> sizes() {
        return Stream.of(
                text("20,001 characters", "text-too-long", ("woord ".repeat(300) + "\n\n").repeat(12)),
                text("a line of 2,001", "text-line-too-long", "a".repeat(2001)),
                text("501 lines", "text-too-many-lines", "a\n".repeat(501)),
                text("brackets on thousands of lines", "text-too-many-lines", ")\n".repeat(9000)),
                text("bullets in one line", "text-nested-too-deep", "- ".repeat(550)),
                text("quotes in one line", "text-nested-too-deep,text-too-much-markup", "> ".repeat(550)),
                text("quotes without blanks", "text-nested-too-deep,text-too-many-signs,text-too-much-markup", ">".repeat(1000)),
                text("numbers in one line", "text-nested-too-deep", "1. ".repeat(400)),
                text("lists as stairs", "text-nested-too-deep", stairs(30)),
                text("lists on lines that end the old way", "text-nested-too-deep", "- ".repeat(20).replace(" ", "\r")  + "- ".repeat(20)),
                text("quotes and lists by turns", "text-nested-too-deep", "> - ".repeat(200)),
                text("open brackets", "text-too-many-signs,text-too-much-markup", "[".repeat(1900)),
                text("open brackets with words", "text-too-much-markup", "[a ".repeat(600)),
                text("open links", "text-too-much-markup", "[a](".repeat(450)),
                text("open pictures", "text-too-much-markup", "![a](".repeat(350)),
                text("escaped brackets and a reference", "text-too-many-signs,text-too-much-markup", "[" + "\\".repeat(1900) + "]: u"),
                text("stars with words", "text-too-much-markup", "*a **a ".repeat(250)),
                text("underscores", "text-too-much-markup", "_a __a ".repeat(250)),
                text("ticks", "text-too-much-markup", "`a``b```c".repeat(200)),
                text("entities", "text-too-much-markup", ("&#x26;".repeat(300) + "\n").repeat(2)),
                text("open tags", "text-too-much-markup", "<a ".repeat(600)),
                text("open comments", "text-too-much-markup", "<!--a ".repeat(300)),
                text("a table as wide as a line", "text-too-many-signs,text-too-much-markup", "|a".repeat(900) + "\n" + "|-".repeat(900)),
                text("dashes", "text-too-many-signs", "-".repeat(1900)));
    }

    private static Stream<Arguments> oddities() {
        return Stream.of(
                text("nothing", "", ""),
                text("blanks", "", " \t \n  \n"),
                text("an end of text", "", "a\u0000b"),
                text("ends of lines of old machines", "", "a\rb\r\nc"),
                text("a letter that is cut in two", "", "a\ud83d b"),
                text("words from right to left", "", "\u202eab\u202c"),
                text("a template within a text", "", "${.now} <#-- x --> ${'x'?eval}"),
                text("a heading of level seven", "", "####### x"),
                text("a table without an end", "", "| a | b\n|---|---\n| c"),
                text("half of everything", "", "**a _b `c [d](e ![f"));
    }

    private static String stairs(int steps) {
        StringBuilder stairs = new StringBuilder();
        IntStream.range(0, steps).forEach(i -> stairs.append("  ".repeat(i)).append("- a\n"));
        return stairs.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void whatIsRefusedIsSaidAndThePageIsSafe(String name, String codes, String text) {
        Checked<Page> page = render(text);
        assertEquals(codes, String.join(",", new TreeSet<>(page.diagnostics().stream().map(Diagnostic::code).toList())));
        assertSafe(page.value().orElseThrow().tree().selectFirst("html"));
    }

    static Stream<String> noise() {
        Random random = new Random(1);
        return Stream.generate(() -> String.join("",
                Stream.generate(() -> SIGNS.get(random.nextInt(SIGNS.size()))).limit(1 + random.nextInt(120)).toList()))
                .limit(300);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("noise")
    void noiseMakesNoUnsafePage(String text) {
        assertSafe(render(text).value().orElseThrow().tree().selectFirst("html"));
    }

    private static Checked<Page> render(String text) {
        return RENDERER.render(TemplateFolder.output(new View(new Markdown(text, new Span("protocols/route.yaml", 1, 1, 100_000, 1)))));
    }

    private static void assertSafe(Element html) {
        for (Element element : html.select("*")) {
            assertEquals(true, MARKDOWN.contains(element.normalName()), element.outerHtml());
            for (Attribute attribute : element.attributes()) {
                assertEquals(true, ATTRIBUTES.contains(attribute.getKey()), element.outerHtml());
            }
        }
        html.select("a").forEach(link -> assertEquals(true, HARMLESS.matcher(link.attr("href")).matches(), link.outerHtml()));
        html.select("img").forEach(picture -> assertEquals("/assets/plein.png", picture.attr("src")));
    }
}

package nl.stapwijzer.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.words.Markdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a template tries: it ends, reaches nothing but its view, and says where it went wrong. */
class HostileTemplatesTest {
    private static final Markdown TEXT = new Markdown("Hallo", Span.at("protocols/route.yaml", 1, 1));

    public record View(String title, Markdown text, List<String> names, Object other, Supplier<String> code) {
        public static String secret() {
            return "geheim";
        }

        public String twice(String word) {
            return word + word;
        }

        String hidden() {
            return "geheim";
        }
    }

    private static final View VIEW = new View("Praten", TEXT, List.of("een"), Thread.currentThread(), () -> "geheim");

    private static String outcome(Checked<Page> page) {
        return page.diagnostics().stream().map(d -> d.span().file().replaceAll(".*/", "") + ":" + d.span().line() + ":" + d.span().column()
                + " " + d.code())
                .collect(Collectors.joining(", "));
    }

    private static String outcome(String template) {
        return outcome(TemplateFolder.with(template).render(VIEW));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '"', textBlock = """
            ${title?eval}                                            ¦ 1:1 template-forbidden
            a\\n  ${title?eval_json}                                 ¦ 2:3 template-forbidden
            ${title?evalJson}                                        ¦ 1:1 template-forbidden
            <#assign t = "x"?interpret><@t/>                         ¦ 1:1 template-forbidden
            ${"freemarker.template.utility.Execute"?new()("id")}     ¦ 1:1 template-forbidden
            ${"freemarker.template.utility.ObjectConstructor"?new()("java.lang.Thread")} ¦ 1:1 template-forbidden
            ${"freemarker.template.utility.JythonRuntime"?new()}     ¦ 1:1 template-forbidden
            ${title?api.getClass()}                                  ¦ 1:1 template-forbidden
            ${.now}                                                  ¦ 1:1 template-forbidden
            ${.now?string}                                           ¦ 1:1 template-forbidden
            <p title="${"a${.now}"}">                                ¦ 1:11 template-forbidden
            <#if names?size gt 9>${title?eval}</#if>                 ¦ 1:22 template-forbidden
            <#macro m>${title?eval}</#macro>                         ¦ 1:11 template-forbidden
            <#list names?map(n -> n?eval) as n>${n}</#list>          ¦ 1:1 template-forbidden
            ${title?no_esc}                                          ¦ 1:9 template-syntax
            ${title?noEsc}                                           ¦ 1:9 template-syntax
            <#noescape>${title}</#noescape>                          ¦ 1:1 template-syntax
            <#noautoesc>${title}</#noautoesc>                        ¦ 1:1 template-syntax
            <#noAutoEsc>${title}</#noAutoEsc>                        ¦ 1:1 template-syntax
            <#autoesc>${title}</#autoesc>                            ¦ 1:1 template-forbidden
            <#autoEsc>${title}</#autoEsc>                            ¦ 1:1 template-forbidden
            <#escape x as x?html>${title}</#escape>                  ¦ 1:1 template-syntax
            <#outputformat "RTF">${title}</#outputformat>            ¦ 1:1 template-forbidden
            <#outputFormat "XML">${title}</#outputFormat>            ¦ 1:1 template-forbidden
            <#outputformat "plainText">${title}</#outputformat>      ¦ 1:1 template-syntax
            <#ftl output_format="RTF">${title}                       ¦ 1:1 template-forbidden
            <#ftl auto_esc=true>${title}                             ¦ 1:1 template-forbidden
            <#ftl auto_esc=false>${title}                            ¦ 1:1 template-forbidden
            <#ftl output_format="plainText">${title}                 ¦ 1:1 template-forbidden
            <#ftl output_format="nergens">${title}                   ¦ 1:1 template-forbidden
            <#ftl encoding="utf-7">${title}                          ¦ 1:1 template-forbidden
            [#ftl]${title}                                           ¦ 1:1 template-forbidden
            <#setting locale="tr_TR">${title}                        ¦ 1:1 template-forbidden
            <#setting classic_compatible=true>${niets}               ¦ 1:1 template-forbidden
            <#attempt>${niets}<#recover>x</#attempt>                 ¦ 1:1 template-forbidden
            ${titel}                                                 ¦ 1:3 template-unknown-name
            ${title.class}                                           ¦ 1:3 template-failed-at
            ${class}                                                 ¦ 1:3 template-unknown-name
            ${getClass()}                                            ¦ 1:3 template-unknown-name
            ${toString()}                                            ¦ 1:3 template-unknown-name
            ${hashCode()}                                            ¦ 1:3 template-unknown-name
            ${secret()}                                              ¦ 1:3 template-unknown-name
            ${hidden()}                                              ¦ 1:3 template-unknown-name
            ${twice("a")}                                            ¦ 1:3 template-unknown-name
            ${other}                                                 ¦ 1:1 template-failed
            ${other.name}                                            ¦ 1:1 template-failed
            ${code.get()}                                            ¦ 1:1 template-failed
            ${names.class}                                           ¦ 1:3 template-failed-at
            ${names.get(0)}                                          ¦ 1:3 template-failed-at
            ${text.class}                                            ¦ 1:3 template-failed-at
            ${inline(title)}                                           ¦ 1:1 template-failed
            ${statics["java.lang.System"]}                           ¦ 1:3 template-unknown-name
            ${Session.x}                                             ¦ 1:3 template-unknown-name
            <@inline.class/>                                           ¦ 1:3 template-failed-at
            <#include "/etc/passwd">                                 ¦ 1:1 template-missing
            <#include "/site/school.yaml">                           ¦ 1:1 template-missing
            <#include "../../site/school.yaml">                      ¦ 1:1 template-missing
            <#include "/templates/../site/school.yaml" parse=false>  ¦ 1:1 template-missing
            <#include "file:///etc/passwd">                          ¦ 1:1 template-missing
            <#include "http://kwaad.example/x.ftlh">                 ¦ 1:1 template-missing
            <#include "classpath:x.ftlh">                            ¦ 1:1 template-missing
            a\\n<#include "/templates/shared/weg.ftlh">               ¦ 2:1 template-missing
            <#include "/templates/shared/weg.ftlh" ignore_missing=true> ¦ 1:1 template-missing
            <#import "/templates/shared/weg.ftlh" as w>               ¦ 1:1 template-missing
            <#include "/templates/shared/*/weg.ftlh">                 ¦ 1:1 template-missing
            <#assign w = .get_optional_template("/templates/shared/weg.ftlh")> ¦ 1:1 template-missing
            <#list names as n>                                       ¦ 1:18 template-syntax
            ${                                                       ¦ 1:2 template-syntax
            </#if>                                                   ¦ 1:1 template-syntax
            <#onzin>                                                 ¦ 1:2 template-syntax
            a\\n\\t<@m a=></@m>                                      ¦ 2:8 template-syntax
            <#stop "x">                                              ¦ 1:1 template-failed
            ${1/0}                                                   ¦ 1:1 template-failed
            ${names[7]}                                              ¦ 1:3 template-unknown-name
            ${title?matches("(")}                                    ¦ 1:1 template-failed
            ${"a"?left_pad(2147483647)}                              ¦ 1:1 template-too-much-memory
            """)
    void aTemplateIsToldWhereItGoesWrong(String template, String outcome) {
        assertEquals("step.ftlh:" + outcome, outcome(template.replace("\\n", "\n").replace("\\t", "\t")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            <#list 1.. as x></#list>                                        ¦ 1:1 template-endless
            <#list 1..2000000000 as x>a</#list>                             ¦ 1:1 template-endless
            a\\n<#macro m><@m/></#macro><@m/>                               ¦ 2:1 template-too-deep
            <#macro m><#nested><@m><#nested></@m></#macro><@m>a</@m>        ¦ 1:20 template-endless
            <#function f x><#return f(x + 1)></#function>${f(1)}            ¦ 1:1 template-too-deep
            <#include "step.ftlh">                                          ¦ 1:1 template-too-deep
            <#list 1..1000000 as x>${title}${title}</#list>                 ¦ 1:24 template-prints-too-much
            <#list 1..1000000 as x><#list 1..1000000 as y></#list></#list>  ¦ 1:24 template-endless
            """)
    void anEndlessTemplateEnds(String template, String outcome) {
        assertEquals("step.ftlh:" + outcome, outcome(template.replace("\\n", "\n")));
    }

    /** The ranges are finite, so that what is left behind works for a second at most: many times its limit. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            ${(1..3000000)?filter(x -> false)?size}                   ¦ 1:1 template-endless
            ${"aaaaaaaaaaaaaaaaaaaaaaaaaaa!"?matches("(.*a){10}b")?c} ¦ 1:1 template-endless
            """)
    void whatNobodyCanStopIsLeftBehind(String template, String outcome) {
        Renderer impatient = new Renderer(TemplateFolder.with(template), new TemplateLimits(1_000, 1_000, Duration.ofMillis(80)));
        assertEquals("step.ftlh:" + outcome, outcome(impatient.render(TemplateFolder.output(VIEW))));
    }

    @Test
    void aTemplateThatNestsBeyondReasonIsOneMessage() {
        assertEquals("step.ftlh:1:1 template-too-deep", outcome("${" + "(".repeat(120_000) + "1" + ")".repeat(120_000) + "}"));
    }

    @Test
    void aHugeTemplateIsRefused() {
        assertEquals("step.ftlh:1:1 template-too-large", outcome("a".repeat(256 * 1024 + 1)));
    }

    @Test
    void aTemplateInAnotherEncodingIsRefusedWithItsPlace() {
        TemplateFolder project = new TemplateFolder()
                .file(TemplateFolder.TEMPLATE, "<p>één</p>\n<p>twéé</p>".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("step.ftlh:1:4 template-not-utf8", outcome(project.render(VIEW)));
    }

    @Test
    void aTemplateThatIsMissingIsNamed() {
        assertEquals("step.ftlh:1:1 template-missing", outcome(new TemplateFolder().render(VIEW)));
    }

    @Test
    void aFaultInASharedPartIsToldWhereItStands() {
        TemplateFolder project = TemplateFolder.with("a\n<#include \"/templates/shared/deel.ftlh\">")
                .file("templates/shared/deel.ftlh", "<p>\n  ${titel}</p>");
        assertEquals("deel.ftlh:2:5 template-unknown-name", outcome(project.render(VIEW)));
        assertEquals("deel.ftlh:1:5 template-syntax",
                outcome(TemplateFolder.with("<#include \"/templates/shared/deel.ftlh\">").file("templates/shared/deel.ftlh", "<p><#if></p>")
                        .render(VIEW)));
        assertEquals("deel.ftlh:1:1 template-forbidden",
                outcome(TemplateFolder.with("<#include \"/templates/shared/deel.ftlh\">").file("templates/shared/deel.ftlh", "${.now}")
                        .render(VIEW)));
    }

    @Test
    void allThatIsForbiddenIsToldInOneGo() {
        assertEquals("step.ftlh:1:1 template-forbidden, step.ftlh:2:1 template-forbidden", outcome("${title?eval}\n${.now}"));
    }

    @Test
    void aWordThatOnlyLooksForbiddenIsFine() {
        assertEquals("", outcome("<title>x</title><p>.now ?eval ?new #attempt</p><#-- ${x?eval} -->"));
    }

    @Test
    void aPartIsATemplateAlsoWhenAskedForAsPlainText() {
        TemplateFolder project = TemplateFolder.with("<#include \"/templates/shared/deel.ftlh\" parse=false>")
                .file("templates/shared/deel.ftlh", "<p>${title}</p>");
        assertEquals("<p>Praten</p>", project.body(VIEW));
    }

    @Test
    void theLanguageOfTheDocumentChoosesNoOtherTemplate() {
        assertEquals("<p>gewoon</p>", TemplateFolder.with("<p>gewoon</p>").file("templates/step/stap_nl_BE.ftlh", "<p>anders</p>")
                .body(VIEW));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            <script>alert(1)</script>                              ¦ page-element-refused
            <script src="https://kwaad.example/x.js"></script>     ¦ page-element-refused
            <script src="//kwaad.example/x.js"></script>           ¦ page-element-refused
            <script src="/assets/x.js">alert(1)</script>           ¦ page-element-refused
            <svg><script src="/assets/x.js">alert(1)</script></svg> ¦ page-element-refused
            <svg><script xlink:href="//kwaad.example/x.js"/></svg> ¦ page-element-refused
            <p onclick="alert(1)">x</p>                            ¦ page-attribute-refused
            <svg/onload=alert(1)>                                  ¦ page-attribute-refused
            <p style="background:url(//kwaad.example)">x</p>       ¦ page-attribute-refused
            <style>@import 'https://kwaad.example'</style>         ¦ page-element-refused
            <iframe src="/x.html"></iframe>                        ¦ page-element-refused
            <iframe srcdoc="<script>alert(1)</script>"></iframe>   ¦ page-element-refused
            <object data="/x.swf"></object>                        ¦ page-element-refused
            <embed src="/x.swf">                                   ¦ page-element-refused
            <base href="https://kwaad.example">                    ¦ page-element-refused
            <meta http-equiv="refresh" content="0;url=/x.html">    ¦ page-element-refused
            <meta http-equiv=Content-Security-Policy content=x>     ¦ page-element-refused
            <a href="javascript:alert(1)">x</a>                    ¦ page-link-refused
            <a href=" java&#9;script:alert(1)">x</a>               ¦ page-link-refused
            <a href="data:text/html,x">x</a>                       ¦ page-link-refused
            <img src="data:image/svg+xml,x" alt="">                ¦ page-link-refused
            <img src="/a.png" srcset="//kwaad.example/a.png 2x">   ¦ page-attribute-refused
            <a ping="https://kwaad.example" href="/a.html">x</a>   ¦ page-attribute-refused
            <p x-data="{}">x</p>                                   ¦ page-attribute-refused
            <img src="/a.png" alt="" longdesc="//kwaad.example">   ¦ page-attribute-refused
            <link rel="preload" imagesrcset="//kwaad.example/a">   ¦ page-attribute-refused
            <svg><rect fill="url(//kwaad.example/a.svg#b)"/></svg> ¦ page-attribute-refused
            <svg><g mask="u\\72l(//kwaad.example/a.svg#b)"/></svg> ¦ page-attribute-refused
            <button formaction="javascript:alert(1)">x</button>    ¦ page-link-refused
            <form action="javascript:alert(1)"></form>             ¦ page-link-refused
            <svg><a xlink:href="javascript:alert(1)">x</a></svg>   ¦ page-link-refused
            <svg><animate attributeName="href"/></svg>             ¦ page-element-refused
            <svg><foreignObject><p>x</p></foreignObject></svg>     ¦ page-element-refused
            <math><mtext></mtext></math>                           ¦ page-element-refused
            <x-onbekend></x-onbekend>                              ¦ page-element-refused
            """)
    void nothingThatRunsOrHidesComesOutOfATemplate(String html, String code) {
        Checked<Page> page = TemplateFolder.with("<title>x</title><body>" + html).render(VIEW);
        assertEquals("step.ftlh:1:1 " + code, outcome(page).replaceAll(", .*", ""));
        String out = page.value().orElseThrow().tree().outerHtml();
        assertEquals(List.of(), Stream.of("<script", "javascript", "alert", "kwaad", "onclick", "onload", "<iframe", "refresh", "data:")
                .filter(out::contains).toList());
    }

    @Test
    void aValueCannotBreakOutOfItsAttribute() {
        Checked<Page> quoted = TemplateFolder.with("<p title='${title}'>x</p>")
                .render(new View("' onclick='alert(1)", TEXT, List.of(), "", null));
        assertEquals("<p title=\"' onclick='alert(1)\">x</p>", TemplateFolder.body(quoted));
        Checked<Page> bare = TemplateFolder.with("<p title=${title}>x</p>")
                .render(new View("a onclick=alert(1)", TEXT, List.of(), "", null));
        assertEquals("<p title=\"a\">x</p>", TemplateFolder.body(bare));
        assertEquals("step.ftlh:1:1 page-attribute-refused", outcome(bare));
    }

    @Test
    void aScriptOfThePublicationItselfIsFine() {
        assertEquals("", outcome("<script src=\"/assets/zoek.js\" defer></script>"));
    }
}

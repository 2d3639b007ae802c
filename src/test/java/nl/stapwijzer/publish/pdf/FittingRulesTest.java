package nl.stapwijzer.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a stylesheet only rules that cannot apply to the document are left out. */
class FittingRulesTest {
    private static final FittingRules RULES = new FittingRules(Preparation.prepare(Jsoup.parse("""
            <!doctype html><html lang=nl><head><title>x</title></head><body class='roomy Big'><h1 id=top>x</h1>
            <p class='lead in-box'>x</p><svg><rect/></svg></body></html>""")), List.of());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            p { a: b }                                 | p { a: b }
            P.Lead, table td { a: b }                  | P.Lead{ a: b }
            .in { a: b }                               |
            .in-box > rect { a: b }                    | .in-box > rect { a: b }
            body.big #top:first-child { a: b }         | body.big #top:first-child { a: b }
            #elsewhere p { a: b }                      |
            * { a: b } ul { c: d } h1:before { e: f }  | * { a: b } h1:before { e: f }
            ul:not(.x) { a: b }                        | ul:not(.x) { a: b }
            ul[title="a,b"] { a: b }                   | ul[title="a,b"] { a: b }
            ul { content: "}" } p { content: '{;' }    | p { content: '{;' }
            @page { size: A4 } ul { a: b }             | @page { size: A4 }
            @media print { ul { a: b } } ul { a: b }   | @media print { ul { a: b } }
            @page:first { a: b; @top-left { c: d } } p { a: b } | @page:first { a: b; @top-left { c: d } } p { a: b }
            """)
    void whatCanApplyStays(String style, String fitting) {
        assertEquals(fitting == null ? "" : fitting, RULES.of(style).strip().replaceAll("\\s+", " "));
    }
}

package nl.stapwijzer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalLinkTest {
    @ParameterizedTest(name = "{1} in {0} becomes {2}")
    @CsvSource(nullValues = "-", textBlock = """
            index.html,            /,                              index.html
            index.html,            /de-route/,                     de-route/index.html
            index.html,            /de-route/ouders.html,          de-route/ouders.html
            de-route/index.html,   /,                              ../index.html
            de-route/index.html,   /de-route/,                     index.html
            a/stappen/r1.html,     /a/stappen/r2.html#wie,         r2.html#wie
            a/stappen/r1.html,     /a/stappen/r1.html#wie,         #wie
            a/stappen/r1.html,     /a/stappen/r1.html,             r1.html
            a/stappen/r1.html,     #wie,                           #wie
            a/stappen/r1.html,     /a/rollen/mentor.html,          ../rollen/mentor.html
            a/stappen/r1.html,     /assets/style.css,              ../../assets/style.css
            a/stappen/r1.html,     /zoek.html?q=a#b,               ../../zoek.html?q=a#b
            a/stappen/r1.html,     r2.html,                        r2.html
            a/stappen/r1.html,     ../rollen/mentor.html,          ../rollen/mentor.html
            a/stappen/r1.html,     ..,                             ../index.html
            a/ouders.html,         /a/a/x.html,                    a/x.html
            a/a.html,              /a.html,                        ../a.html
            """)
    void aLinkWithinThePublicationIsWrittenFromItsOwnPage(String page, String written, String expected) {
        assertEquals(expected, LocalLink.of(written, page).orElseThrow().relativeTo(page));
    }

    @ParameterizedTest
    @CsvSource({"https://example.org/a", "mailto:a@example.org", "tel:0800-1234", "//example.org/a", "data:image/png;base64,AA"})
    void aLinkThatLeavesThePublicationIsNotOurs(String written) {
        assertEquals(false, LocalLink.of(written, "index.html").isPresent());
    }
}

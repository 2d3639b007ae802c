package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page is of a known kind only if all on it was on a page before, whatever its words. */
class PageShapesTest {
    private static final String KNOWN = "<h1>Melden</h1><ul class=steps><li><a href=a.html>Bel</a><li><b>Nu</b></ul>"
            + "<h2>Ook</h2><h3>Zo</h3>";

    private static boolean isNew(String body) {
        PageShapes shapes = new PageShapes();
        Set<Integer> known = shapes.of(Jsoup.parse(KNOWN));
        return !known.containsAll(shapes.of(Jsoup.parse(body)));
    }

    @Test
    void otherWordsAndMoreOrLessOfThemAreNothingNew() {
        assertFalse(isNew("<h1>Stap</h1><ul class=steps><li><a href=b.html>Schrijf</a><li><a href=c.html>Lees</a></ul><h2>En</h2>"));
    }

    @Test
    void neitherIsAnotherLanguageOrAnotherSizeOfAPicture() {
        PageShapes shapes = new PageShapes();
        Set<Integer> known = shapes.of(Jsoup.parse("<html lang=nl-NL><svg viewBox='0 0 5 5' width=5></svg>"));
        assertEquals(known, shapes.of(Jsoup.parse("<html lang=nl-BE><svg viewBox='0 0 9 9' width=9></svg>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<h1>Melden</h1><ul class=step><li>Bel</ul>", "<h1>Melden</h1><ul class=steps><li><a href=a.html></a></ul>",
        "<h1>Melden</h1><ul class=steps><li><b><a href=a.html>Bel</a></b></ul>", "<h1>Melden</h1><h3>Zo</h3>",
        "<h1>Melden</h1><ul class=steps><li><a href=a.html aria-hidden=true>Bel</a></ul>", "<h1 style='color: red'>Melden</h1>"})
    void anotherPlaceClassRoleOrOrderOfHeadingsIsNew(String body) {
        assertTrue(isNew(body));
    }
}

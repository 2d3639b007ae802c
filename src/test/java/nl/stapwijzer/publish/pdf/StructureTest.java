package nl.stapwijzer.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Golden;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureTest {
    static Stream<String> documents() {
        return PrintFixtures.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theTreeAndThePagesAgreeOnWhatBelongsToWhat(String name) throws IOException {
        assertEquals(List.of(), StructureAgreement.faults(PrintFixtures.pdf(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kaart", "formulier", "talen"})
    void theStructureIsWhatAListenerNeeds(String name) {
        Golden.agrees(PrintFixtures.FOLDER.resolve(name + ".tags.txt"), TagTree.of(PrintFixtures.pdf(name)));
    }

    @Test
    void theHeadOfATableIsReadOnceHoweverManyPagesItIsOn() {
        String tree = TagTree.of(PrintFixtures.pdf("alles"));
        assertEquals(1, tree.split("\"Samen\"", -1).length - 1);
    }

    @Test
    void whatIsNotSeenIsNotRead() {
        String tree = TagTree.of(PrintFixtures.pdf("alles"));
        assertFalse(tree.toLowerCase(java.util.Locale.ROOT).contains("onzichtbaar"));
        assertFalse(tree.contains("Alleen versiering"));
        assertFalse(tree.contains("Lopende kop"));
    }

    @Test
    void textThatTheStyleAddsIsReadWhereItStands() {
        assertTrue(TagTree.of(PrintFixtures.pdf("alles")).contains("\"Let op: Gegenereerde inhoud voor en na. (einde)\""));
    }

    @Test
    void linesThatWrapKeepTheSpaceBetweenTheirWords() {
        assertTrue(TagTree.of(PrintFixtures.pdf("alles")).contains("omdat zij lang is, heel erg lang zelfs, langer dan dat\""));
    }

    @Test
    void aDrawingIsOneFigureWithItsDescription() {
        String tree = TagTree.of(PrintFixtures.pdf("schema"));
        assertTrue(tree.contains("Figure alt=Stroomschema: van signaleren naar aanpakken of afsluiten"), tree);
        assertTrue(tree.contains("Caption\n      \"Hetzelfde staat hieronder als lijst.\""), tree);
    }

    @Test
    void aCaptionForListenersOnlyBecomesTheSummaryOfItsTable() {
        Document page = PrintFixtures.page("<h1>x</h1><table><caption class=unseen>Wie belt wie</caption><tr><th "
                + "scope=row>a</th><td>b</td></tr></table>");
        String tree = TagTree.of(PrintFixtures.engine().print(page, "x.pdf").value().orElseThrow());
        assertTrue(tree.contains("Table Summary=Wie belt wie"), tree);
        assertFalse(tree.contains("Caption"));
    }

    @Test
    void aTableWithinATableKeepsItsHeadingsToItself() {
        Document page = PrintFixtures.page("<h1>x</h1><table><tr><th scope=col>A</th><th scope=col>B</th></tr>"
                + "<tr><td><table><tr><th scope=col>C</th></tr><tr><td>binnen</td></tr></table></td><td>buiten</td></tr></table>");
        String tree = TagTree.of(PrintFixtures.engine().print(page, "x.pdf").value().orElseThrow());
        assertTrue(tree.contains("TD Headers=[th0001]\n                  \"binnen\""), tree);
        assertTrue(tree.contains("TD Headers=[th0003]\n          \"buiten\""), tree);
    }
}

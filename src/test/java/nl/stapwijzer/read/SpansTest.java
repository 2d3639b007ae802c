package nl.stapwijzer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.source.Span;
import org.junit.jupiter.api.Test;

/** Every value knows where it was written, in lines and columns as an editor shows them. */
class SpansTest {
    @Test
    void aTextIsMarkedFromItsFirstToItsLastCharacter() {
        assertEquals("2:8-2:14", place(read("protocol: a\ntitel: Pesten  # ja\n").title()));
    }

    @Test
    void aQuotedTextIsMarkedWithItsQuotes() {
        assertEquals("2:8-2:16", place(read("protocol: a\ntitel: \"Pesten\"\n").title()));
    }

    @Test
    void aBlockOfTextIsMarkedFromItsFirstLineOfContent() {
        Text text = read("protocol: a\ntitel: A\ndoel: |\n  een\n\n  **drie**\n\nschoolsoort: b\n").about().purpose().orElseThrow();
        assertEquals("4:3-6:11", place(text));
        assertEquals(6, text.lineInFile(2));
    }

    @Test
    void aLineOfABlockThatBeginsEmptyIsCountedFromTheEmptyLine() {
        Text text = read("protocol: a\ntitel: A\ndoel: |\n\n  twee\n").about().purpose().orElseThrow();
        assertEquals("\ntwee", text.text());
        assertEquals(5, text.lineInFile(1));
    }

    @Test
    void aLineNeverFallsPastTheEndOfAFoldedText() {
        Text text = read("protocol: a\ntitel: A\ndoel: >-\n  een\n  twee\n\n  drie\n").about().purpose().orElseThrow();
        assertEquals("een twee\ndrie", text.text());
        assertEquals(7, text.lineInFile(9));
    }

    @Test
    void aColumnCountsCharactersAsEditorsDo() {
        assertEquals("1:32-1:33", place(read("{protocol: a, doel: \ud83d\ude00, titel: A}\n").title()));
    }

    @Test
    void windowsLineEndsCountAsOne() {
        assertEquals("3:7-3:13", place(read("protocol: a\r\ntitel: A\r\ndoel: Veilig\r\n").about().purpose().orElseThrow()));
    }

    @Test
    void theMarkAtTheStartOfAFileIsNoPartOfIt() {
        Protocol protocol = read("\ufeffprotocol: a\ntitel: A\n");
        assertEquals("a", protocol.key());
        assertEquals("2:8-2:9", place(protocol.title()));
    }

    @Test
    void somethingOfManyLinesIsMarkedOnItsFirst() {
        Protocol protocol = read("protocol: a\ntitel: A\nstappen:\n  een:\n    titel: Een\n    acties:\n      - doe: Luister.   # goed\n  "
                + "      wie: ib\n");
        assertEquals("7:9-7:31", place(protocol.course().steps().get(0).tasks().actions().get(0).span()));
    }

    @Test
    void theStepThatADeadlineCountsFromIsMarkedAlone() {
        String steps = "protocol: a\ntitel: A\nstappen:\n  een: {titel: Een, termijn: binnen 2 weken vanaf twee}\n";
        Deadline deadline = read(steps).course().steps().get(0).deadlines().value().orElseThrow().get(0);
        assertEquals("4:51-4:55", place(deadline.anchor().value().orElseThrow().step().orElseThrow().span()));
    }

    private static Protocol read(String yaml) {
        return Protocols.read(yaml).value().orElseThrow();
    }

    private static String place(Text text) {
        return place(text.span());
    }

    private static String place(Span span) {
        return span.line() + ":" + span.column() + "-" + span.endLine() + ":" + span.endColumn();
    }
}

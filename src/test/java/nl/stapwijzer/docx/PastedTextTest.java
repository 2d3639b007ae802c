package nl.stapwijzer.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PastedTextTest {
    @Test
    void theLooksOfALineSayWhatItIs() {
        assertEquals("HEADING 10 Pestprotocol|HEADING 10 Stap 1: Signaleren|PARAGRAPH 0 De mentor luistert."
                + "|ITEM 0 Bel de ouders|ITEM 1 nog vandaag|ITEM 0 Schrijf het op;|HEADING 2 Bijlage|PARAGRAPH 0 Einde",
                WordFileTest.shown(PastedText.blocks("""
                Pestprotocol

                Stap 1: Signaleren
                De mentor luistert.
                - Bel de ouders
                  • nog vandaag
                1. Schrijf het op;

                ## Bijlage
                Einde
                """)));
    }
}

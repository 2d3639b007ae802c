package nl.stapwijzer.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import nl.stapwijzer.docx.Block;
import nl.stapwijzer.docx.PastedText;
import nl.stapwijzer.docx.WordFile;
import nl.stapwijzer.edit.NewText;
import nl.stapwijzer.edit.PlainValue;
import nl.stapwijzer.edit.PlainValue.PlainMap;
import nl.stapwijzer.fixtures.Golden;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Message;
import org.junit.jupiter.api.Test;

/** What is understood of the text of a school, and what is not. */
class FirstDraftTest {
    private static final Catalogue DUTCH = new Catalogue(Catalogue.DUTCH);

    @Test
    void aProtocolInWordBecomesStepsWithWhatItSaysAndNoMore() {
        List<Block> blocks = WordFile.read("a.docx", SchoolInWord.bytes()).value().orElseThrow();
        FirstDraft draft = FirstDraft.of("pestprotocol", blocks, Answers.none());
        Golden.agrees(Repository.resource("nl/stapwijzer/start/school-in-word.txt"), NewText.of(draft.protocol()) + "---\n"
                + draft.doubts().stream().map(doubt -> DUTCH.text(doubt) + "\n").collect(Collectors.joining()));
    }

    @Test
    void aTextWithoutStepsIsKeptWhole() {
        FirstDraft draft = draft("Pesten doen we niet.\nWie het ziet, zegt het.");
        assertEquals(List.of("draft-title", "draft-without-steps"), draft.doubts().stream().map(Message::key).toList());
        assertTrue(text(draft).endsWith("""
                bijlagen:
                  vooraf:
                    titel: Vooraf
                    soort: leidraad
                    tekst: |-
                      Pesten doen we niet.

                      Wie het ziet, zegt het.
                """), text(draft));
    }

    @Test
    void whereNoHeadingSaysStepTheLevelWithTheListsIsThatOfTheSteps() {
        String text = text(draft("# Protocol\n## Inleiding\n- a\n- b\n- c\n## Melden\n- Vertel het\n## Praten\n- Luister\n"
                + "## Tips\n- Blijf rustig"));
        assertTrue(text.contains("""
                stappen:
                  melden: {titel: Melden, wie: onbekend, acties: [Vertel het], daarna: praten}
                  praten: {titel: Praten, wie: onbekend, acties: [Luister], daarna: onbekend}
                bijlagen:
                  inleiding:
                """), text);
    }

    @Test
    void aDeadlineCountsFromTheReportOnlyIfTheTextSaysSo() {
        assertStep("termijn: binnen 2 schooldagen vanaf melding\n", "Wij komen binnen 2 schooldagen na de melding.");
        assertStep("termijn: dezelfde dag vanaf onbekend\n", "Wij komen nog dezelfde dag.");
        assertStep("daarna: onbekend\n", "Wij zijn er direct voor elke dag van de week.");
    }

    @Test
    void whoDoesAStepIsTheOneThatTheTextNames() {
        assertStep("wie: {een-van: [mentor, coach]}\n", "Wie: de mentor of de coach");
        assertStep("wie: [leerkracht, ib]\n", "Verantwoordelijk – leerkracht en intern begeleider");
        assertStep("wie: mentor\n", "De mentor praat met de leerling.");
        assertStep("wie: onbekend\n", "De mentor en de buurman praten met de leerling.");
        assertStep("wie: onbekend\n", "De mentor van de klas kent iemand.");
        assertStep("wie: onbekend\n", "De leerling vertelt het.");
        assertStep("wie: onbekend\n", "Er komt een gesprek met de mentor.");
    }

    @Test
    void parentsAreToldWhereTheTextSaysSo() {
        assertStep("informeer:\n  - {aan: ouders, via: telefoon}\n", "De mentor belt de ouders.");
        assertStep("informeer:\n  - {aan: ouders}\n", "De ouders worden ingelicht.");
        assertTrue(!text(draft("Stap 1: Praten\n\nOuders bellen naar school.")).contains("via: mail"));
    }

    @Test
    void signsOfATextAreNoMarkup() {
        assertStep("hoe: 1\\. Kijk naar \\*dit\\* en \\[dat\\](x) \\<b\\> &\n", "1. Kijk naar *dit* en [dat](x) <b> &");
    }

    @Test
    void aStepTwiceHasANameOfItsOwnEachTime() {
        String text = text(draft("Stap 1: Gesprek\n\nPraat.\n\nStap 2: Gesprek\n\nPraat.\n\nStap 3: Melding\n\nPraat."));
        assertTrue(text.contains("  gesprek: {") && text.contains("  gesprek-2: {") && text.contains("  melding-2: {"), text);
    }

    @Test
    void aHeadingThatIsCalledAsAPlaceOnEveryPageIsAnAppendixWithANameOfItsOwn() {
        String text = text(draft("Stap 1: Gesprek\n\nPraat.\n\nHelp\n\nBel de coach.\n\nCon\n\nLees dit."));
        assertTrue(text.contains("  help-2: {") && text.contains("  con-2: {"), text);
    }

    /** @param expected a line of the step as it is written alone */
    private static void assertStep(String expected, String line) {
        FirstDraft draft = draft("Stap 1: Praten\n\n" + line);
        String key = expected.replaceFirst("(?s):.*", "");
        PlainValue step = find(find(draft.protocol(), "stappen"), "praten");
        assertEquals(expected, NewText.of((PlainMap) PlainValue.map(PlainValue.entry(key, find(step, key)))));
    }

    private static PlainValue find(PlainValue map, String key) {
        return ((PlainMap) map).entries().stream().filter(entry -> entry.key().equals(key)).findFirst().orElseThrow().value();
    }

    private static FirstDraft draft(String pasted) {
        return FirstDraft.of("tekst", PastedText.blocks(pasted), Answers.none());
    }

    private static String text(FirstDraft draft) {
        return NewText.of(draft.protocol());
    }
}

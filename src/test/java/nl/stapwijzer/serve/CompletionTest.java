package nl.stapwijzer.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.SourceFile;
import org.junit.jupiter.api.Test;

/** Who types in the text of a definition is offered what fits there. A bar is where somebody types. */
class CompletionTest {
    private static final String STEPS = "protocol: klein\nrollen:\n  leerkracht: Leerkracht\n  ib: {naam: Intern begeleider}\n"
            + "stappen:\n  melden:\n    titel: Melden\n    wie: leerkracht\n";
    private static final EditableFile PROTOCOL = SentForm.open(SmallSchool.FILE, SmallSchool.PROTOCOL);

    @Test
    void aNewLineOfAStepIsOfferedTheKeysThatAreNotThereYet() {
        List<String> words = words(STEPS + "    |\n    daarna: klaar\neinden:\n  klaar: Klaar\n");
        assertTrue(words.containsAll(List.of("termijn: ", "acties:", "vraag: ")), words.toString());
        assertFalse(words.contains("titel: ") || words.contains("daarna: ") || words.contains("rollen:"), words.toString());
        assertEquals(List.of("termijn: "), words(STEPS + "    term|\n"));
    }

    @Test
    void aKeyIsOfferedWithWhatTheSchemaCallsIt() {
        assertEquals(List.of(new Completion.Offer("samenvatting: ", "Samenvatting")), offers("protocol: klein\nsamenv|\n"));
    }

    @Test
    void aRoleOrStepThatIsKnownIsOfferedWhereOneBelongs() {
        assertEquals(List.of(new Completion.Offer("leerkracht", "Leerkracht"), new Completion.Offer("ib", "Intern begeleider"),
                new Completion.Offer("onbekend", "")),
                offers(STEPS.replace("wie: leerkracht", "wie: |")).stream().filter(one -> !one.word().endsWith(":")).toList());
        assertEquals(List.of("ib"), words(STEPS.replace("wie: leerkracht", "wie: [leerkracht, i|]")));
        assertEquals(List.of("melden"), words(STEPS + "    daarna: m|\n"));
        assertEquals(List.of("ib"), words(STEPS.replace("wie: leerkracht", "wie:\n      - i|")).stream()
                .filter(word -> !word.endsWith(": ")).toList());
    }

    @Test
    void aKeyBetweenBracketsIsOfferedTheKeysOfThatPlace() {
        assertEquals(List.of("doe: "), words(STEPS + "    acties:\n      - {do|}\n").stream().filter(word -> !word.startsWith("door"))
                .toList());
        assertTrue(words(STEPS + "    acties:\n      - |\n").contains("doe: "));
    }

    @Test
    void aDeadlineIsOfferedWordAfterWord() {
        assertTrue(words(STEPS + "    termijn: |\n").containsAll(List.of("binnen", "dezelfde dag", "onbekend")));
        assertEquals(List.of("schooldagen"), words(STEPS + "    termijn: binnen 2 s|\n"));
        assertEquals(List.of("schooldag"), words(STEPS + "    termijn: binnen 1 s|\n"));
        assertEquals(List.of("vanaf "), words(STEPS + "    termijn: binnen 2 schooldagen |\n"));
        assertEquals(List.of("melding", "melden"), words(STEPS + "    termijn: binnen 2 schooldagen vanaf m|\n"));
    }

    @Test
    void theSchoolIsOfferedTheRolesOfItsProtocols() {
        List<Completion.Offer> offers = offers("site/school.yaml", "naam: De Linde\ncontacten:\n  leerkracht: {}\n  c|\n");
        assertEquals(List.of(new Completion.Offer("coordinator:", "Coördinator")), offers);
    }

    @Test
    void aCommentAndATextAreLeftAlone() {
        assertEquals(List.of(), words(STEPS + "    # t|\n"));
        assertEquals(List.of(), words(STEPS + "    hoe: |\n      ter|\n".replaceFirst("[|]", ">")));
    }

    @Test
    void whatIsWrongBelowDoesNotMatterAndWhatIsWrongAboveIsSaid() {
        assertTrue(words(STEPS + "    term|\n  : : [\n").contains("termijn: "));
        assertTrue(at(SmallSchool.FILE, "titel: [\nsam|\n").value().isEmpty());
    }

    private static List<String> words(String text) {
        return offers(text).stream().map(Completion.Offer::word).toList();
    }

    private static List<Completion.Offer> offers(String text) {
        return offers(SmallSchool.FILE, text);
    }

    private static List<Completion.Offer> offers(String file, String text) {
        return at(file, text).value().orElseThrow();
    }

    private static Checked<List<Completion.Offer>> at(String file, String text) {
        int place = text.indexOf('|');
        return new Completion(new Schema(), there -> new NamesThere(List.of(file.equals(OpenFiles.SCHOOL) ? PROTOCOL : there)))
                .at(new SourceFile(file, text.substring(0, place) + text.substring(place + 1)), place);
    }
}

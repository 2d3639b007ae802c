package nl.stapwijzer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Messages;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.fixtures.Schools;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadersTest {
    @Test
    void theFileWithEveryKeyIsReadWithoutAFault() {
        assertEquals("", Messages.lines(Protocols.read(Repository.text(Repository.resource("read/alles.yaml"))).diagnostics()));
    }

    @Test
    void theSchoolWithEveryKeyIsReadWithoutAFault() {
        assertEquals("", Messages.lines(Schools.read(Repository.text(Repository.resource("read/school.yaml"))).diagnostics()));
    }

    @Test
    void theStandardFormsAreReadWithoutAFault() {
        assertEquals("", Messages.lines(FormsReader.read(Repository.source("templates/form/standard.yaml")).diagnostics()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"onbekend", "Onbekend", "ONBEKEND", "\"Onbekend\""})
    void whatTheSchoolDoesNotKnowMayBeWrittenInAnyLetters(String unknown) {
        assertEquals(true, Protocols.read("protocol: p\ntitel: P\nstappen: {een: {titel: Een, wie: " + unknown + "}}\n")
                .value().orElseThrow().course().steps().get(0).participants().who().unknown());
    }

    @Test
    void accentsInPiecesAreMadeWhole() {
        assertEquals("geëvalueerd", Protocols.read("protocol: p\ntitel: gee\u0308valueerd\n").value().orElseThrow().title().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"binnen 16\u00A0uur – als het kan – telt ook", "\"“Nee” is een antwoord\"", "Aanpak # dit is uitleg",
            "-5 graden", "1. Luisteren"})
    void aTextThatLosesNothingIsReadInSilence(String text) {
        assertEquals("", Messages.lines(Protocols.read("protocol: p\ntitel: " + text + "\n").diagnostics()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[niet, een beetje, heel erg]", "[de medezeggenschapsraad, het bestuur]", "[Luister., Praat.]",
            "[Wil niet naar school, Is vaak alleen]",
            "[\"Praat, luister en vraag door.\"]"})
    void aListOfWholeItemsIsReadInSilence(String list) {
        assertEquals("", Messages.lines(Protocols.read("protocol: p\ntitel: P\nopen-vragen: " + list + "\n").diagnostics()));
    }

    @TestFactory
    Stream<DynamicTest> everyProtocolIsReadWithoutAFault() {
        return Repository.files(Path.of("protocols"), ".yaml").stream().map(path -> DynamicTest.dynamicTest(path.getFileName().toString(),
                () -> assertEquals("", Messages.lines(Protocols.read(Repository.text(path)).diagnostics()))));
    }
}

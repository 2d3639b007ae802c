package nl.stapwijzer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Golden;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.source.Diagnostic;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The five protocols have no errors, and each gap that their schools left is named. */
class ProtocolsTest {
    /** In {@code gaten-<protocol>.txt}, without the places, which move with every line that an author adds. */
    @TestFactory
    Stream<DynamicTest> allThatIsSaidOfAProtocolIsKnown() {
        return each((name, found) -> Golden.agrees(RuleFixtures.FOLDER.resolve("gaten-" + name + ".txt"),
                RuleFixtures.lines(found).replaceAll("(?m)^\\d+:\\d+ ", "")));
    }

    /** The gaps that were seen when the five were read on paper: which protocol, which gap, and what is said of it. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            vlaams-secundair          | nergens een termijn                             | protocol-without-deadline: .*
            vlaams-secundair          | stap 5 zonder uitvoerder                        | step-without-who: .*\\(opvolging\\).*
            vlaams-secundair          | stap 5 zonder eindcriterium                     | evaluation-without-criterion: .*\\(opvolging\\).*
            vlaams-secundair          | 4A zonder uitvoerder                            | step-without-who: .*\\(confronterend\\).*
            vlaams-secundair          | nergens een registratie                         | no-records: .*
            vlaams-secundair          | geen weg als 4A niet werkt                      | open-question: .*\\(confronterend\\): .*niet \
            werkt.*
            vlaams-secundair          | hoe wie anoniem meldt iets hoort                | open-question: .*anoniem.*
            de-route                  | een kans en de laatste kans                     | open-question: .*één kans.*laatste kans.*
            de-route                  | de overgang van R4 naar N1                      | open-question: .*\\(opschalen\\): .*stap N1.*
            de-route                  | N4 zonder vervolg als er geen signalen zijn     | answer-leads-nowhere: \
            .*\\(evaluatie-afspreken\\).*
            de-route                  | N5 zonder beslisser                             | step-only-decides: .*\\(time-out\\).*
            de-route                  | N6 zonder beslisser                             | step-without-who: .*\\(terugkeergesprek\\).*
            de-route                  | een team met twee namen                         | open-question: .*IOT.*
            de-route                  | bekend bij elke leerling, maar hoe              | open-question: .*\\(gepeste\\): .*iedere \
            leerling.*
            de-route                  | stappen zonder termijn                          | step-without-deadline: .*\\(opschalen\\).*
            de-route                  | borging zonder termijn, en zonder moment        | deadline-beside-moments: .*\\(borging\\).*
            de-route                  | schorsing zonder wettelijke grens               | sanction-without-limit: .*\\(schorsing\\).*
            anti-pest-handelingsplan  | geen vervolg na een negatieve tweede evaluatie  | answer-leads-nowhere: .*\\(tweede-evaluatie\\).*
            anti-pest-handelingsplan  | wie en wanneer daarna                           | open-question: .*derde evaluatie.*
            anti-pest-handelingsplan  | plagen wordt niet vastgelegd                    | end-without-record: .*\\(plagen\\).*
            anti-pest-handelingsplan  | het hele plan naar het hele team                | form-by-mail: .*"Team".*
            anti-pest-handelingsplan  | geen sancties                                   | open-question: .*sancties.*
            anti-pest-handelingsplan  | geen aanspreekpunt                              | no-contact-point: .*
            anti-pest-handelingsplan  | geen vertrouwenspersoon                         | no-confidant: .*
            anti-pest-handelingsplan  | twee dagen van welke soort                      | deadline-in-days: .*\\(aanpak\\).*
            kwaliteitskaart           | geen evaluatiedatum bij 5                       | evaluation-without-moment: \
            .*\\(gesprek-pester\\).*
            kwaliteitskaart           | geen evaluatiedatum bij 6                       | evaluation-without-moment: \
            .*\\(gesprek-ouders-pester\\).*
            kwaliteitskaart           | ouders van wie pest pas bij 6                   | open-question: .*\\(gesprek-pester\\): .*ouders.*
            kwaliteitskaart           | geen pesten wordt niet vastgelegd               | open-question: .*dat het geen pesten is.*
            kwaliteitskaart           | wie oordeelt of het pesten is                   | decision-without-who: .*\\(is-het-pesten\\).*
            kwaliteitskaart           | wie oordeelt of het werkt                       | outcome-without-who: .*\\(gesprek-pester\\).*
            zonder-schuldvraag        | stap 2 gelukt, en dan                           | answer-leads-nowhere: \
            .*\\(afspraken-evalueren\\).*
            zonder-schuldvraag        | stap 5, 6 en 7 zonder evaluatie                 | open-question: .*stap 5, 6 en 7 terug.*
            zonder-schuldvraag        | VSO zonder kanaal                               | message-without-channel: .*"VSO".*
            zonder-schuldvraag        | de gewenste verandering zonder criterium        | open-question: .*de gewenste verandering.*
            zonder-schuldvraag        | schorsing zonder grens                          | sanction-without-limit: .*\\(schorsing\\).*
            zonder-schuldvraag        | schorsing zonder protocol                       | sanction-without-protocol: .*\\(schorsing\\).*
            zonder-schuldvraag        | wat na stap 7                                   | open-question: .*\\(interventies\\): .*niet \
            helpt.*
            """)
    void everyGapThatASchoolLeftIsNamed(String protocol, String gap, String said) {
        String lines = RuleFixtures.lines(RuleFixtures.check(RuleFixtures.protocol(Path.of("protocols", protocol + ".yaml"))));
        assertTrue(Pattern.compile("(?m)^\\d+:\\d+ warning " + said + "$").matcher(lines).find(), lines);
    }

    @TestFactory
    Stream<DynamicTest> noProtocolHasErrors() {
        return each((name, found) -> assertEquals("", RuleFixtures.lines(found.stream().filter(Diagnostic::isError).toList())));
    }

    private interface Expectation {
        void of(String name, List<Diagnostic> found);
    }

    private static Stream<DynamicTest> each(Expectation expectation) {
        return Repository.files(Path.of("protocols"), ".yaml").stream().map(path -> {
            String name = path.getFileName().toString().replace(".yaml", "");
            return DynamicTest.dynamicTest(name, () -> expectation.of(name, RuleFixtures.check(RuleFixtures.protocol(path))));
        });
    }
}

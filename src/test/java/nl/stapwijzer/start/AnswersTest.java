package nl.stapwijzer.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import org.junit.jupiter.api.Test;

class AnswersTest {
    @Test
    void aSchoolThatSaysNothingIsAPrimarySchoolOfWhichTheRegionAndTheNumberAreOpen() {
        assertEquals("Onze school|nl|basisschool|||kwaliteitskaart", all(Answers.none()));
    }

    @Test
    void whatIsTakenFollowsFromWhatWasSaid() {
        assertEquals("Onze school|be|basisschool|BE-VLG||geen", all(Answers.none().with(Asked.COUNTRY, "be")));
        assertEquals("Onze school|be|secundair onderwijs|BE-VLG||vlaams-secundair",
                all(Answers.none().with(Asked.REGION, "BE-VLG").with(Asked.KIND, "secundair onderwijs")));
        assertEquals("De Linde|nl|voortgezet onderwijs|||de-route",
                all(Answers.none().with(Asked.NAME, " De  Linde ").with(Asked.KIND, "voortgezet onderwijs")));
    }

    @Test
    void anAnswerIsOneOfTheChoicesUnlessOnlyTheSchoolKnowsIt() {
        Answers answers = Answers.none();
        assertTrue(answers.fault(Asked.KIND, "vrije school").isEmpty());
        assertTrue(answers.fault(Asked.REGION, "").isEmpty());
        assertTrue(answers.fault(Asked.REGION, "BE-VLG").isPresent());
        assertTrue(answers.fault(Asked.COUNTRY, "fr").isPresent());
        assertTrue(answers.fault(Asked.NAME, "x".repeat(201)).isPresent());
        assertTrue(answers.fault(Asked.NAME, "De\u0000Linde").isPresent());
    }

    @Test
    void thereIsAnExampleForEachProtocolOfThisProject() {
        assertEquals(Protocols.FIVE, Example.all().stream().map(Example::id).sorted().toList());
    }

    /** The list of regions stands where dates are worked out too, and is not seen from here. */
    @Test
    void theRegionsAreThoseOfWhichTheHolidaysAreKnown() {
        List<String> known = Repository.text(Path.of("src/main/resources/nl/stapwijzer/dates/schoolvakanties.csv")).lines()
                .filter(line -> line.matches("[A-Z]{2}-.*")).map(line -> line.replaceAll("[,;].*", "")).distinct().sorted().toList();
        assertEquals(known, Stream.of(Country.values()).flatMap(country -> country.regions().stream()).sorted().toList());
    }

    private static String all(Answers answers) {
        return String.join("|", Stream.of(Asked.values()).map(answers::to).toList());
    }
}

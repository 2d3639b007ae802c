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
        assertEquals("Onze school|be|basisschool|BE-VLG||geen", all(Answers.none().with(SchoolQuestion.COUNTRY, "be")));
        assertEquals("Onze school|be|secundair onderwijs|BE-VLG||vlaams-secundair",
                all(Answers.none().with(SchoolQuestion.REGION, "BE-VLG").with(SchoolQuestion.KIND, "secundair onderwijs")));
        assertEquals("De Linde|nl|voortgezet onderwijs|||de-route",
                all(Answers.none().with(SchoolQuestion.NAME, " De  Linde ").with(SchoolQuestion.KIND, "voortgezet onderwijs")));
    }

    @Test
    void anAnswerIsOneOfTheChoicesUnlessOnlyTheSchoolKnowsIt() {
        Answers answers = Answers.none();
        assertTrue(answers.fault(SchoolQuestion.KIND, "vrije school").isEmpty());
        assertTrue(answers.fault(SchoolQuestion.REGION, "").isEmpty());
        assertTrue(answers.fault(SchoolQuestion.REGION, "BE-VLG").isPresent());
        assertTrue(answers.fault(SchoolQuestion.COUNTRY, "fr").isPresent());
        assertTrue(answers.fault(SchoolQuestion.NAME, "x".repeat(201)).isPresent());
        assertTrue(answers.fault(SchoolQuestion.NAME, "De\u0000Linde").isPresent());
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
        return String.join("|", Stream.of(SchoolQuestion.values()).map(answers::to).toList());
    }
}

package nl.stapwijzer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.read.SchoolReader;
import nl.stapwijzer.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolCheckTest {
    private static final Protocol SMALL = RuleFixtures.protocol(RuleFixtures.FOLDER.resolve("klein.yaml"));
    private static final String CONTACTS = """
            naam: Voorbeeldschool
            taal: nl-NL
            mail: school@school.example
            klachten: Schrijf naar het bestuur.
            buiten: {vertrouwensinspecteur: {naam: Vertrouwensinspecteur}}
            contacten:
              coordinator: {waar: lokaal 1}
              aanspreekpunt: {waar: lokaal 2}
              vertrouwenspersoon: {waar: lokaal 3}
            """;

    @Test
    void aSchoolInWhichEverybodyCanBeReachedIsSound() {
        assertEquals("", check(CONTACTS));
    }

    @Test
    void aContactForARoleThatNoProtocolHasIsAnError() {
        assertEquals("10:3 error contact-for-unknown-role: er is een contact voor de rol \"leerkrcht\", maar geen protocol heeft die rol"
                + " / bedoelde u \"leerkracht\"?\n", check(CONTACTS + "  leerkrcht: {waar: lokaal 4}\n"));
    }

    @Test
    void aLocationOfAProtocolThatIsNotThereIsAnError() {
        assertEquals("11:3 error location-of-unknown-protocol: er is een locatie voor het protocol \"klien\", maar dat protocol is er niet"
                + " / bedoelde u \"klein\"?\n", check(CONTACTS + "locaties:\n  klien: locatie Noord\n"));
    }

    @Test
    void aProtocolForAnotherCountryIsNamedUnlessItIsThatOfALocation() {
        String abroad = CONTACTS + "regio: BE-VLG\n";
        assertTrue(check(abroad).contains("region-of-other-country"));
        assertEquals("", check(abroad + "locaties: {klein: locatie Noord}\n"));
    }

    @Test
    void aTaskWithoutAContactIsNamed() {
        assertEquals("1:7 warning task-without-contact: rol \"Aanspreekpunt\" (aanspreekpunt) heeft een taak waarvoor leerlingen en "
                + "ouders er"
                + " terechtkunnen, maar er staat geen contact bij / zet bij contacten hoe deze rol te bereiken is\n",
                check(CONTACTS.replaceFirst("  aanspreekpunt:.*\n", "")));
    }

    @Test
    void aSchoolThatSaysNothingIsToldWhatItsReadersWillMiss() {
        assertEquals("""
                1:7 warning school-without-contacts: er staat bij niemand hoe die te bereiken is
                1:7 warning school-not-reachable: de school zelf heeft geen telefoonnummer en geen mailadres; wie op de site iets niet kan \
                lezen, weet niet bij wie hij dat meldt
                1:7 warning school-without-complaints: er staat niet hoe iemand een klacht indient
                1:7 warning school-without-outside: er staat niet waar mensen buiten de school terechtkunnen
                """, check("naam: Voorbeeldschool\n").replaceAll(" / .*", "").replaceAll("(?m)^.*task-without-contact.*\n", ""));
    }

    @ParameterizedTest
    @CsvSource({"kleur, #ffff00, #ffffff, '1,07', #767000", "accent, #777777, #ffffff, '4,47', #6d6d6d",
            "kleur, #767676, #faf7f1, '4,24', #6d6d6d",
        "accent, #ffffff, #ffffff, '1,00', #6d6d6d"})
    void aColourThatCannotBeReadIsNamedWithItsContrastAndTheNearestThatCan(String key, String colour, String ground, String ratio,
            String nearest) {
        assertEquals("10:" + (key.length() + 3) + " warning colour-not-legible: " + colour + " op " + ground + " geeft een contrast van "
                + ratio
                + " : 1; om te lezen is 4,5 : 1 nodig / teksten en knoppen krijgen " + nearest
                + ", de leesbare kleur die er het dichtst bij ligt; zet die hier, of kies een donkerder kleur\n",
                check(CONTACTS + key + ": \"" + colour + "\"\n"));
        assertEquals("", check(CONTACTS + key + ": \"" + nearest + "\"\n"));
    }

    @Test
    void aDarkColourIsUsedAsItIs() {
        assertEquals("", check(CONTACTS + "kleur: \"#000000\"\naccent: \"#b15026\"\n"));
    }

    @Test
    void daysThatEndBeforeTheyBeginAreAnError() {
        assertEquals("11:5 error period-ends-before-it-begins: studiedag: deze dagen eindigen op 2026-11-05, en dat is voor het begin op "
                + "2026-11-06"
                + " / verbeter een van de twee datums\n",
                check(CONTACTS + "vrije-dagen:\n  - {naam: studiedag, van: 2026-11-06, tot-en-met: 2026-11-05}\n"));
    }

    @Test
    void daysOffThatLastLongerThanAYearAreAnError() {
        assertEquals("11:5 error period-too-long: studiedag: deze dagen duren langer dan een jaar / verbeter een van de twee datums\n",
                check(CONTACTS + "vrije-dagen:\n  - {naam: studiedag, van: 2026-11-06, tot-en-met: 2062-11-06}\n"));
    }

    private static String check(String yaml) {
        School school = SchoolReader.read(new SourceFile("school.yaml", yaml)).value().orElseThrow();
        return RuleFixtures.lines(SchoolCheck.check(school, List.of(SMALL, SMALL)));
    }
}

package nl.stapwijzer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.source.Diagnostic;
import org.junit.jupiter.api.Test;

/** What the law asks, it asks of the school: once, whatever the protocol in which it stands. */
class DutyCheckTest {
    private static final String BARE = "protocol: %s\ntitel: Titel\nonderwerp: %s\ntaal: %s\nschoolsoort: %s\n";
    private static final String TASKS = """
            rollen:
              coordinator: {naam: Coördinator, taak: coordinator}
              aanspreekpunt: {naam: Aanspreekpunt, taak: aanspreekpunt}
              vertrouwenspersoon: {naam: Vertrouwenspersoon, taak: vertrouwenspersoon}
            toezicht: [{wat: Hoe veilig leerlingen zich voelen, wie: coordinator, moment: in mei}]
            """;
    private static final List<String> ALL = List.of("no-coordinator", "no-contact-point", "no-monitoring", "no-confidant");

    @Test
    void whatOneProtocolOfTheSchoolNamesIsNotMissedInAnother() {
        String bare = bare("een", "pesten", "nl-NL", "basisschool");
        assertEquals(ALL, codes(bare, bare));
        assertEquals(List.of(), codes(bare, bare("twee", "pesten", "nl-NL", "basisschool") + TASKS));
        assertEquals(List.of(), codes(bare, bare("medicijnen", "medicijnen", "nl-NL", "basisschool") + TASKS));
    }

    @Test
    void oneRoleCanHaveSeveralTasks() {
        String tasks = "rollen:\n  coordinator: {naam: Coördinator, taak: [coordinator, aanspreekpunt, vertrouwenspersoon]}\n";
        assertEquals(List.of("no-monitoring"), codes(bare("een", "pesten", "nl-NL", "basisschool") + tasks));
    }

    @Test
    void aSchoolWithoutAProtocolOnTheSubjectIsNotAskedForItsDuties() {
        assertEquals(List.of(), codes(bare("een", "medicijnen", "nl-NL", "basisschool"), bare("twee", "verzuim", "nl-NL", "basisschool"),
                bare("drie", "huiselijk-geweld", "nl-NL", "basisschool"), bare("vier", "roken", "nl-NL", "basisschool")));
    }

    @Test
    void dutiesOfTheDutchLawHoldInTheNetherlandsOnly() {
        assertEquals(List.of("no-confidant"), codes(bare("een", "pesten", "nl-BE", "basisschool")));
        assertEquals(ALL.subList(0, 3), codes(bare("een", "pesten", "nl-NL", "basisschool"),
                bare("twee", "pesten", "nl-BE", "basisschool") + TASKS));
    }

    @Test
    void aProtocolInEnglishStandsUnderTheLawOfTheCountryOfTheSchool() {
        List<Protocol> protocols = List.of(RuleFixtures.protocol(bare("een", "pesten", "en", "basisschool")));
        assertEquals(List.of("no-confidant"), codes(protocols, Optional.empty()));
        assertEquals(List.of("no-confidant"), codes(protocols, Optional.of("be")));
        assertEquals(ALL, codes(protocols, Optional.of("nl")));
    }

    /** With figures or without. */
    @Test
    void countingCasesDoesNotShowHowPupilsFeel() {
        String how = "wat: Hoe veilig leerlingen zich voelen";
        String bare = bare("een", "pesten", "nl-NL", "basisschool") + TASKS;
        assertEquals(List.of("monitoring-counts-only"), codes(bare.replace(how, "wat: Het aantal gevallen")));
        assertEquals(List.of("monitoring-counts-only"), codes(bare.replace(how, "wat: Het aantal gevallen, cijfers: [gevallen]")));
        assertEquals(List.of(), codes(bare.replace(how, how + ", cijfers: [rapportcijfer]")));
        assertEquals(List.of(), codes(bare.replace(how, "wat: Elk jaar een vragenlijst, instrument: vragenlijst over welbevinden")));
    }

    /** On its sheet stands nothing of the law for another kind of school, nor a place in another file. */
    @Test
    void aProtocolIsAskedByTheLawOfItsOwnKindOfSchool() {
        List<Protocol> protocols = Stream.of("basisschool", "voortgezet onderwijs")
                .map(kind -> RuleFixtures.protocol(bare("een", "pesten", "nl-NL", kind))).toList();
        List<Diagnostic> second = DutyCheck.check(protocols.get(1), protocols, RuleFixtures.LAW);
        assertEquals(ALL, second.stream().map(Diagnostic::code).toList());
        assertEquals(List.of("pesten", "WVO 2020 artikel 3.40"), second.get(0).message().arguments());
    }

    @Test
    void theLawsOfAllKindsOfSchoolAreNamed() {
        List<Protocol> protocols = Stream.of("basisschool", "voortgezet onderwijs")
                .map(kind -> RuleFixtures.protocol(bare("een", "pesten", "nl-NL", kind))).toList();
        List<List<String>> arguments = DutyCheck.check(protocols, RuleFixtures.LAW).stream()
                .filter(found -> found.code().equals("no-coordinator")).map(found -> found.message().arguments()).toList();
        assertEquals(List.of(List.of("pesten", "WPO artikel 4c"), List.of("pesten", "WVO 2020 artikel 3.40")), arguments);
        List<String> unknown = DutyCheck.check(List.of(RuleFixtures.protocol(bare("een", "pesten", "nl-NL", "school"))), RuleFixtures.LAW)
                .get(0).message().arguments();
        assertEquals(List.of("pesten", "WPO artikel 4c, WVO 2020 artikel 3.40, WEC artikel 5a"), unknown);
    }

    @Test
    void whatOneKindOfSchoolHasIsNotThereForThePupilsOfAnother() {
        String primary = bare("een", "pesten", "nl-NL", "basisschool");
        String secondary = bare("twee", "pesten", "nl-NL", "voortgezet onderwijs");
        assertEquals(ALL.subList(0, 3), codes(primary + TASKS, secondary));
        assertEquals(ALL.subList(0, 3), codes(primary, secondary + TASKS));
        assertEquals(List.of(), codes(primary + TASKS, secondary + TASKS));
    }

    private static String bare(String... parts) {
        return BARE.formatted((Object[]) parts);
    }

    private static List<String> codes(String... definitions) {
        return codes(Stream.of(definitions).map(RuleFixtures::protocol).toList(), Optional.empty());
    }

    private static List<String> codes(List<Protocol> protocols, Optional<String> home) {
        return DutyCheck.check(protocols, new Jurisdiction(RuleFixtures.LAW.legislation(), home)).stream().map(Diagnostic::code).toList();
    }
}

package nl.stapwijzer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.EachLanguage;
import nl.stapwijzer.model.Helpline;
import nl.stapwijzer.model.LegalDuty;
import nl.stapwijzer.model.Legislation;
import nl.stapwijzer.model.Sanction;
import nl.stapwijzer.model.SchoolKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program knows of the law and of help outside the school. */
class LegislationReaderTest {
    private static final Legislation LAW = LegislationReader.read();

    @ParameterizedTest
    @CsvSource({"basisschool, PRIMARY", "Speciaal basisonderwijs (sbo), PRIMARY", "school voor voortgezet onderwijs, SECONDARY",
        "gymnasium, SECONDARY",
        "voortgezet speciaal onderwijs, SPECIAL", "vso-school, SPECIAL", "secundair onderwijs, SECONDARY",
        "buitengewoon secundair onderwijs, SPECIAL",
        "basisschool en vmbo, PRIMARY SECONDARY", "volksschool, PRIMARY SECONDARY SPECIAL"})
    void theKindOfSchoolIsKnownByItsUsualNames(String schoolType, String kinds) {
        assertEquals(Stream.of(kinds.split(" ")).map(SchoolKind::valueOf).collect(Collectors.toSet()), LAW.kinds(schoolType));
    }

    @ParameterizedTest
    @CsvSource({"PRIMARY, WPO artikel 4c", "SECONDARY, WVO 2020 artikel 3.40", "SPECIAL, WEC artikel 5a"})
    void eachKindOfDutchSchoolHasItsOwnArticle(SchoolKind kind, String article) {
        for (LegalDuty.Kind asked : LegalDuty.Kind.values()) {
            assertEquals(List.of(article), LAW.duties(asked, "nl", Set.of(kind)).stream().map(LegalDuty::article).toList());
            assertEquals(List.of(), LAW.duties(asked, "be", Set.of(kind)));
        }
    }

    @Test
    void aFlemishSuspensionHasItsOwnLengthAndNoDutchInspectorate() {
        assertEquals(List.of("15 schooldagen"), LAW.limits(Sanction.Kind.SUSPENSION, "be", EnumSet.allOf(SchoolKind.class)).stream()
                .filter(limit -> limit.reportedAfter().isEmpty()).map(limit -> limit.longest().orElseThrow().text()).toList());
    }

    @Test
    void everySubjectNamesHelplinesThatExistInEachCountryWhereItHasOne() {
        Set<String> known = LAW.helplines().stream().map(Helpline::key).collect(Collectors.toSet());
        Subjects.all().forEach(subject -> assertTrue(known.containsAll(subject.helplines()), subject.id()));
        Set<String> used = Subjects.all().stream().flatMap(subject -> subject.helplines().stream()).collect(Collectors.toSet());
        assertEquals(known, used, "no number that nobody shows");
    }

    @Test
    void everyHelplineCanBeReachedAndSaysWhatItIsForInEachLanguage() {
        for (Helpline helpline : LAW.helplines()) {
            assertTrue(helpline.contact().phone().isPresent(), helpline.key());
            EachLanguage.otherThanDutch().forEach(code -> assertTrue(helpline.contact().explanation().orElseThrow()
                    .isTranslated(Locale.forLanguageTag(code)), helpline.key() + " in " + code));
        }
    }
}

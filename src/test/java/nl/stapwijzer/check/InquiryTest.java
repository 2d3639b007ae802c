package nl.stapwijzer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Golden;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.fixtures.Schools;
import nl.stapwijzer.model.Norm;
import nl.stapwijzer.model.Norms;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.read.NormsReader;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was found becomes the questions that a school must answer: what hangs together is one. */
class InquiryTest {
    private static final Norms NORMS = NormsReader.read();
    private static final Catalogue DUTCH = new Catalogue(Catalogue.DUTCH);

    /** In {@code vragen-<protocol>.txt}: the id of each, its rank and its sentence. */
    @TestFactory
    Stream<DynamicTest> theQuestionsOfAProtocolAreKnown() {
        return Repository.files(Path.of("protocols"), ".yaml").stream().map(path -> {
            String name = path.getFileName().toString().replace(".yaml", "");
            return DynamicTest.dynamicTest(name, () -> Golden.agrees(RuleFixtures.FOLDER.resolve("vragen-" + name + ".txt"),
                    questions(RuleFixtures.protocol(path)).stream()
                            .map(question -> question.norm().rank() + " " + question.id() + ": " + question.text(DUTCH) + "\n")
                            .collect(Collectors.joining())));
        });
    }

    @Test
    void ofASoundDefinitionNothingIsAsked() {
        assertEquals(List.of(), questions(RuleFixtures.protocol(RuleFixtures.FOLDER.resolve("klein.yaml"))));
    }

    @Test
    void everyFindingIsInOneQuestionAndHasItsPlace() {
        Repository.files(RuleFixtures.FOLDER, ".yaml").stream().map(RuleFixtures::protocol).forEach(protocol -> {
            List<Diagnostic> found = RuleFixtures.check(protocol).stream().filter(one -> !one.isError())
                    .filter(one -> !one.code().equals("route-not-drawn")).toList(); // nothing that a school can answer
            List<Diagnostic> asked = questions(protocol).stream().flatMap(question -> question.gaps().stream())
                    .map(Question.Gap::finding).sorted(Diagnostic.READING_ORDER).toList();
            assertEquals(Set.copyOf(found), Set.copyOf(asked));
            assertEquals(found.size(), asked.size());
        });
    }

    /** Of the five protocols and every fixture: the file is read with each key that a question says is new, at the line that it says. */
    @TestFactory
    Stream<DynamicTest> anAnswerCanStandWhereItIsToBeWritten() {
        return Stream.of(Path.of("protocols"), RuleFixtures.FOLDER).flatMap(folder -> Repository.files(folder, ".yaml").stream())
                .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> {
                    String yaml = Repository.text(path);
                    List<String> refused = questions(RuleFixtures.protocol(path)).stream().flatMap(question -> question.gaps().stream())
                            .filter(Question.Gap::added).filter(gap -> WithKey.in(yaml, gap.at(), gap.key()).noneMatch(InquiryTest::isRead))
                            .map(gap -> gap.finding().code() + ": " + gap.place(DUTCH)).distinct().toList();
                    assertEquals(List.of(), refused);
                }));
    }

    /** Of the five protocols: with what is written as it is told, where it is told, it is asked no more, nor is anything else anew. */
    @TestFactory
    Stream<DynamicTest> whatIsWrittenAsItIsToldIsAskedNoMore() {
        return Repository.files(Path.of("protocols"), ".yaml").stream()
                .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> {
                    String yaml = Repository.text(path);
                    List<String> stillAsked = new ArrayList<>();
                    Protocol protocol = RuleFixtures.protocol(path);
                    List<Message> before = messages(protocol);
                    Inquiry.of(asked(protocol).toList(), List.of(protocol), NORMS, RuleFixtures.LAW).stream()
                            .flatMap(question -> question.asked().stream()).flatMap(Cure::of)
                            .filter(cure -> cure.in(yaml).noneMatch(cured -> isAnswered(before, cure.found(), cured)))
                            .forEach(cure -> stillAsked.add(cure.found().code() + " " + cure.told()));
                    assertEquals(List.of(), stillAsked);
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dit protocol geldt ook voor wat online gebeurt.", "Het geldt ook voor wat in een groepsapp gebeurt.",
        "Ook wat op sociale media gebeurt, pakken we aan.", "Pesten op internet telt ook.", "Wat op de telefoon gebeurt, telt mee."})
    void aPlainRuleAnswersWhatHappensOnline(String rule) {
        assertAnswers("vlaams-secundair", "online", "\nregels:\n", "\nregels:\n  - regel: " + rule + "\n");
    }

    /** What helps a pupil in general keeps nobody safe until there is a plan. */
    @Test
    void supportKeepsAPupilSafeOnlyIfItSpeaksOfSafety() {
        assertAnswers("de-route", "veilig-tussendoor", "\"Neem het probleem altijd serieus.\"",
                "\"Houd de leerling veilig, ook in de pauze.\"");
    }

    /** A school with three protocols for primary education and one for secondary: what each law asks stands in one of those under it. */
    @Test
    void whatTheLawAsksOnceMayStandInAnyProtocolUnderThatLaw() {
        List<Protocol> five = Protocols.five();
        Question.Piece asked = one(Inquiry.of(DutyCheck.check(five, RuleFixtures.LAW), five, NORMS, RuleFixtures.LAW),
                "school/aanspreekpunt").asked().get(0);
        assertEquals(List.of("één van protocols/anti-pest-handelingsplan.yaml, protocols/kwaliteitskaart.yaml en "
                + "protocols/zonder-schuldvraag.yaml; protocols/de-route.yaml (bij een van de rollen: taak)"), asked.places(DUTCH));
    }

    /** A reference that can be found answers what the law asks: parents and pupils can look up whether it is allowed. */
    @Test
    void whereTheRulesOfASuspensionStandAnswersTheLaw() {
        assertAnswers("kwaliteitskaart", "sancties", "{titel: Omgangsprotocol, waar: onbekend",
                "{titel: Omgangsprotocol, waar: op de website");
    }

    /** A question of a protocol is asked, and no more once this is written instead. */
    private static void assertAnswers(String protocol, String norm, String instead, String written) {
        String yaml = Repository.text(Path.of("protocols", protocol + ".yaml"));
        assertTrue(ids(yaml).contains(protocol + "/" + norm));
        assertFalse(ids(yaml.replace(instead, written)).contains(protocol + "/" + norm));
    }

    /** To ask is not yet to talk, after which somebody looks back. */
    @Test
    void whoAsksAPupilFirstIsNotAskedWhenToTalkAgain() {
        String yaml = Repository.text(Path.of("protocols", "zonder-schuldvraag.yaml"));
        String talk = "      - doe: Praat over wat de leerkracht zag of hoorde. Vraag om uitleg.\n";
        String cured = yaml.replace(talk, "      - {doe: Vraag het eerst., wie: leerkracht, met: gepeste}\n" + talk
                + "        als: {wens-van: gepeste}\n");
        assertFalse(cured.equals(yaml));
        assertEquals(Collections.frequency(codesOf(yaml), "no-follow-up"), Collections.frequency(codesOf(cured), "no-follow-up"));
    }

    private static List<String> codesOf(String yaml) {
        return messages(RuleFixtures.protocol(yaml)).stream().map(Message::key).toList();
    }

    /** Who brings in others with permission, hears nothing new of the pupil: the others do. */
    @Test
    void whoAsksOthersInWithPermissionNeedsNoneEarlier() {
        String yaml = Repository.text(Path.of("protocols", "de-route.yaml"));
        String cured = yaml.replace("        wie: onbekend\n        met: ondersteuningsteam\n",
                "        wie: coach\n        met: ondersteuningsteam\n        als: {toestemming-van: ouders-pester}\n");
        assertTrue(one(questions(RuleFixtures.protocol(yaml)), "de-route/eerst-vragen").text(DUTCH).contains("al meedoet bij stap R4"));
        assertFalse(one(questions(RuleFixtures.protocol(cured)), "de-route/eerst-vragen").text(DUTCH).contains("al meedoet"));
    }

    /** It has its place there, as the last, and is asked nowhere else. */
    @Test
    void whatASchoolAsksItselfIsAskedWithTheQuestionThatItNames() {
        String yaml = Repository.text(Path.of("protocols", "vlaams-secundair.yaml"));
        List<Question.Piece> pieces = one(questions(RuleFixtures.protocol(yaml)), "vlaams-secundair/hoe-verder").asked();
        Question.Piece last = pieces.get(pieces.size() - 1);
        assertTrue(last.isOwn());
        assertEquals("Wat doen we als de confronterende aanpak niet werkt?", last.words(DUTCH));
        assertFalse(one(questions(RuleFixtures.protocol(yaml)), "vlaams-secundair/eigen-vragen").gaps().contains(last.gaps().get(0)));
        Protocol apart = RuleFixtures.protocol(yaml.replace("niet werkt?, bij: hoe-verder}", "niet werkt?}"));
        assertTrue(one(questions(apart), "vlaams-secundair/eigen-vragen").text(DUTCH).contains("niet werkt?"));
    }

    @Test
    void aPieceNamesWhoIsTold() {
        List<Question> questions = questions(RuleFixtures.protocol(Path.of("protocols", "anti-pest-handelingsplan.yaml")));
        assertTrue(one(questions, "anti-pest-handelingsplan/vertellen").text(DUTCH)
                .contains("bij de seo-coördinator en de directie (stap 3, 4 en 5)"));
    }

    private static List<String> ids(String yaml) {
        return questions(RuleFixtures.protocol(yaml)).stream().map(Question::id).toList();
    }

    private static boolean isAnswered(List<Message> before, Diagnostic found, String cured) {
        Checked<Protocol> read = Protocols.read(cured);
        if (!read.diagnostics().isEmpty()) {
            return false;
        }
        List<Message> after = messages(read.value().orElseThrow());
        return codes(before).containsAll(codes(after))
                && Collections.frequency(after, found.message()) < Collections.frequency(before, found.message());
    }

    private static List<Message> messages(Protocol protocol) {
        return asked(protocol).map(Diagnostic::message).toList();
    }

    /** But for what the school answers for all its protocols. */
    private static Stream<Diagnostic> asked(Protocol protocol) {
        return RuleFixtures.check(protocol).stream().filter(found -> !SchoolCheck.answers(Schools.own(), found));
    }

    private static Set<String> codes(List<Message> messages) {
        return messages.stream().map(Message::key).filter(code -> NORMS.of(code).filter(norm -> norm.rank() == 3).isEmpty())
                .collect(Collectors.toSet());
    }

    private static boolean isRead(String yaml) {
        return Protocols.read(yaml).diagnostics().stream().map(Diagnostic::code)
                .noneMatch(code -> List.of("unknown-key", "duplicate-key", "key-too-far-right").contains(code) || code.startsWith("yaml-"));
    }

    /** So a law is known by its article, or by those of the law of each country, and by whether it holds. */
    @Test
    void aLawHasItsForceAndItsArticle() {
        NORMS.all().stream().map(Norm::ground).forEach(ground -> {
            assertEquals(ground.kind() == Norm.Ground.Kind.LAW, ground.force().isPresent(), ground.toString());
            assertEquals(ground.force().isPresent(), ground.article().isPresent() || ground.articles().isPresent(), ground.toString());
        });
    }

    @Test
    void noTwoQuestionsHaveOneId() {
        Repository.files(Path.of("protocols"), ".yaml").stream().map(RuleFixtures::protocol).forEach(protocol -> {
            List<String> ids = questions(protocol).stream().map(Question::id).toList();
            assertEquals(new TreeSet<>(ids).size(), ids.size(), ids.toString());
        });
    }

    /** What the review of a protocol lacks is one question; so is who does what by when, which a school agrees on at one table. */
    @Test
    void whatHangsTogetherIsOne() {
        List<Question> questions = questions(RuleFixtures.protocol(Path.of("protocols", "de-route.yaml")));
        assertEquals(4, one(questions, "school/beheer").gaps().size());
        assertTrue(one(questions, "de-route/wie-doet-het").text(DUTCH).startsWith(
                "Wie doet wat, en hoe snel: wie doet stap N4 en N6; wie beslist bij stap R2a, N5 en N6; "));
        assertTrue(one(questions, "de-route/wie-doet-het").text(DUTCH).contains(
                "binnen welke tijd moet dit klaar zijn: stap R2a, R3, N1, N2, N3, N4 en N6"));
    }

    /** So none of them gives way to a lesser one among the first ten. */
    @Test
    void whatTouchesTheSafetyOfAChildIsMostUrgent() {
        assertEquals(List.of(), NORMS.all().stream().filter(norm -> norm.group() == Norm.Group.SAFETY && norm.rank() > 1).toList());
        Repository.files(Path.of("protocols"), ".yaml").stream().map(RuleFixtures::protocol).map(InquiryTest::questions).forEach(all ->
                assertEquals(List.of(), all.stream().skip(10).filter(question -> question.group() == Norm.Group.SAFETY).toList()));
    }

    /** By what they are about: safety first, then the law, then who does what and who is told, then words and papers. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "vlaams-secundair | nothing-if-not-helped | confronterend", "vlaams-secundair | report-not-passed-on | melden",
            "de-route | inform-without-who | borging", "de-route | step-without-who | terugkeergesprek",
            "de-route | decision-without-who | analyse-achterwacht"})
    void amongTheFirstTenIsWhatLeavesAChildOrItsParentsWaiting(String protocol, String code, String step) {
        assertTrue(firstTen(protocol).flatMap(question -> question.gaps().stream())
                .anyMatch(gap -> gap.finding().code().equals(code) && gap.step().filter(step::equals).isPresent()));
    }

    /** Of the protocol itself; what is asked of the school as a whole stands apart. */
    private static Stream<Question> firstTen(String protocol) {
        return questions(RuleFixtures.protocol(Path.of("protocols", protocol + ".yaml"))).stream()
                .filter(question -> question.protocol().isPresent()).limit(10);
    }

    /** Where they meet again on the same way they have been asked. */
    @Test
    void beforeTheFirstTalkOfBothPupilsAloneItIsAskedWhetherOneWantsTo() {
        assertTrue(one(questions(RuleFixtures.protocol(Path.of("protocols", "anti-pest-handelingsplan.yaml"))),
                "anti-pest-handelingsplan/eerst-vragen").text(DUTCH).endsWith("(stap 3)?"));
    }

    @Test
    void theMostUrgentComesFirst() {
        List<Integer> ranks = questions(RuleFixtures.protocol(Path.of("protocols", "de-route.yaml"))).stream()
                .map(question -> question.norm().rank()).toList();
        assertEquals(ranks.stream().sorted().toList(), ranks);
    }

    /** So no question, reason or piece is without its sentence, and every question has something that asks for it. */
    @ParameterizedTest
    @ValueSource(strings = {Catalogue.DUTCH, Catalogue.ENGLISH})
    void everyNormHasItsSentences(String language) {
        Catalogue catalogue = new Catalogue(language);
        for (Norm norm : NORMS.all()) {
            catalogue.text("question-" + norm.id());
            catalogue.text("why-" + norm.id());
            catalogue.text("group-" + norm.group().name().toLowerCase(Locale.ROOT));
            norm.asks().keySet().forEach(code -> {
                catalogue.text(code);
                catalogue.text("ask-" + code);
            });
        }
    }

    private static Question one(List<Question> questions, String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<Question> questions(Protocol protocol) {
        return Inquiry.of(RuleFixtures.check(protocol), List.of(protocol), NORMS, RuleFixtures.LAW);
    }
}

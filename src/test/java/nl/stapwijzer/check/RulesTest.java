package nl.stapwijzer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Golden;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Small definitions, each with a fault or a gap, and beside each exactly what is said of it. */
class RulesTest {
    private static final Path CATALOGUE = Path.of("src/main/resources/nl/stapwijzer/source/messages.properties");

    @TestFactory
    Stream<DynamicTest> aDefinitionIsToldExactlyThis() {
        return Repository.files(RuleFixtures.FOLDER, ".yaml").stream()
                .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> Golden.agrees(
                Path.of(path.toString().replace(".yaml", ".txt")), RuleFixtures.lines(RuleFixtures.check(RuleFixtures.protocol(path))))));
    }

    @Test
    void ofASoundDefinitionNothingIsSaid() {
        assertEquals("", RuleFixtures.lines(RuleFixtures.check(RuleFixtures.protocol(RuleFixtures.FOLDER.resolve("klein.yaml")))));
    }

    @Test
    void everyRuleSpeaksOfSomeFixture() {
        List<Definition> definitions = Repository.files(RuleFixtures.FOLDER, ".yaml").stream().map(RuleFixtures::protocol)
                .map(protocol -> new Definition(protocol, RuleFixtures.LAW)).toList();
        for (Rule rule : ProtocolCheck.RULES) {
            assertFalse(definitions.stream().allMatch(definition -> RuleFixtures.found(rule, definition).isEmpty()),
                    "silent: rule " + ProtocolCheck.RULES.indexOf(rule));
        }
    }

    /** So no rule, no gap and no hint is without a fixture, and the catalogue holds nothing that is never said. */
    @Test
    void everySentenceOfThisStageIsSaidOfSomeFixture() {
        TreeSet<String> said = Repository.files(RuleFixtures.FOLDER, ".yaml").stream().map(RuleFixtures::protocol).map(RuleFixtures::check)
                .flatMap(List::stream)
                .flatMap(RulesTest::messages).map(Message::key).collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> unsaid = sentences();
        unsaid.removeAll(said);
        assertEquals(new TreeSet<>(), unsaid);
    }

    private static Stream<Message> messages(Diagnostic found) {
        return Stream.concat(Stream.of(found.message()), found.hints().stream());
    }

    /** The sentences of the sections of this stage, but for those of a school, which have their own test. */
    private static TreeSet<String> sentences() {
        TreeSet<String> keys = new TreeSet<>();
        boolean ours = false;
        for (String line : Repository.text(CATALOGUE).lines().toList()) {
            ours = line.startsWith("# --- ") ? line.startsWith("# --- check: ") && !line.contains("a school and its protocols") : ours;
            if (ours && line.contains(".nl=")) {
                keys.add(line.substring(0, line.indexOf(".nl=")));
            }
        }
        return keys;
    }

    /** Whatever a school says that it does not know, it is told so at that place. */
    @TestFactory
    Stream<DynamicTest> everythingUnknownIsNamed() {
        return Stream.concat(Stream.of(Path.of("src/test/resources/read/alles.yaml")),
                Repository.files(Path.of("protocols"), ".yaml").stream())
                .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(),
                        () -> assertEquals(List.of(), unnamed(Repository.text(path)))));
    }

    private static List<String> unnamed(String yaml) {
        Protocol protocol = RuleFixtures.protocol(yaml);
        TreeSet<String> named = RuleFixtures.check(protocol).stream().map(found -> found.span().line() + ":" + found.span().column())
                .collect(Collectors.toCollection(TreeSet::new));
        return RuleFixtures.placesOf("onbekend", yaml).filter(place -> !named.contains(place)).toList();
    }
}

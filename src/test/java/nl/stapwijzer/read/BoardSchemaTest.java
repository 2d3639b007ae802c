package nl.stapwijzer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Golden;
import nl.stapwijzer.fixtures.Repository;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By its schema an editor completes a school of a board, and what it changes, with the keys of the others. */
class BoardSchemaTest {
    private final Schemas schemas = new Schemas();

    @Test
    void theSchemaOfASchoolOfABoardFollowsFromTheOthers() {
        Golden.agrees(Schemas.FOLDER.resolve("board-school.schema.json"), BoardSchema.made());
    }

    @TestFactory
    Stream<DynamicTest> theSchoolsOfTheExampleBoardAreAccepted() {
        return Repository.files(Repository.resource("cli/board/site/scholen"), ".yaml").stream()
                .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(),
                        () -> assertTrue(schemas.acceptsSchoolOfBoard(Repository.text(path)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stappen: {intake: {termyn: binnen 1 week}}", "stappen: {intake: {termijn: morgen}}", "rolen: {a: B}",
        "stappen: {intake: {acties: [{doet: iets}]}}", "protocol: anders", "stappen: {intake: {status: open}}"})
    void aChangeWithAKeyOrValueThatNoProtocolHasIsRefused(String change) {
        assertFalse(schemas.acceptsSchoolOfBoard("naam: Voorbeeldschool\nwijzigingen: {pesten: {" + change + "}}\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stappen: {intake: vervalt}", "stappen: {intake: {termijn: {wordt: binnen 1 week, was: onbekend}}}",
        "stappen: {nieuw: {na: begin, titel: Iets}}", "rollen: {mentor: {naam: Coach}}", "titel: Anders", "open-vragen: vervalt"})
    void whatASchoolMayChangeIsAccepted(String change) {
        assertTrue(schemas.acceptsSchoolOfBoard("naam: Voorbeeldschool\nwijzigingen: {pesten: {" + change + "}}\n"));
    }

    @Test
    void aSchoolHasAName() {
        assertFalse(schemas.acceptsSchoolOfBoard("plaats: Voorbeeldstad\n"));
        assertEquals(2, Stream.of("kleur: vervalt", "protocollen: [pesten]")
                .filter(line -> schemas.acceptsSchoolOfBoard("naam: Voorbeeldschool\n" + line + "\n")).count());
    }
}

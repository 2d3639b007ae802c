package nl.stapwijzer.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.model.Step;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The one rule for what a deadline counts from, as a table: {@code anchors.txt}. */
class AnchorsTest {
    private static final String FRAME = """
            protocol: proef
            titel: Proef
            rollen: {lk: Leerkracht, arts: {naam: Arts, soort: extern}, ouders: {naam: Ouders, soort: ouder}}
            trajecten:
              fase: {titel: Fase, tijdvak: binnen 1 week, poort: het gaat door}
              vanaf-melding: {titel: Vanaf de melding, tijdvak: binnen 2 weken vanaf melding}
            einden: {klaar: Klaar}
            stappen:
            """;

    private record Case(String promise, List<String> steps, List<String> expected) {
        static Case of(String text) {
            List<String> lines = text.lines().toList();
            return new Case(lines.get(0).strip(), lines.stream().skip(1).filter(line -> !line.isBlank() && !line.startsWith("=>")).toList(),
                    lines.stream().filter(line -> line.startsWith("=> ")).map(line -> line.substring(3)).toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyDeadlineCountsFromWhatTheTableSays() throws IOException {
        String table = Files.readString(Path.of("src/test/resources/obligation/anchors.txt"));
        return Arrays.stream(table.split("(?m)^## ")).skip(1).map(Case::of)
                .map(one -> DynamicTest.dynamicTest(one.promise(), () -> check(one)));
    }

    private static void check(Case one) {
        String steps = one.steps().stream().map(step -> "  " + step.replaceFirst("^([a-z]+): \\{", "$1: {titel: $1, ") + "\n")
                .collect(Collectors.joining());
        Obligations obligations = Obligations.of(Protocols.of(FRAME + steps));
        assertFalse(one.expected().isEmpty());
        assertEquals(one.expected(), obligations.all().stream().flatMap(AnchorsTest::told).toList());
    }

    private static Stream<String> told(Obligation obligation) {
        return obligation.dues().stream().map(due -> obligation.place().id() + ": " + told(due.anchor())
                + due.again().map(again -> " | " + told(again)).orElse(""));
    }

    private static String told(Anchor anchor) {
        if (anchor instanceof Anchor.After after) {
            return "after " + after.steps().stream().map(Step::key).collect(Collectors.joining(" or "))
                    + (after.orReport() ? " or report" : "");
        } else if (anchor instanceof Anchor.DayOf day) {
            return "day of " + day.step().key();
        } else if (anchor instanceof Anchor.PhaseStart start) {
            return "phase " + told(start.start());
        } else if (anchor instanceof Anchor.Outside outside) {
            return "decision of " + outside.role().value();
        } else if (anchor instanceof Anchor.Unknown) {
            return "not said";
        }
        return anchor instanceof Anchor.TurnOf turn ? "turn of " + turn.step().key() : "report";
    }
}

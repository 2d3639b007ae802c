package nl.stapwijzer.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Schools;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.obligation.Obligations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the dates of any protocol, however its steps are joined; and what a second time through a step counts from. */
class RoundsTest {
    private static final String START = "2026-11-27";
    private static final SchoolCalendar CALENDAR = Schools.calendar("NL-midden");

    @Test
    void aSecondTimeNeverFallsBeforeTheEvaluationThatLedToIt() {
        assertEquals(List.of("luisteren 2026-11-27", "aanpak 2026-12-11", "aanpak evaluatie 2027-01-04", "aanpak 2027-01-18",
                "aanpak evaluatie 2027-02-01",
                "aanpak 2027-02-15", "aanpak evaluatie 2027-03-01"), dates(loop(), Cases.reported(START)));
    }

    @Test
    void noEarlierIfTheFirstTimeHasBeenDoneSooner() {
        assertEquals(List.of("luisteren 2026-11-27", "aanpak 2026-12-11", "aanpak evaluatie 2026-12-18", "aanpak 2027-01-04"),
                dates(loop(), Cases.reported(START, "aanpak=2026-12-04")).subList(0, 4));
    }

    private static Protocol loop() {
        return Protocols.withSteps("""
                  luisteren: {titel: Luisteren, wie: leerkracht, termijn: dezelfde dag, daarna: aanpak}
                  aanpak:
                    titel: Aanpak
                    wie: leerkracht
                    termijn: binnen 2 weken vanaf luisteren
                    evaluatie: {momenten: na 2 weken, criterium: gestopt}
                    vraag: Is het gestopt?
                    antwoorden: {ja: klaar, nee: {naar: aanpak, hoogstens: 2}}
                """);
    }

    @Test
    void anotherLoopThatWentRoundBeforeDoesNotTouchAStepThatTheCaseComesToForTheFirstTime() {
        Protocol protocol = Protocols.withSteps("""
                  een: {titel: Een, wie: leerkracht, termijn: meteen, vraag: Weer?, antwoorden: {ja: een, nee: twee}}
                  twee: {titel: Twee, wie: leerkracht, termijn: binnen 2 weken vanaf melding, vraag: Weer?, antwoorden: {ja: drie, nee: \
                klaar}}
                  drie: {titel: Drie, wie: leerkracht, termijn: na 3 weken, daarna: twee}
                """);
        assertEquals(List.of("een 2026-11-27", "twee 2026-12-11", "drie 2027-01-04", "een 2026-11-27", "twee 2026-12-11",
                "twee 2027-01-18"), dates(protocol, Cases.reported(START)).stream().limit(6).toList());
    }

    @Test
    void aPhaseLastsAsLongAgainOnceALoopHasLedBackWithinIt() {
        Protocol protocol = Protocols.of("""
                protocol: proef
                titel: Proef
                rollen: {mentor: Mentor}
                trajecten: {een: {titel: Week 1, tijdvak: binnen 1 week}}
                stappen:
                  s1: {titel: Een, traject: een, wie: mentor, daarna: s2}
                  s2: {titel: Twee, traject: een, wie: mentor, termijn: na 1 week, vraag: Gestopt?, antwoorden: {ja: klaar, nee: s1}}
                einden: {klaar: Klaar}
                """);
        assertEquals(List.of("s1 2026-12-04", "s2 2026-12-11", "s1 2026-12-18", "s2 2027-01-04"), dates(protocol, Cases.reported(START)));
    }

    /** Steps in any order, with loops, ways in halfway, phases, evaluations, and deadlines that count from anywhere. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noDateFallsBeforeWhatItCountsFromNorARoundBeforeTheOneThatLedToIt(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            String yaml = AnyProtocol.yaml(random);
            Protocol protocol = Protocols.of(yaml);
            DatePlan plan = assertTimeoutPreemptively(Duration.ofSeconds(20),
                    () -> DatePlan.of(Obligations.of(protocol), CALENDAR, Cases.reported(START)).value().orElseThrow(), yaml);
            List<PlannedDate> all = plan.steps().stream().flatMap(step -> step.dates().stream()).toList();
            all.forEach(date -> date.date().ifPresent(day -> assertFalse(day.date().isBefore(date.countedFrom().orElseThrow().date()),
                    () -> date.id() + yaml)));
            assertEquals(all.size(), all.stream().map(PlannedDate::id).distinct().count(), yaml);
            assertTrue(plan.moments().noneMatch(moment -> moment.date().isBefore(LocalDate.parse(START))), yaml);
            everyRoundComesAfterTheOneBefore(protocol, yaml);
        }
    }

    private static void everyRoundComesAfterTheOneBefore(Protocol protocol, String yaml) {
        CaseFacts facts = Cases.reported(START);
        Obligations obligations = Obligations.of(protocol);
        RouteWalk route = new RouteWalk(obligations, new StepReckoner(obligations, CALENDAR, facts), facts);
        route.visits().filter(visit -> visit.path.earlier().contains(visit.step.key()))
                .forEach(visit -> visit.path.returned().ifPresent(returned ->
                visit.dates.stream().flatMap(date -> date.date().stream()).forEach(day ->
                        assertFalse(day.date().isBefore(returned.moment().date()),
                                () -> visit.step.key() + " " + day + " before " + returned + "\n" + yaml))));
    }

    private static List<String> dates(Protocol protocol, CaseFacts facts) {
        return Cases.plan(protocol, "NL-midden", facts).steps().stream().flatMap(step -> step.dates().stream()
                .map(date -> step.step().key() + (date.obligation().place().item().startsWith("evaluatie") ? " evaluatie" : "")
                        + date.date().map(moment -> " " + moment.date()).orElse(" -"))).toList();
    }

    /** Protocols that no school would write, all of them well-formed. */
    private static final class AnyProtocol {
        static String yaml(Random random) {
            int steps = 2 + random.nextInt(6);
            String head = "protocol: proef\ntitel: Proef\nrollen: {lk: Leerkracht}\ntrajecten: {f0: {titel: F0, tijdvak: binnen 1 week}, "
                    + "f1: {titel: F1}}\n"
                    + (random.nextInt(3) == 0 ? "situaties: {erg: {titel: Erg, naar: s" + random.nextInt(steps) + "}}\n" : "")
                    + "einden: {klaar: Klaar}\nstappen:\n";
            return head + IntStream.range(0, steps).mapToObj(i -> step(i, steps, random)).collect(Collectors.joining());
        }

        private static String step(int number, int steps, Random random) {
            StringBuilder step = new StringBuilder("  s" + number + ": {titel: S" + number + ", wie: lk");
            some(random, 3, step, ", traject: f" + random.nextInt(2));
            some(random, 5, step, ", ingangen: [Het is ernstig]");
            some(random, 2, step, ", termijn: " + deadline(steps, random));
            some(random, 3, step, ", acties: [{doe: Bel., termijn: " + deadline(steps, random) + "}]");
            some(random, 4, step, ", evaluatie: {momenten: [" + deadline(steps, random) + ", na 2 weken], criterium: rust}");
            if (random.nextInt(3) == 0) {
                step.append(", daarna: ").append(target(steps, random));
            } else {
                step.append(", vraag: Gestopt?, antwoorden: {ja: ").append(target(steps, random)).append(", nee: {naar: ")
                        .append(target(steps, random))
                        .append(", hoogstens: ").append(1 + random.nextInt(2)).append("}}");
            }
            return step + "}\n";
        }

        private static void some(Random random, int oneIn, StringBuilder step, String part) {
            if (random.nextInt(oneIn) == 0) {
                step.append(part);
            }
        }

        private static String target(int steps, Random random) {
            int to = random.nextInt(steps + 1);
            return to == steps ? "klaar" : "s" + to;
        }

        private static String deadline(int steps, Random random) {
            String length = List.of("binnen 2 schooldagen", "na 1 week", "binnen 3 dagen", "meteen", "uiterlijk 1 maand")
                    .get(random.nextInt(5));
            List<String> anchors = List.of("", "", " vanaf melding", " vanaf vorige", " vanaf s" + random.nextInt(steps));
            return length + anchors.get(random.nextInt(anchors.size()));
        }
    }
}

package nl.stapwijzer.dates;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Schools;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Deadline.DayOffRule;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.obligation.Due;
import nl.stapwijzer.obligation.Obligations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two years of reports for each of the five protocols, on some days with steps that have happened. */
class EveryDayTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 7, 31);
    private static final List<String> REGIONS = SchoolHolidays.REGIONS;

    static List<String> five() {
        return Protocols.FIVE;
    }

    @ParameterizedTest
    @MethodSource("five")
    void noDateFallsOnADayOffUnlessTheProtocolSaysSoAndNoneBeforeWhatItCountsFrom(String id) {
        Protocol protocol = Protocols.published(id);
        Obligations obligations = Obligations.of(protocol);
        List<SchoolCalendar> calendars = REGIONS.stream().map(Schools::calendar).toList();
        Random chance = new Random(20261121);
        long dated = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            SchoolCalendar calendar = calendars.get((int) (day.toEpochDay() % REGIONS.size()));
            DatePlan plan = DatePlan.of(obligations, calendar, Cases.reported(day.toString(), happened(protocol, day, chance))).value()
                    .orElseThrow();
            Set<String> ids = new HashSet<>();
            for (StepDates step : plan.steps()) {
                for (PlannedDate date : step.dates()) {
                    assertTrue(ids.add(date.id()), () -> "twice: " + date.id());
                    assertFalse(date.reasons().isEmpty(), date.id());
                    judge(date, step, calendar, day);
                }
            }
            dated += plan.moments().count();
        }
        assertTrue(dated > 0 || id.equals("vlaams-secundair"), "no date at all");
    }

    /** Now and then a step that has happened, on any day since the report. */
    private static String[] happened(Protocol protocol, LocalDate day, Random chance) {
        return chance.nextInt(3) > 0 ? new String[0]
                : new String[] {protocol.course().steps().get(chance.nextInt(protocol.course().steps().size())).key() + "="
                        + day.plusDays(chance.nextInt(60))};
    }

    private static void judge(PlannedDate date, StepDates step, SchoolCalendar calendar, LocalDate reported) {
        Optional<LocalDate> on = date.date().map(Moment::date);
        if (on.isEmpty()) {
            return;
        }
        String which = date.id() + " " + on.get() + ", reported " + reported;
        assertFalse(on.get().isBefore(date.countedFrom().orElseThrow().date()), which);
        assertFalse(on.get().isBefore(reported), which);
        boolean isFact = date.due().isEmpty() && step.happened();
        boolean stays = date.due().map(Due::deadline).flatMap(Deadline::onDayOff).filter(DayOffRule.STAYS::equals).isPresent();
        SchoolCalendar.Kind days = date.due().map(Due::deadline).flatMap(Deadline::by).isPresent() ? SchoolCalendar.Kind.WORKING_DAYS
                : SchoolCalendar.Kind.SCHOOL_DAYS;
        assertTrue(isFact || stays || calendar.isOpen(on.get(), days), which);
    }
}

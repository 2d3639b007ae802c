package nl.stapwijzer.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.plan.dates.DatePlan;
import nl.stapwijzer.plan.dates.Moment;
import nl.stapwijzer.plan.dates.SchoolCalendar;
import nl.stapwijzer.plan.view.DatesView;

/** The deadlines of a case as days after the report, if no day off comes between them. */
final class DateViews {
    /** The beginning of a long month; the months that follow are counted by its length. */
    private static final LocalDate DAY_0 = LocalDate.of(2001, 1, 1);

    private DateViews() {}

    static DatesView of(Protocol protocol, School school) {
        Names names = new Names(protocol);
        DatePlan counted = DateTable.plan(protocol, SchoolCalendar.withoutDaysOff(), DAY_0);
        List<DatesView.Row> rows = DateTable.deadlines(counted).map(due -> row(due, names)).toList();
        SchoolCalendar calendar = SchoolCalendar.of(school).value().orElseThrow();
        return DateTable.isPossible(protocol, calendar)
                ? new DatesView(rows, calendar.knownFrom().orElseThrow().toString(), calendar.knownUntil().orElseThrow().toString())
                : new DatesView(rows, "", "");
    }

    private static DatesView.Row row(DateTable.Due due, Names names) {
        DateTable.Row row = due.row(names, "");
        List<String> how = due.date().how().stream().map(sentence -> DayText.of(sentence, DAY_0).say(DateViews::day)).toList();
        return new DatesView.Row(row.title(), row.condition(), how,
                due.date().date().map(moment -> day((int) ChronoUnit.DAYS.between(DAY_0, moment.date()))).orElse(""));
    }

    private static String day(int number) {
        return "dag " + (number == 0 ? "0" : "+" + number);
    }
}

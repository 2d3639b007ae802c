package nl.stapwijzer.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.stapwijzer.dates.DatePlan;
import nl.stapwijzer.dates.SchoolCalendar;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.view.DatesView;
import nl.stapwijzer.words.Language;

/** The deadlines of a case as days after the report, if no day off comes between them. */
final class DateViews {
    /** The beginning of a long month; the months that follow are counted by its length. */
    private static final LocalDate DAY_0 = LocalDate.of(2001, 1, 1);

    private DateViews() {}

    /** @param readers who may see the page */
    static DatesView of(Obligations obligations, School school, Language language, Visibility readers) {
        DatePlan counted = DateTable.plan(obligations, SchoolCalendar.withoutDaysOff(), DAY_0);
        List<DateTable.DueStep> deadlines = DateTable.deadlines(counted, readers).toList();
        List<DatesView.Row> rows = DateTable.hasDate(deadlines, DAY_0)
                ? deadlines.stream().map(due -> row(due, obligations, language)).toList() : List.of();
        String start = language.deadlines().report().text();
        SchoolCalendar calendar = SchoolCalendar.of(school).value().orElseThrow();
        return DateTable.isPossible(obligations, calendar, readers)
                ? new DatesView(start, rows, calendar.knownFrom().orElseThrow().toString(), calendar.knownUntil().orElseThrow().toString())
                : new DatesView(start, rows, "", "");
    }

    private static DatesView.Row row(DateTable.DueStep due, Obligations obligations, Language language) {
        DateTable.Row row = due.row(language, obligations.protocol().key());
        List<String> how = due.date().reasons().stream().map(reason -> language.reasons().sentence(reason, day -> day(language, day)))
                .toList();
        return new DatesView.Row(row.title(), row.condition(), how,
                due.date().date().map(moment -> day(language, moment.date())).orElse(""));
    }

    private static String day(Language language, LocalDate date) {
        long number = ChronoUnit.DAYS.between(DAY_0, date);
        return language.phrases().text("table.day", number == 0 ? "0" : "+" + number);
    }
}

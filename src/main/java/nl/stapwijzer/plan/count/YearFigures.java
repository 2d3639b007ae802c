package nl.stapwijzer.plan.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stapwijzer.dates.SchoolCalendar;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.plan.view.YearPage.FormYear;
import nl.stapwijzer.plan.view.YearPage.Row;
import nl.stapwijzer.plan.view.YearPage.Table;
import nl.stapwijzer.plan.view.YearPage.Year;
import nl.stapwijzer.words.Phrases;
import nl.stapwijzer.words.Times;

/**
 * The figures of one protocol, by school year. A case belongs to the year of its earliest sheet, with all its sheets.
 *
 * @param years in their order
 * @param undated sheets of cases without any readable day: they belong to no year, and are not counted
 * @param counted how many sheets are in the figures
 */
public record YearFigures(List<Year> years, List<Sheet> undated, int counted) {
    public YearFigures {
        years = List.copyOf(years);
        undated = List.copyOf(undated);
    }

    /**
     * @param forms of this protocol, in their order
     * @param sheets of this protocol
     * @param language of the page that shows them
     * @param only the one year that is asked for; all of them without it
     * @param today of the months after it nothing can be known
     */
    public static YearFigures of(Protocol protocol, SchoolCalendar calendar, List<CountedForm> forms, List<Sheet> sheets, Locale language,
            Optional<SchoolYear> only, LocalDate today) {
        Map<SchoolYear, List<CountedCase>> byYear = new TreeMap<>();
        List<Sheet> undated = new ArrayList<>();
        for (CountedCase one : CountedCase.of(sheets)) {
            one.day().ifPresentOrElse(day -> byYear.computeIfAbsent(SchoolYear.of(day), year -> new ArrayList<>()).add(one),
                    () -> undated.addAll(one.sheets()));
        }
        Maker maker = new Maker(new StepDeadlines(protocol, calendar), Phrases.in(language), Times.in(language), today);
        Map<SchoolYear, Year> made = new TreeMap<>();
        byYear.forEach((year, cases) -> made.put(year, maker.year(protocol, year, forms, cases)));
        byYear.keySet().removeIf(year -> only.filter(asked -> !asked.equals(year)).isPresent());
        Figures figures = new Figures(Phrases.in(language));
        List<Year> years = byYear.keySet().stream()
                .map(year -> figures.with(made.get(year), Optional.ofNullable(made.get(year.before())))).toList();
        return new YearFigures(years, undated, byYear.values().stream().flatMap(List::stream).mapToInt(one -> one.sheets().size()).sum());
    }

    private record Maker(StepDeadlines deadlines, Phrases phrases, Times times, LocalDate today) {
        Year year(Protocol protocol, SchoolYear year, List<CountedForm> forms, List<CountedCase> all) {
            List<CountedCase> cases = all.stream().filter(CountedCase::isMarked).toList();
            boolean few = cases.size() < SmallGroups.SMALLEST;
            List<FormYear> parts = forms.stream().flatMap(form -> form(form, all, cases.size()).stream()).toList();
            return new Year(protocol.key() + "-" + year, protocol.title().text(), year.toString(), SmallGroups.total(cases.size()), few,
                    List.of(), few ? List.of() : List.of(months(year, cases)), parts);
        }

        private Table months(SchoolYear year, List<CountedCase> cases) {
            Map<Integer, Long> counts = cases.stream().collect(Collectors.groupingBy(one -> one.day().orElseThrow().getMonthValue(),
                    Collectors.counting()));
            List<LocalDate> months = year.months().stream()
                    .filter(month -> !month.isAfter(today) || counts.containsKey(month.getMonthValue())).toList();
            List<Integer> found = months.stream().map(month -> counts.getOrDefault(month.getMonthValue(), 0L).intValue()).toList();
            List<String> shown = SmallGroups.groups(found, cases.size());
            return new Table(phrases.text("figures.months"), List.of(phrases.text("figures.month"), phrases.text("figures.cases")),
                    IntStream.range(0, months.size()).mapToObj(i -> new Row(name(months.get(i)), List.of(shown.get(i)))).toList());
        }

        private String name(LocalDate month) {
            return times.month(month.getMonthValue()) + " " + month.getYear();
        }

        /**
         * @param marked how many cases there are, of which those with this form are a part; sheets without a mark are a total of their
         *     own
         */
        private Optional<FormYear> form(CountedForm form, List<CountedCase> all, int marked) {
            List<CountedCase> cases = all.stream().flatMap(one -> one.on(form).stream()).toList();
            if (cases.isEmpty()) {
                return Optional.empty();
            }
            boolean few = cases.size() < SmallGroups.SMALLEST;
            boolean sheets = form.mark().isEmpty();
            int known = sheets ? cases.size() : SmallGroups.known(cases.size(), marked);
            return Optional.of(new FormYear(form.title(), sheets ? SmallGroups.total(cases.size()) : SmallGroups.part(cases.size(), marked),
                    sheets, few,
                    few ? List.of() : new FormTables(cases, known, deadlines, phrases).of(form)));
        }
    }
}

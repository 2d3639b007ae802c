package nl.stapwijzer.plan.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.plan.view.YearPage.Row;
import nl.stapwijzer.plan.view.YearPage.Table;
import nl.stapwijzer.words.Phrases;

/** The tables of one form: a case counts once in each row that is about it, whatever the number of its sheets. */
final class FormTables {
    private final List<CountedCase> cases;
    private final int known;
    private final StepDeadlines deadlines;
    private final Phrases phrases;
    private final boolean several;

    /**
     * @param cases the parts of them that stand on this form
     * @param known how many a reader knows these to be, or to be nearly
     */
    FormTables(List<CountedCase> cases, int known, StepDeadlines deadlines, Phrases phrases) {
        this.cases = cases;
        this.known = known;
        this.deadlines = deadlines;
        this.phrases = phrases;
        several = cases.stream().anyMatch(one -> one.sheets().size() > 1);
    }

    /** Without the day that these cases are dated by, which the months tell. */
    List<Table> of(CountedForm form) {
        Optional<CountedQuestion.Day> dated = form.day();
        return form.questions().stream().filter(question -> dated.filter(question::equals).isEmpty()).flatMap(this::tables).toList();
    }

    private Stream<Table> tables(CountedQuestion question) {
        if (question instanceof CountedQuestion.SingleChoice choice) {
            return Stream.of(choice(choice.label(), choice.field()));
        }
        if (question instanceof CountedQuestion.Several several) {
            return Stream.of(parts(several.label(), several.options(), i -> one -> one.ticked(several.fields().get(i))));
        }
        if (question instanceof CountedQuestion.Day day) {
            return Stream.of(parts(day.label(), columns("row.dated"), i -> one -> one.date(day.field()).isPresent()));
        }
        return question instanceof CountedQuestion.Steps steps ? steps(steps) : evaluations((CountedQuestion.Evaluations) question);
    }

    /** Every case in one row. */
    private Table choice(String label, CountedField field) {
        List<String> rows = new ArrayList<>(field.options());
        rows.add(phrases.text("figures.row.not-filled-in"));
        if (several) {
            rows.add(phrases.text("figures.row.differs"));
        }
        return groups(label, rows, one -> {
            List<String> said = one.values(field);
            return said.size() == 1 ? Integer.parseInt(said.get(0)) : field.options().size() + (said.isEmpty() ? 0 : 1);
        });
    }

    /** @param place of the row that a case belongs in */
    private Table groups(String title, List<String> rows, Function<CountedCase, Integer> place) {
        List<String> shown = SmallGroups.groups(count(rows.size(), cases, place), known);
        return new Table(title, columns("answer", "number"), IntStream.range(0, rows.size())
                .mapToObj(i -> new Row(rows.get(i), List.of(shown.get(i)))).toList());
    }

    private static <T> List<Integer> count(int groups, List<T> all, Function<T, Integer> place) {
        int[] counts = new int[groups];
        all.forEach(one -> counts[place.apply(one)]++);
        return IntStream.of(counts).boxed().toList();
    }

    private interface Test {
        boolean holds(CountedCase one);
    }

    /** A case may be in any number of rows. */
    private Table parts(String title, List<String> rows, Function<Integer, Test> test) {
        return new Table(title, columns("answer", "number"), IntStream.range(0, rows.size()).mapToObj(i -> new Row(rows.get(i),
                List.of(SmallGroups.part((int) cases.stream().filter(test.apply(i)::holds).count(), known)))).toList());
    }

    /** How far cases came, and which of the steps with a date were in time. */
    private Stream<Table> steps(CountedQuestion.Steps steps) {
        List<Map<Integer, LocalDate>> done = cases.stream().map(one -> done(one, steps)).toList();
        List<Map<Integer, LocalDate>> due = IntStream.range(0, cases.size()).mapToObj(i -> due(cases.get(i), done.get(i))).toList();
        List<Row> reached = new ArrayList<>();
        List<Row> kept = new ArrayList<>();
        for (int place = 0; place < steps.rows().size(); place++) {
            CountedQuestion.Steps.Row step = steps.rows().get(place);
            int at = place;
            List<Integer> there = IntStream.range(0, cases.size())
                    .filter(i -> cases.get(i).ticked(step.done()) || done.get(i).containsKey(at)).boxed().toList();
            reached.add(new Row(step.title(), List.of(SmallGroups.part(there.size(), known))));
            List<Integer> counts = count(3, there, i -> !due.get(i).containsKey(at) ? 2 : done.get(i).get(at).isAfter(due.get(i).get(at))
                    ? 1 : 0);
            if (there.size() >= SmallGroups.SMALLEST && counts.get(2) < there.size()) {
                kept.add(new Row(step.title(), SmallGroups.groups(counts, SmallGroups.known(there.size(), known))));
            }
        }
        Table far = new Table(phrases.text("figures.steps"), columns("step", "number"), reached);
        Table inTime = new Table(phrases.text("figures.steps.kept"), columns("step", "in-time", "too-late", "not-known"), kept);
        return kept.isEmpty() ? Stream.of(far) : Stream.of(far, inTime);
    }

    private static Map<Integer, LocalDate> done(CountedCase one, CountedQuestion.Steps steps) {
        Map<Integer, LocalDate> done = new LinkedHashMap<>();
        for (int place = 0; place < steps.rows().size(); place++) {
            int at = place;
            one.date(steps.rows().get(place).on()).ifPresent(date -> done.put(at, date));
        }
        return done;
    }

    private Map<Integer, LocalDate> due(CountedCase one, Map<Integer, LocalDate> done) {
        return one.day().filter(day -> !done.isEmpty()).map(day -> deadlines.of(day, done)).orElse(Map.of());
    }

    private List<String> columns(String... keys) {
        return Stream.of(keys).map(key -> phrases.text("figures." + key)).toList();
    }

    /** Whether each evaluation was held, and in time; and whether it had worked by then. */
    private Stream<Table> evaluations(CountedQuestion.Evaluations evaluations) {
        List<Row> held = new ArrayList<>();
        List<Row> worked = new ArrayList<>();
        for (CountedQuestion.Evaluations.Row row : evaluations.rows()) {
            String title = row.title().isEmpty() ? phrases.text("figures.review", held.size() + 1) : row.title();
            held.add(new Row(title, SmallGroups.groups(count(4, cases, one -> punctual(one.date(row.planned()), one.date(row.held()))),
                    known)));
            List<Integer> results = count(5, cases, one -> {
                List<String> said = one.values(row.worked());
                return said.size() == 1 ? Integer.parseInt(said.get(0)) : said.isEmpty() ? 4 : 3;
            });
            worked.add(new Row(title, SmallGroups.groups(results, known)));
        }
        return Stream.of(
                new Table(phrases.text("figures.reviews"), columns("moment", "in-time", "later", "no-plan", "no-date"), held),
                new Table(phrases.text("figures.reviews.worked"), columns("moment", "yes", "partly", "no", "differs", "not-filled-in"),
                        worked));
    }

    private static int punctual(Optional<LocalDate> planned, Optional<LocalDate> held) {
        if (held.isEmpty()) {
            return 3;
        }
        return planned.isEmpty() ? 2 : held.get().isAfter(planned.get()) ? 1 : 0;
    }
}

package nl.stapwijzer.plan.count;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.model.Foreign;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.Form.Kind;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.plan.view.FormView;

/**
 * What may be counted of one form: what its author declared countable, and the days, ticks and results of its steps and evaluations,
 * which come from the protocol and say nothing of a pupil. Text is never read; of the mark of a case only whether it is the same.
 *
 * @param name protocol and form, as {@code de-route/handelingsplan}
 * @param mark the field of the mark; without it each sheet stands alone
 */
public record CountedForm(String name, String title, Optional<CountedField> mark, List<CountedQuestion> questions) {
    private static final List<String> YES_NO = List.of("ja", "nee");
    private static final List<String> YES_NO_PARTLY = List.of("ja", "deels", "nee");

    public CountedForm {
        questions = List.copyOf(questions);
    }

    /**
     * @param view of the same form: it has the names and the rows that the file has
     * @param name by which a filled one is known
     */
    public static CountedForm of(Protocol protocol, FormView view, String name) {
        Form form = Protocol.find(protocol.papers().forms(), view.id()).orElseThrow();
        Optional<CountedField> mark = Optional.empty();
        Stream.Builder<CountedQuestion> questions = Stream.builder();
        for (int i = 0; i < form.sections().size(); i++) {
            Form.Section section = form.sections().get(i);
            for (int j = 0; j < section.fields().size(); j++) {
                FormView.Field shown = view.sections().get(i).fields().get(j);
                if (section.fields().get(j).given().equals(Optional.of(Form.Given.MARK))) {
                    mark = Optional.of(new CountedField(shown.name(), CountedField.Kind.MARK, List.of()));
                }
                question(section.fields().get(j), shown).ifPresent(questions::add);
            }
        }
        return new CountedForm(name, view.title().text(), mark, questions.build().toList());
    }

    private static Optional<CountedQuestion> question(Form.Field field, FormView.Field shown) {
        String label = shown.label().text();
        if (field.kind() == Kind.STEPS) {
            return Optional.of(new CountedQuestion.Steps(label, shown.rows().stream().map(row ->
                    new CountedQuestion.Steps.Row(row.given().get(0), CountedField.tick(row.name() + ".gedaan"),
                            CountedField.date(row.name() + ".datum"))).toList()));
        }
        if (field.kind() == Kind.EVALUATIONS) {
            return Optional.of(new CountedQuestion.Evaluations(label, shown.rows().stream().map(CountedForm::evaluation).toList()));
        }
        if (!field.countable()) {
            return Optional.empty();
        }
        return switch (field.kind()) {
            case DATE -> Optional.of(new CountedQuestion.Day(label, CountedField.date(shown.name()), field.given().isPresent()));
            case YES_NO -> Optional.of(new CountedQuestion.SingleChoice(label, CountedField.oneOf(shown.name(), YES_NO)));
            case YES_NO_PARTLY -> Optional.of(new CountedQuestion.SingleChoice(label, CountedField.oneOf(shown.name(), YES_NO_PARTLY)));
            case CHOICE, SCALE, FACES, TALKS -> Optional.of(new CountedQuestion.SingleChoice(label, CountedField.oneOf(shown.name(),
                    shown.options().stream().map(Foreign::plain).toList())));
            case CHOICES -> Optional.of(new CountedQuestion.Several(label, shown.options(), IntStream.rangeClosed(1, shown.options().size())
                    .mapToObj(i -> CountedField.tick(shown.name() + "." + i)).toList()));
            case CHECKLIST -> Optional.of(new CountedQuestion.Several(label, shown.rows().stream().map(row -> row.given().get(0)).toList(),
                    shown.rows().stream().map(row -> CountedField.tick(row.name() + ".gedaan")).toList()));
            case TEXT, CLASS, LONG_TEXT, TIME, ROWS, SIGNATURE, DRAWING, STEPS, AGREEMENTS, EVALUATIONS, INFORMED, PUPILS ->
                    Optional.empty();
        };
    }

    private static CountedQuestion.Evaluations.Row evaluation(FormView.Row row) {
        return new CountedQuestion.Evaluations.Row(row.given().get(0), CountedField.date(row.name() + ".gepland"),
                CountedField.date(row.name() + ".gehouden"),
                CountedField.oneOf(row.name() + ".gelukt", YES_NO_PARTLY));
    }

    /** Everything that is read of a sheet, the mark first. */
    public List<CountedField> fields() {
        return Stream.concat(mark.stream(), questions.stream().flatMap(question -> question.fields().stream())).toList();
    }

    /** The day that a sheet is dated by: the first countable date. */
    Optional<CountedQuestion.Day> day() {
        return questions.stream().filter(CountedQuestion.Day.class::isInstance).map(CountedQuestion.Day.class::cast).findFirst();
    }
}

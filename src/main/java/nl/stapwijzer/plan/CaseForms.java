package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.plan.view.FormView;
import nl.stapwijzer.plan.view.FormView.Column;
import nl.stapwijzer.plan.view.FormView.Row;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.words.Times;

/** Puts what is known of a case into a form: in its fields, and beside what is printed in its rows. The fields stay the same. */
final class CaseForms {
    private final Protocol protocol;
    private final CaseFile file;
    private final Times times;
    private final List<InformView> informs;

    /** @param informs the duties to inform, as the blank forms have them */
    CaseForms(Protocol protocol, CaseFile file, Times times, List<InformView> informs) {
        this.times = times;
        this.informs = FormViews.inSteps(informs);
        this.protocol = protocol;
        this.file = file;
    }

    /** @param blank the view of this form */
    FormView filled(Form form, FormView blank) {
        List<FormView.Section> sections = each(form.sections(), blank.sections(),
                (section, view) -> new FormView.Section(view.id(), view.title(), view.explanation(), view.by(), view.administration(),
                        view.step(),
                        each(section.fields(), view.fields(), (field, shown) -> field(form, field, shown))));
        return new FormView(blank.id(), blank.title(), blank.purpose(), blank.aid(), blank.writer(), blank.readers(), blank.retention(),
                blank.asked(), sections, blank.document());
    }

    private FormView.Field field(Form form, Form.Field field, FormView.Field view) {
        String value = field.given().map(given -> switch (given) {
            case MARK -> file.mark();
            case REPORTED -> times.inFigures(file.reported().date());
        }).orElse("");
        return new FormView.Field(view.name(), view.label(), view.kind(), view.help(), view.options(), view.columns(),
                rows(form, field, view), view.lines(), view.required(), value);
    }

    private List<Row> rows(Form form, Form.Field field, FormView.Field view) {
        return switch (field.kind()) {
            case STEPS -> each(protocol.course().steps(), view.rows(), (step, row) -> step(step, row, view.columns()));
            case EVALUATIONS -> each(moments(form, field), view.rows(),
                    (day, row) -> with(row, beside(row.given(), day.words()), view.columns(), Map.of("gepland", day.planned())));
            case INFORMED -> each(due(), view.rows(),
                    (due, row) -> new Row(row.name(), beside(row.given(), due), row.values(), row.stop()));
            default -> view.rows();
        };
    }

    private Row step(Step step, Row row, List<Column> columns) {
        Map<String, String> done = file.happened(step.key()).map(date -> Map.of("gedaan", "ja", "datum", times.inFigures(date)))
                .orElse(Map.of());
        String due = file.due(step.key(), times);
        List<String> given = row.given().size() == 1 ? beside(row.given(), due)
                : Stream.concat(row.given().stream(), Stream.of(due)).toList();
        return with(row, given, columns, done);
    }

    /**
     * When one looks back.
     *
     * @param planned for its field; empty if that is not sure
     * @param words for beside the moment, where it is not; empty without a date
     */
    private record Day(String planned, String words) {}

    /** The day of each row, in their order. */
    private List<Day> moments(Form form, Form.Field field) {
        return LooksBack.of(protocol, form, field).stream()
                .map(look -> look.moment().map(moment -> day(look.step(), moment)).orElse(new Day("", ""))).toList();
    }

    private Day day(Step step, Deadline moment) {
        return file.day(step.key(), moment).map(day -> new Day(times.inFigures(day), ""))
                .orElseGet(() -> new Day("", file.due(step.key(), List.of(moment), times)));
    }

    /** By when those of each row are told; empty without a deadline of its own. */
    private List<String> due() {
        List<String> all = new ArrayList<>();
        for (Step step : protocol.course().steps()) {
            step.tasks().informs().forEach(duty -> all.add(file.due(step.key(), duty.deadlines(), times)));
        }
        return ToldRow.of(informs).stream().map(row -> row.duties().stream().map(all::get).filter(day -> !day.isEmpty()).distinct()
                .collect(Collectors.joining("; "))).toList();
    }

    /** With a date after what is printed first. */
    private static List<String> beside(List<String> given, String date) {
        List<String> all = new ArrayList<>(given);
        all.set(0, given.get(0) + (given.get(0).isEmpty() || date.isEmpty() ? "" : ": ") + date);
        return all;
    }

    private static Row with(Row row, List<String> given, List<Column> columns, Map<String, String> values) {
        return new Row(row.name(), given, columns.stream().map(column -> values.getOrDefault(column.name(), "")).toList(), row.stop());
    }

    private interface Both<A, B> {
        B of(A one, B other);
    }

    /** Two lists side by side; what has no counterpart stays as it is. */
    private static <A, B> List<B> each(List<A> ones, List<B> others, Both<A, B> both) {
        return IntStream.range(0, others.size()).mapToObj(i -> i < ones.size() ? both.of(ones.get(i), others.get(i)) : others.get(i))
                .toList();
    }
}

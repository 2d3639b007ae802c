package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.plan.view.DeadlineView;
import nl.stapwijzer.plan.view.EvaluationView;
import nl.stapwijzer.plan.view.FormView;
import nl.stapwijzer.plan.view.FormView.Column;
import nl.stapwijzer.plan.view.FormView.Field;
import nl.stapwijzer.plan.view.FormView.Row;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.Link;
import nl.stapwijzer.plan.view.StepView;
import nl.stapwijzer.words.Markdown;

/** The forms of one protocol, with the rows that follow from it: its steps, evaluation moments and who must be told. */
final class FormViews {
    private static final List<String> NONE = List.of();

    private final Protocol protocol;
    private final Paths paths;
    private final List<StepView> steps;
    private final List<InformView> informs;

    FormViews(Protocol protocol, Paths paths, List<StepView> steps, List<InformView> informs) {
        this.protocol = protocol;
        this.paths = paths;
        this.steps = steps;
        this.informs = informs;
    }

    List<FormView> all() {
        return protocol.forms().stream().map(this::form).toList();
    }

    FormView form(Form form) {
        String page = paths.form(form.key());
        List<Link> asked = steps.stream()
                .filter(step -> step.forms().stream().anyMatch(use -> use.form().href().equals(page))
                        || step.records().stream().anyMatch(record -> record.where().href().equals(page)))
                .map(StepView::page).toList();
        return new FormView(form.key(), form.title().text(), Markdown.of(form.purpose()), form.aid(), ObligationViews.words(form.readers()),
                form.retention().value().map(Text::text).orElse(""), !form.retention().isKnown(), asked,
                form.sections().stream().map(this::section).toList(), new Link(form.title().text(), paths.document(form.key())));
    }

    private FormView.Section section(Form.Section section) {
        return new FormView.Section(section.key(), section.title().text(), Markdown.of(section.explanation()),
                section.fields().stream().map(field -> field(section.key() + "." + field.key(), field)).toList());
    }

    private Field field(String name, Form.Field field) {
        return switch (field.kind()) {
            case ROWS -> table(name, field, columns(field), empty(name, field.rows()));
            case AGREEMENTS -> table(name, field, List.of(cell("afspraak", "Afspraak", "text"), cell("wie", "Wie (voorletters of rol)", "text"),
                    cell("tot", "Tot wanneer", "date"), cell("gevolg", "Als het niet lukt", "text")), empty(name, field.rows()));
            case CHECKLIST -> table(name, field, List.of(given("Wat"), cell("gedaan", "Gedaan", "check"), cell("datum", "Datum", "date")),
                    rows(name, field.options().stream().map(option -> List.of(option.text())).toList()));
            case STEPS -> table(name, field, List.of(given("Stap"), given("Wie"), given("Wanneer"), cell("gedaan", "Gedaan", "check"), cell("datum", "Datum", "date")),
                    rows(name, steps.stream().map(step -> List.of(step.number() + " " + step.title(), step.who().text(), phrases(step.deadlines()))).toList()));
            case EVALUATIONS -> table(name, field, List.of(given("Wanneer"), given("Door"), cell("gepland", "Gepland op", "date"),
                    cell("gehouden", "Gehouden op", "date"), new Column("gelukt", "Gelukt?", "yes_no_partly", NONE),
                    cell("oorzaak", "Oorzaak en bijstelling", "text")), rows(name, evaluations()));
            case INFORMED -> table(name, field, List.of(given("Wie"), given("Door en hoe"), cell("ingelicht", "Ingelicht", "check"),
                    cell("datum", "Datum", "date"), cell("manier", "Manier", "text")), rows(name, informed()));
            default -> new Field(name, field.label().text(), kind(field.kind()), ObligationViews.words(field.help()), ObligationViews.words(field.options()), List.of(),
                    List.of(), field.rows(), field.required(), "");
        };
    }

    private static Field table(String name, Form.Field field, List<Column> columns, List<Row> rows) {
        return new Field(name, field.label().text(), "rows", ObligationViews.words(field.help()), NONE, columns, rows, 0, field.required(), "");
    }

    private List<Column> columns(Form.Field field) {
        return field.columns().stream()
                .map(column -> new Column(column.key(), column.label().text(), kind(column.kind()), ObligationViews.words(column.options()))).toList();
    }

    /** A column that is printed, not filled in. */
    private static Column given(String label) {
        return new Column("", label, "given", NONE);
    }

    private static Column cell(String name, String label, String kind) {
        return new Column(name, label, kind, NONE);
    }

    private static List<Row> empty(String name, int rows) {
        return rows(name, IntStream.range(0, rows).mapToObj(row -> NONE).toList());
    }

    private static List<Row> rows(String name, List<List<String>> given) {
        return IntStream.range(0, given.size()).mapToObj(i -> new Row(name + "." + (i + 1), given.get(i), NONE)).toList();
    }

    private static String phrases(List<DeadlineView> deadlines) {
        return String.join("; ", deadlines.stream().map(DeadlineView::phrase).toList());
    }

    /** A row for each evaluation moment; two empty ones for a protocol that sets none. */
    private List<List<String>> evaluations() {
        List<List<String>> rows = new ArrayList<>();
        for (StepView step : steps) {
            for (EvaluationView evaluation : step.evaluations()) {
                for (DeadlineView moment : evaluation.moments()) {
                    rows.add(List.of("Stap " + step.number() + ": " + moment.phrase(), evaluation.by().text()));
                }
            }
        }
        return rows.isEmpty() ? List.of(List.of("", ""), List.of("", "")) : rows;
    }

    /** A row for each duty to inform, in the order of the steps. */
    private List<List<String>> informed() {
        return informs.stream().map(duty -> List.of(
                duty.to().text() + (duty.step().text().isEmpty() ? "" : " (" + stepNumber(duty) + ")") + (duty.obliged() ? "" : ", als het nodig is"),
                byAndHow(duty))).toList();
    }

    private static String byAndHow(InformView duty) {
        if (duty.by().unknown() && duty.meansUnknown()) {
            return duty.means();
        }
        String by = duty.by().unknown() ? "door: " + duty.by().text() : duty.by().text();
        String how = duty.meansUnknown() ? "hoe: " + duty.means() : duty.means();
        return String.join("; ", Stream.of(by, how).filter(words -> !words.isEmpty()).toList());
    }

    private String stepNumber(InformView duty) {
        return steps.stream().filter(step -> step.page().equals(duty.step())).findFirst().map(step -> "stap " + step.number()).orElse(duty.step().text());
    }

    private static String kind(Form.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.plan.view.DeadlineView;
import nl.stapwijzer.plan.view.EvaluationView;
import nl.stapwijzer.plan.view.FormView;
import nl.stapwijzer.plan.view.FormView.Column;
import nl.stapwijzer.plan.view.FormView.Field;
import nl.stapwijzer.plan.view.FormView.Row;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.plan.view.StepView;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Phrases;

/** The forms of one protocol, with the rows that follow from it: its steps, evaluation moments and who must be told. */
final class FormViews {
    private static final List<String> NONE = List.of();
    private static final String SIGNING = "ondertekening";

    private final Protocol protocol;
    private final Paths paths;
    private final Phrases phrases;
    private final List<StepView> steps;
    private final List<InformView> informs;

    FormViews(Protocol protocol, Paths paths, Phrases phrases, List<StepView> steps, List<InformView> informs) {
        this.protocol = protocol;
        this.paths = paths;
        this.phrases = phrases;
        this.steps = steps;
        this.informs = informs;
    }

    List<FormView> all() {
        return protocol.forms().stream().map(this::form).toList();
    }

    FormView form(Form form) {
        List<Link> asked = IntStream.range(0, steps.size()).filter(i -> asks(protocol.steps().get(i), form.key()))
                .mapToObj(i -> steps.get(i).heading().page()).toList();
        return new FormView(form.key(), form.title().text(), Markdown.of(form.purpose()), form.aid(), ObligationViews.words(form.readers()),
                form.retention().value().map(Text::text).orElse(""), !form.retention().isKnown(), asked,
                sections(form),
                Link.to(form.title().text(), paths.part(DocumentKind.FORM, form.key())));
    }

    /** Those of the form; for who must sign in a step also a signature, if the form itself has none. */
    private List<FormView.Section> sections(Form form) {
        List<FormView.Section> own = form.sections().stream().map(this::section).toList();
        List<Field> signatures = protocol.steps().stream().flatMap(step -> step.forms().stream())
                .filter(use -> use.form().value().equals(form.key())).flatMap(use -> use.signers().stream()).map(Located::value).distinct()
                .map(this::signature).toList();
        boolean signed = form.sections().stream().flatMap(section -> section.fields().stream())
                .anyMatch(field -> field.kind() == Form.Kind.SIGNATURE);
        return signed || signatures.isEmpty() ? own : Stream.concat(own.stream(),
                Stream.of(new FormView.Section(SIGNING, phrases.text("form.signing"), Markdown.NONE, signatures))).toList();
    }

    private Field signature(String role) {
        String name = protocol.role(role).map(one -> one.name().text()).orElse(role);
        return new Field(SIGNING + "." + role, phrases.text("form.signature", name), kind(Form.Kind.SIGNATURE), "", NONE, List.of(),
                List.of(), 0, false, "");
    }

    private static boolean asks(Step step, String form) {
        return step.forms().stream().anyMatch(use -> use.form().value().equals(form))
                || step.records().stream().anyMatch(record -> record.where().value().filter(where -> where.value().equals(form))
                        .isPresent());
    }

    private FormView.Section section(Form.Section section) {
        return new FormView.Section(section.key(), section.title().text(), Markdown.of(section.explanation()),
                section.fields().stream().map(field -> field(section.key() + "." + field.key(), field)).toList());
    }

    private Field field(String name, Form.Field field) {
        return switch (field.kind()) {
            case ROWS -> table(name, field, columns(field), empty(name, field.rows()));
            case AGREEMENTS -> table(name, field, List.of(cell("afspraak", "agreement", "text"), cell("wie", "agreement.who", "text"),
                    cell("tot", "agreement.until", "date"), cell("gevolg", "agreement.else", "text")), empty(name, field.rows()));
            case CHECKLIST -> table(name, field, List.of(given("what"), cell("gedaan", "done", "check"), cell("datum", "date", "date")),
                    rows(name, field.options().stream().map(option -> List.of(option.text())).toList()));
            case STEPS -> table(name, field, List.of(given("step"), given("who"), given("when"), cell("gedaan", "done", "check"),
                    cell("datum", "date", "date")), rows(name, steps.stream().map(this::step).toList()));
            case EVALUATIONS -> table(name, field, List.of(given("when"), given("by"), cell("gepland", "planned", "date"),
                    cell("gehouden", "held", "date"), cell("gelukt", "worked", "yes_no_partly"), cell("oorzaak", "cause", "text")),
                    rows(name, evaluations()));
            case INFORMED -> table(name, field, List.of(given("who"), given("by-and-how"), cell("ingelicht", "informed", "check"),
                    cell("datum", "date", "date"), cell("manier", "manner", "text")), rows(name, informed()));
            case TEXT, LONG_TEXT, DATE, TIME, YES_NO, YES_NO_PARTLY, CHOICE, CHOICES, SCALE, FACES, SIGNATURE, DRAWING ->
                    new Field(name, field.label().text(), kind(field.kind()), ObligationViews.words(field.help()),
                            ObligationViews.words(field.options()), List.of(), List.of(), field.rows(), field.required(), "");
        };
    }

    private static Field table(String name, Form.Field field, List<Column> columns, List<Row> rows) {
        return new Field(name, field.label().text(), "rows", ObligationViews.words(field.help()), NONE, columns, rows, 0, field.required(),
                "");
    }

    private List<Column> columns(Form.Field field) {
        return field.columns().stream()
                .map(column -> new Column(column.key(), column.label().text(), kind(column.kind()),
                        ObligationViews.words(column.options()))).toList();
    }

    /** A column that is printed, not filled in. */
    private Column given(String label) {
        return new Column("", phrases.text("form." + label), "given", NONE);
    }

    private Column cell(String name, String label, String kind) {
        return new Column(name, phrases.text("form." + label), kind, NONE);
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

    private List<String> step(StepView step) {
        return List.of(step.heading().number() + " " + step.heading().title(), step.people().who().text(), phrases(step.deadlines()));
    }

    /** A row for each evaluation moment; two empty ones for a protocol that sets none. */
    private List<List<String>> evaluations() {
        List<List<String>> rows = new ArrayList<>();
        for (StepView step : steps) {
            for (EvaluationView evaluation : step.tasks().evaluations()) {
                for (DeadlineView moment : evaluation.moments()) {
                    rows.add(List.of(phrases.text("form.moment", step.heading().number(), moment.phrase()), evaluation.by().text()));
                }
            }
        }
        return rows.isEmpty() ? List.of(List.of("", ""), List.of("", "")) : rows;
    }

    /** A row for each duty to inform, in the order of the steps. */
    private List<List<String>> informed() {
        return informs.stream().map(duty -> List.of(whom(duty), byAndHow(duty))).toList();
    }

    private String whom(InformView duty) {
        String to = duty.step().flatMap(this::number).map(number -> phrases.text("form.told-in-step", duty.to(), number))
                .orElse(duty.to().text());
        return duty.obliged() ? to : phrases.text("form.told-if-needed", to);
    }

    private Optional<String> number(Link page) {
        return steps.stream().filter(step -> step.heading().page().href().equals(page.href())).findFirst()
                .map(step -> step.heading().number());
    }

    private String byAndHow(InformView duty) {
        if (duty.by().unknown() && duty.meansUnknown()) {
            return duty.means();
        }
        String by = duty.by().unknown() ? phrases.text("form.by-open", duty.by()) : duty.by().text();
        String how = duty.meansUnknown() ? phrases.text("form.how-open", duty.means()) : duty.means();
        return String.join("; ", Stream.of(by, how).filter(words -> !words.isEmpty()).toList());
    }

    private static String kind(Form.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

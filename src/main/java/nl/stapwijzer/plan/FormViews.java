package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Evaluation;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.SchoolKind;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.LooksBack.Look;
import nl.stapwijzer.plan.view.FormView;
import nl.stapwijzer.plan.view.FormView.Column;
import nl.stapwijzer.plan.view.FormView.Field;
import nl.stapwijzer.plan.view.FormView.Row;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.StepRef;
import nl.stapwijzer.plan.view.StepView;
import nl.stapwijzer.plan.view.TimeBand;
import nl.stapwijzer.plan.view.TrajectoryView;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Phrases;
import nl.stapwijzer.words.Words;

/** The forms of one protocol, with the rows that follow from it: its steps, evaluation moments and who must be told. */
final class FormViews {
    private static final List<String> NONE = List.of();
    /** What came of something, in words or as a choice. */
    private static final Set<Form.Kind> ASKED = Set.of(Form.Kind.LONG_TEXT, Form.Kind.YES_NO, Form.Kind.YES_NO_PARTLY, Form.Kind.CHOICE,
            Form.Kind.AGREEMENTS);
    private static final String SIGNING = "ondertekening";
    private static final int TIMES = 3;
    /** Of rows, after which no empty one is needed. */
    private static final int MANY = 4;

    private final Protocol protocol;
    private final Obligations obligations;
    private final BriefWords brief;
    private final Paths paths;
    private final Language language;
    private final Phrases phrases;
    private final Phases phases;
    private final List<StepView> steps;
    private final List<InformView> informs;
    private final PlanNotes notes;
    private final Set<SchoolKind> kinds;

    /**
     * @param informs every duty to inform; what is no part of a step belongs to no case
     * @param kinds of school that the protocol may be for
     */
    FormViews(Obligations obligations, Paths paths, Language language, List<TrajectoryView> trajectories, List<StepView> steps,
            List<InformView> informs, Set<SchoolKind> kinds) {
        this.obligations = obligations;
        this.protocol = obligations.protocol();
        this.brief = new BriefWords(language);
        this.paths = paths;
        this.language = language;
        this.phrases = language.phrases();
        this.phases = new Phases(protocol, trajectories);
        this.steps = steps;
        this.informs = inSteps(informs);
        this.notes = new PlanNotes(protocol, language);
        this.kinds = kinds;
    }

    /** Those of a step: in a case nobody is told the others. */
    static List<InformView> inSteps(List<InformView> informs) {
        return informs.stream().filter(duty -> duty.step().isPresent()).toList();
    }

    List<FormView> all() {
        return protocol.papers().forms().stream().map(this::form).toList();
    }

    FormView form(Form form) {
        List<Link> asked = IntStream.range(0, steps.size()).filter(i -> asks(protocol.course().steps().get(i), form.key()))
                .mapToObj(i -> steps.get(i).heading().page()).toList();
        return new FormView(form.key(), language.conditions().titled(form.title(), form.departments()), Markdown.of(form.purpose()),
                form.aid(),
                form.writer().name().toLowerCase(Locale.ROOT),
                ObligationViews.words(form.keeping().readers()), language.conditions().kept(form.keeping()),
                asked, sections(form), Link.to(form.title().text(), paths.part(DocumentKind.FORM, form.key())));
    }

    /** Those of the form; for who must sign in a step also a signature, if the form itself has none. */
    private List<FormView.Section> sections(Form form) {
        List<FormView.Section> own = form.sections().stream().map(section -> section(section, form)).toList();
        List<Field> signatures = protocol.course().steps().stream().flatMap(step -> step.tasks().forms().stream())
                .filter(use -> use.form().value().equals(form.key())).flatMap(use -> use.signers().stream()).map(Located::value).distinct()
                .map(role -> signature(form, role)).toList();
        boolean signed = form.sections().stream().flatMap(section -> section.fields().stream())
                .anyMatch(field -> field.kind() == Form.Kind.SIGNATURE);
        return signed || signatures.isEmpty() ? own : Stream.concat(own.stream(), Stream.of(
                new FormView.Section(signing(form), Words.joining(phrases.text("form.signing")), Markdown.NONE, "", false,
                        Optional.empty(), signatures)))
                .toList();
    }

    /** A name that no section of the form has itself. */
    private static String signing(Form form) {
        String name = SIGNING;
        while (Protocol.find(form.sections(), name).isPresent()) {
            name += "-2";
        }
        return name;
    }

    /** The pupil whose sheet it is signs as you. */
    private Field signature(Form form, String id) {
        Optional<Role> role = protocol.role(id);
        boolean own = !form.isForAdults() && role.filter(one -> one.kind() == Role.Kind.PUPIL).isPresent();
        String label = own ? phrases.text("form.signature.own")
                : phrases.text("form.signature", role.map(one -> one.name().text()).orElse(id));
        return new Field(signing(form) + "." + id, Words.joining(label), kind(Form.Kind.SIGNATURE), "", NONE,
                List.of(), List.of(), 0, false, "");
    }

    private static boolean asks(Step step, String form) {
        return step.tasks().forms().stream().anyMatch(use -> use.form().value().equals(form))
                || step.tasks().records().stream().anyMatch(record -> record.where().value().filter(where -> where.value().equals(form))
                        .isPresent());
    }

    private FormView.Section section(Form.Section section, Form form) {
        return new FormView.Section(section.key(), Words.of(section.title()), Markdown.of(section.explanation()), by(section),
                section.administration(),
                step(section), section.fields().stream()
                        .map(field -> field(section.key() + "." + field.key(), field, form)).toList());
    }

    private String by(Form.Section section) {
        return section.by().map(by -> phrases.text("form.part.by", language.parties().party(by))).orElse("");
    }

    private Optional<FormView.OfStep> step(Form.Section section) {
        return of(section).flatMap(this::known).map(step -> new FormView.OfStep(step.heading().number(),
                step.haste(), moments(step)));
    }

    private FormView.Branch way(Answer answer, List<FormView.Note> later) {
        return new FormView.Branch(answer.label().text(), numbers(answer.all()), answer.free(), later);
    }

    private String numbers(List<Located<String>> steps) {
        return steps.stream().flatMap(to -> known(to.value()).stream()).map(step -> step.heading().number())
                .collect(Collectors.joining(" + "));
    }

    /** Where the case goes on after one of several steps that are chosen from, if nothing is decided in it. */
    private String next(Step step) {
        boolean chosen = protocol.course().alternatives().stream().flatMap(alternative -> alternative.steps().stream())
                .anyMatch(id -> id.value().equals(step.key()));
        return chosen && step.onward().decisions().isEmpty() ? numbers(step.onward().all()) : "";
    }

    /** The one step that all fields come from. */
    private static Optional<String> of(Form.Section section) {
        List<Optional<String>> of = section.fields().stream().map(field -> field.step().map(Located::value)).distinct().toList();
        return of.size() == 1 ? of.get(0) : Optional.empty();
    }

    private Optional<StepView> known(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    private Field field(String name, Form.Field field, Form form) {
        return switch (field.kind()) {
            case ROWS -> table(name, field, columns(field), empty(name, field.rows()));
            case AGREEMENTS -> table(name, field, List.of(cell("afspraak", "agreement", "long_text"), cell("wie", "agreement.who", "text"),
                    cell("tot", "agreement.until", "date"), cell("gevolg", "agreement.else", "long_text")), empty(name, field.rows()));
            case CHECKLIST -> table(name, field, List.of(given("what"), cell("gedaan", "done", "check"), cell("datum", "date", "date")),
                    rows(name, field.options().stream().map(option -> List.of(option.text())).toList()));
            case STEPS -> steps(name, field, form);
            case EVALUATIONS -> form.isForAdults() ? reviews(name, field, form) : looksBack(name, field, form);
            case INFORMED -> informed(name, field);
            case TALKS -> plain(name, field, Form.Kind.CHOICE, notes.talks(), form);
            case PUPILS -> pupils(name, field);
            case CLASS -> plain(name, called(field), Form.Kind.TEXT, NONE, form);
            case TEXT, LONG_TEXT, DATE, TIME, YES_NO, YES_NO_PARTLY, CHOICE, CHOICES, SCALE, FACES, SIGNATURE, DRAWING ->
                    plain(name, field, field.kind(), ObligationViews.words(field.options()), form);
        };
    }

    /** Whether the part of the form that is about one step asks itself what came of it. */
    private static boolean isAskedBeside(Form.Field field, Form form) {
        return form.sections().stream().filter(section -> section.fields().contains(field) && of(section).isPresent())
                .anyMatch(section -> section.fields().stream().anyMatch(other -> ASKED.contains(other.kind())));
    }

    private Field plain(String name, Form.Field field, Form.Kind kind, List<String> options, Form form) {
        String help = Stream.of(ObligationViews.words(field.help()), field.named().map(named -> notes.helpers(form.writer())).orElse(""))
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
        return new Field(name, Words.of(field.label()), kind(kind), help, options, List.of(), List.of(), field.rows(),
                field.required() && form.isForAdults(), "");
    }

    /** A row for each, with what is decided in it; where the form has a part for each, only their names and days, beside each other. */
    private Field steps(String name, Form.Field field, Form form) {
        List<String> parts = form.sections().stream().flatMap(section -> of(section).stream()).toList();
        Column done = cell("gedaan", "done", "check");
        Column on = cell("datum", "date", "date");
        return steps.stream().allMatch(step -> parts.contains(step.id()))
                ? new Field(name, Words.of(field.label()), "steps", ObligationViews.words(field.help()), NONE,
                        List.of(given("step"), done, on),
                        rows(name, steps.stream().map(step -> List.of(step(step).get(0))).toList()), 0, false, "")
                : new Field(name, Words.of(field.label()), "route", ObligationViews.words(field.help()), NONE,
                        List.of(given("step"), given("who"), given("when"), cell("gepland", "planned", "date"), done, on),
                        IntStream.range(0, steps.size()).mapToObj(i -> row(name + "." + (i + 1), steps.get(i), form)).toList(), 0,
                        false, "");
    }

    private Row row(String name, StepView view, Form form) {
        Step step = protocol.step(view.id()).orElseThrow();
        return new Row(name, step(view), NONE, new FormView.Stop(phase(view), conditions(view), isPlanned(step), view.haste(),
                notes.doer(name, step), notes.of(name, step, form), questions(name, step), next(step)));
    }

    /** The one that begins with the step, where something must hold for it. */
    private Optional<FormView.Phase> phase(StepView step) {
        return phases.all().stream().filter(phase -> !phase.gate().isEmpty() && phase.steps().get(0).id().equals(step.id())).findFirst()
                .map(phase -> new FormView.Phase(phase.title(), phase.gate(), phases.words(phase)));
    }

    /** What not only staff do, such as reporting, nobody plans. */
    private boolean isPlanned(Step step) {
        return step.participants().who().value().stream().flatMap(Party::members)
                .allMatch(member -> protocol.role(member.role().value()).filter(Role::isStaff).isPresent());
    }

    /** Its own, without what holds for all of its phase. */
    private List<String> conditions(StepView step) {
        List<String> gates = phases.all().stream().map(TrajectoryView::gate).toList();
        return step.text().conditions().stream().filter(condition -> !gates.contains(condition)).toList();
    }

    /** What staff choose and decide in a step. */
    private List<FormView.Asked> questions(String name, Step step) {
        return Stream.concat(
                step.tasks().choices().stream().filter(choice -> choice.by().stream().flatMap(Party::members)
                        .allMatch(member -> protocol.role(member.role().value()).filter(Role::isStaff).isPresent()))
                        .map(choice -> new FormView.Asked(Words.of(choice.question()), choice.options().stream()
                        .map(option -> new FormView.Branch(option.text(), "", false, List.of())).toList())),
                step.onward().decisions().stream().map(decision -> new FormView.Asked(Words.of(decision.question()),
                        decision.answers().stream().map(answer -> way(answer, notes.later(name, step, answer))).toList()))).toList();
    }

    private static Field table(String name, Form.Field field, List<Column> columns, List<Row> rows) {
        return new Field(name, Words.of(field.label()), "rows", ObligationViews.words(field.help()), NONE, columns, rows, 0,
                field.required(), "");
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
        return IntStream.range(0, given.size()).mapToObj(i -> new Row(name + "." + (i + 1), given.get(i))).toList();
    }

    private String when(StepView step) {
        return protocol.step(step.id()).stream().flatMap(one -> brief.deadlines(obligations.step(one)).stream()).map(Words::text)
                .collect(Collectors.joining("; "));
    }

    /** Its deadlines; of a step without them what it begins with, or when somebody looks back. */
    private String moments(StepView step) {
        String when = when(step);
        return !when.isEmpty() ? when : step.haste().contains(TimeBand.ONCE) ? step.text().bounds().once().text()
                : String.join("; ", looks(step).flatMap(one -> brief.deadlines(one).stream())
                .map(Words::text).toList());
    }

    private Stream<Obligation> looks(StepView step) {
        return protocol.step(step.id()).stream().flatMap(one -> obligations.in(one, Kind.EVALUATION).stream());
    }

    private List<String> step(StepView step) {
        return List.of(step.heading().number() + " " + step.heading().title(), step.people().who().known(), moments(step));
    }

    /** For a pupil: when one looks back as far as that is set, else room for three times. */
    private Field looksBack(String name, Form.Field field, Form form) {
        List<Look> looks = LooksBack.of(protocol, form, field);
        List<List<String>> moments = IntStream.range(0, looks.size())
                .mapToObj(i -> List.of(simply(looks.get(i), i > 0 && !looks.get(i).step().equals(looks.get(i - 1).step())))).toList();
        List<String> at = looks.stream().flatMap(look -> known(look.step().key()).stream()).map(step -> step.heading().number()).distinct()
                .toList();
        List<Column> columns = List.of(at.size() == 1 ? new Column("", phrases.text("form.when-at-step", at.get(0)), "given", NONE)
                : given("when"), cell("gepland", "date", "date"), cell("hoe", "how-it-went", "long_text"));
        return moments.isEmpty()
                ? table(name, field, columns.subList(1, columns.size()), rows(name, Collections.nCopies(TIMES, List.of(""))))
                : table(name, field, columns, rows(name, moments));
    }

    /** Without the names of steps, which a pupil does not know. */
    private String simply(Look look, boolean later) {
        Deadline moment = look.moment().orElseThrow();
        return moment.duration().value().filter(length -> later)
                .map(length -> phrases.text("form.later", language.deadlines().duration(length)))
                .orElseGet(() -> language.deadlines().bare(moment).text());
    }

    /** A row for each moment or talk, and empty ones, by whom once where that is the same for all; those of one step alone without it. */
    private Field reviews(String name, Form.Field field, Form form) {
        List<Look> looks = LooksBack.of(protocol, form, field);
        List<List<String>> rows = new ArrayList<>(IntStream.range(0, looks.size()).mapToObj(i -> review(looks.get(i),
                (int) looks.subList(0, i).stream().filter(look -> look.step().equals(looks.get(i).step())).count())).toList());
        List<Column> columns = new ArrayList<>(List.of(cell("wat", "what", "text"), cell("wie", "by", "text"),
                cell("gepland", "planned", "date"), cell("gehouden", "held", "date"), cell("gelukt", "worked", "yes_no_partly"),
                cell("oorzaak", "cause", "long_text")));
        Set<String> doers = rows.stream().map(row -> row.get(1)).collect(Collectors.toSet());
        String doer = doers.size() == 1 && field.step().isEmpty() ? doers.iterator().next() : "";
        boolean all = looks.size() >= MANY && looks.stream().allMatch(look -> look.talk().isEmpty());
        int empty = field.step().isPresent() || all ? 0 : looks.isEmpty() ? field.rows() + 1 : field.rows();
        rows.addAll(Collections.nCopies(empty, List.of("", "")));
        if (field.step().isPresent() && isAskedBeside(field, form)) {
            columns = columns.subList(0, 4);
        }
        if (field.step().isPresent() || !doer.isEmpty()) {
            columns.remove(1);
            rows.replaceAll(row -> row.subList(0, 1));
        }
        String help = Stream.of(ObligationViews.words(field.help()), doer.isEmpty() ? "" : phrases.text("form.done-by", doer))
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
        boolean dates = rows.size() == 1 && columns.stream().skip(1).allMatch(column -> column.kind().equals("date"));
        return new Field(name, Words.of(field.label()), dates ? "dates" : "rows", help, NONE, columns, rows(name, rows), 0,
                field.required(), "");
    }

    /**
     * What the talk is called or when it is.
     *
     * @param place among the moments of its step
     */
    private List<String> review(Look look, int place) {
        Step step = look.step();
        StepView view = known(step.key()).orElseThrow();
        String what = look.talk().map(Text::text)
                .or(() -> look.moment().map(moment -> brief.each(obligations.in(step, Kind.EVALUATION).get(0)).get(place))
                        .filter(words -> !words.isEmpty()).map(moment -> phrases.text("form.look-back-at", moment)))
                .map(words -> phrases.text("form.moment", view.heading().number(), words))
                .orElse(phrases.text("form.look-back-after", view.heading().number()));
        Stated<Party> by = step.tasks().evaluation().map(Evaluation::by).filter(who -> !who.isSilent())
                .orElse(step.participants().who());
        return List.of(what, brief.people(by).text());
    }

    /** Who must be told; who tells them once where that is the same for all. */
    private Field informed(String name, Form.Field field) {
        List<ToldRow> told = ToldRow.of(informs);
        List<String> tellers = told.stream().flatMap(row -> row.among(informs)).map(duty -> duty.by().known()).distinct().toList();
        String teller = tellers.size() == 1 ? tellers.get(0) : "";
        List<Column> columns = new ArrayList<>(List.of(cell("wie", "who", "text"),
                cell("door", teller.isEmpty() ? "by-and-how" : "how", "text")));
        boolean inColumns = told.stream().allMatch(row -> row.step().isEmpty());
        List<StepRef> at = steps.stream().flatMap(step -> told.stream().flatMap(row -> row.among(informs))
                .flatMap(duty -> duty.step().stream()).filter(ref -> ref.id().equals(step.id())).limit(1)).toList();
        if (inColumns) {
            at.forEach(step -> columns.add(new Column("stap-" + step.id(), at(step), "date", NONE)));
        } else {
            columns.add(1, cell("stap", "step", "number"));
            columns.add(cell("datum", "date", "date"));
        }
        List<List<String>> rows = new ArrayList<>(told.stream().map(row -> inColumns
                ? Stream.concat(Stream.of(whom(row), how(row, teller.isEmpty())), at.stream().map(step -> row.isIn(informs, step) ? ""
                        : phrases.text("form.not-here"))).toList()
                : List.of(whom(row), row.step().map(StepRef::number).orElse(""), how(row, teller.isEmpty()))).toList());
        rows.addAll(Collections.nCopies(field.rows() > 1 || told.size() < MANY ? field.rows() : 0,
                Collections.nCopies(inColumns ? 2 : 3, "")));
        String help = Stream.of(ObligationViews.words(field.help()), teller.isEmpty() ? "" : phrases.text("form.told-by", teller))
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
        return new Field(name, Words.of(field.label()), "rows", help, NONE, columns, rows(name, rows), 0, field.required(), "");
    }

    private String at(StepRef step) {
        String when = ToldRow.when(informs, Optional.of(step));
        return when.isEmpty() ? phrases.text("form.at-step", step.number()) : phrases.text("form.at-step-when", step.number(), when);
    }

    private String whom(ToldRow row) {
        String told = row.among(informs).allMatch(InformView::obliged) ? row.whom() : phrases.text("form.told-if-needed", row.whom());
        return row.when().isEmpty() ? told : phrases.text("form.told-when", told, row.when());
    }

    /** By whom, where that is not said for all at once, and by which means; with its step where another says otherwise. */
    private String how(ToldRow row, boolean who) {
        Map<String, List<String>> all = row.among(informs).collect(Collectors.groupingBy(duty -> Stream.of(who ? duty.by().known() : "",
                duty.means().known()).filter(words -> !words.isEmpty()).collect(Collectors.joining("; ")), LinkedHashMap::new,
                Collectors.mapping(duty -> duty.step().map(StepRef::number).orElse(""), Collectors.toList())));
        return all.size() == 1 ? all.keySet().iterator().next() : all.entrySet().stream().filter(how -> !how.getKey().isEmpty())
                .map(how -> phrases.text("form.how-at", String.join(", ", how.getValue()), how.getKey()))
                .collect(Collectors.joining("; "));
    }

    /** As schools of this kind call it. */
    private Form.Field called(Form.Field field) {
        return kinds.size() > 1 ? field : field.called(new Text(phrases.text("form.class." + kinds.iterator().next().name()
                .toLowerCase(Locale.ROOT)), field.label().span(), List.of()));
    }

    /** Of each side apart where the first talk with pupils is with one of them; else of all together, for nobody has judged yet. */
    private Field pupils(String name, Form.Field field) {
        List<Role> sides = protocol.people().roles().stream().filter(role -> role.kind() == Role.Kind.PUPIL)
                .filter(role -> role.side().filter(side -> side != Role.Side.WITNESS).isPresent()).toList();
        boolean told = protocol.course().steps().stream().map(this::pupils).filter(pupils -> !pupils.isEmpty()).findFirst()
                .filter(pupils -> pupils.stream().anyMatch(sides::contains)).isPresent();
        List<String> labels = told ? sides.stream().map(role -> role.name().text()).toList() : List.of(field.label().text());
        return new Field(name, Words.of(field.label()), "pupils", phrases.text("form.initials"), NONE, List.of(),
                IntStream.range(0, labels.size()).mapToObj(i -> new Row(i == 0 ? name : name + "-" + (i + 1), List.of(labels.get(i))))
                        .toList(), 0, field.required(), "");
    }

    private List<Role> pupils(Step step) {
        return Stream.concat(step.participants().with().stream(), step.tasks().actions().stream().flatMap(action -> action.with().stream()))
                .flatMap(Party::members).flatMap(member -> protocol.role(member.role().value()).stream())
                .filter(role -> role.kind() == Role.Kind.PUPIL).toList();
    }

    private static String kind(Form.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

package nl.stapwijzer.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.model.Channel;
import nl.stapwijzer.model.Method;
import nl.stapwijzer.model.Noun;
import nl.stapwijzer.model.PreventionTask;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Register;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Term;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.obligation.Act;
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.obligation.Requirement;
import nl.stapwijzer.plan.view.AbbreviationView;
import nl.stapwijzer.plan.view.ListBlockView;
import nl.stapwijzer.plan.view.MethodView;
import nl.stapwijzer.plan.view.MonitoringView;
import nl.stapwijzer.plan.view.PreventionView;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.StepRef;
import nl.stapwijzer.plan.view.StepView;
import nl.stapwijzer.plan.view.TermView;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Words;

/** What a protocol explains and plans: terms, lists, methods, prevention and monitoring. */
final class KnowledgeViews {
    private final Protocol protocol;
    private final Obligations obligations;
    private final Language language;
    private final Paths paths;
    private final ObligationViews views;

    KnowledgeViews(Obligations obligations, Language language, Paths paths, ObligationViews views) {
        this.protocol = obligations.protocol();
        this.obligations = obligations;
        this.language = language;
        this.paths = paths;
        this.views = views;
    }

    ProtocolView.Knowledge view(List<StepView> steps) {
        return new ProtocolView.Knowledge(terms(), lists(), methods(steps), prevention(), monitoring(), abbreviations());
    }

    private List<AbbreviationView> abbreviations() {
        return Stream.of(
                protocol.people().roles().stream().map(role -> abbreviation(role.name(), paths.role(role.key()).orElse(""))),
                protocol.vocabulary().terms().stream()
                        .map(term -> abbreviation(term.name(), paths.page(DocumentKind.TERMS) + "#" + term.key())),
                protocol.care().methods().stream().map(method -> abbreviation(method.name(), paths.method(method.key()))),
                Stream.concat(protocol.people().channels().stream().map(Channel::name),
                        protocol.people().registers().stream().map(Register::name))
                        .map(name -> abbreviation(name, ""))).flatMap(all -> all).flatMap(Optional::stream).toList();
    }

    private static Optional<AbbreviationView> abbreviation(Noun name, String href) {
        return name.abbreviation().map(written -> new AbbreviationView(written, name.text(), href));
    }

    private List<TermView> terms() {
        return protocol.vocabulary().terms().stream().map(this::term).toList();
    }

    private TermView term(Term term) {
        return new TermView(term.key(), Words.of(term.name()), term.abbreviation().orElse(""), Markdown.of(term.explanation().value()),
                language.phrases().leftOpen(term.explanation()), ObligationViews.words(term.source()), meaning(term),
                Link.to(term.name().text(), paths.page(DocumentKind.TERMS) + "#" + term.key()));
    }

    /** Of the word for the subject itself, where the protocol does not say what it means. */
    private Optional<TermView.MeaningView> meaning(Term term) {
        return protocol.about().subject().value().meaning()
                .filter(any -> term.explanation().value().isEmpty() && protocol.about().subject().value().isCalled(term))
                .map(general -> new TermView.MeaningView(
                        Markdown.of(general.text().in(language.locale(), Text.Reader.ADULT)),
                        ReaderViews.source(general.provenance(), language)));
    }

    private List<ListBlockView> lists() {
        return protocol.vocabulary().lists().stream()
                .map(list -> new ListBlockView(list.key(), Words.of(list.title()), ObligationViews.word(list.kind()),
                        Markdown.of(list.introduction()), list.items().stream()
                                .map(item -> new ListBlockView.Item(Markdown.of(item.text()), Markdown.of(item.other())))
                                .toList()))
                .toList();
    }

    private List<MethodView> methods(List<StepView> steps) {
        return protocol.care().methods().stream().map(method -> {
            return new MethodView(method.key(), Words.of(method.name()), ObligationViews.words(method.basedOn()),
                    Markdown.of(method.explanation()), language.parties().party(method.who()), ObligationViews.markdown(method.goals()),
                    method.phases().value().orElse(List.of()).stream().map(phase -> phase(method, phase)).toList(),
                    language.phrases().leftOpen(method.phases()), ObligationViews.markdown(method.rules()),
                    ObligationViews.words(method.source()), users(method, steps));
        }).toList();
    }

    private MethodView.Phase phase(Method method, Method.Phase phase) {
        return new MethodView.Phase(phase.number().value(), language.phrases().said(phase.title()), Markdown.of(phase.how()),
                language.parties().party(phase.who().flatMap(own -> method.who(phase))), language.parties().both().party(phase.with()),
                phase.when().map(when -> language.conditions().only(when).text()).orElse(""));
    }

    private List<StepRef> users(Method method, List<StepView> steps) {
        return IntStream.range(0, steps.size()).filter(i -> protocol.course().steps().get(i).tasks().methods().stream()
                .anyMatch(use -> use.method().value().equals(method.key())))
                .mapToObj(i -> ObligationViews.ref(protocol.course().steps().get(i), steps.get(i).heading().page(), language)).toList();
    }

    private List<PreventionView> prevention() {
        return protocol.care().prevention().stream()
                .map(task -> new PreventionView(task.key(), Words.of(task.what()),
                        task.what().isForChildren() ? Markdown.of(task.what().forChildren()) : Markdown.NONE,
                        Markdown.of(task.explanation()),
                        language.parties().party(task.who()), language.parties().party(task.with()), occasion(task.occasion()),
                        new PreventionView.Duties(during(task, Act.Kind.INFORM).map(views::inform).toList(),
                                during(task, Act.Kind.RECORD).map(views::recording).toList(),
                                during(task, Act.Kind.FORM).map(views::formUse).toList()), roles(task)))
                .toList();
    }

    private PreventionView.Occasion occasion(PreventionTask.Occasion occasion) {
        return new PreventionView.Occasion(ObligationViews.words(occasion.moment()),
                occasion.rhythm().map(rhythm -> language.phrases().text("rhythm." + rhythm.name())).orElse(""),
                months(occasion.months()), ObligationViews.words(occasion.pupils()));
    }

    /** What belongs to a task to prevent it. */
    private Stream<Obligation> during(PreventionTask task, Act.Kind kind) {
        return obligations.ofWhole(kind).stream().filter(one -> one.terms().requirements().stream()
                .anyMatch(is -> is instanceof Requirement.During during && during.task() == task));
    }

    private List<String> roles(PreventionTask task) {
        List<Obligation> all = Stream.concat(obligations.ofWhole(Act.Kind.PREVENTION).stream()
                .filter(one -> one.as(Act.Prevent.class).orElseThrow().task() == task),
                Stream.of(Act.Kind.INFORM, Act.Kind.RECORD, Act.Kind.FORM).flatMap(kind -> during(task, kind))).toList();
        return protocol.people().roles().stream().map(Role::key).filter(role -> all.stream().anyMatch(one -> one.parties().bears(role)))
                .toList();
    }

    private String months(List<Integer> months) {
        return language.phrases().and(months.stream().map(month -> language.phrases().say("month." + month)).toList()).text();
    }

    private List<MonitoringView> monitoring() {
        return protocol.care().monitoring().stream()
                .map(monitoring -> new MonitoringView(Markdown.of(monitoring.what()), language.parties().party(monitoring.who()),
                        language.phrases().said(monitoring.moment()), ObligationViews.words(monitoring.instrument()),
                        ObligationViews.words(monitoring.figures()), monitoring.next().map(language.times()::inWords).orElse("")))
                .toList();
    }
}

package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.model.Clause;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.model.Emergency;
import nl.stapwijzer.model.Method;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Review;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.SupportTrack;
import nl.stapwijzer.model.Term;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.obligation.Act;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.obligation.Requirement;
import nl.stapwijzer.plan.view.AlternativeView;
import nl.stapwijzer.plan.view.AppendixView;
import nl.stapwijzer.plan.view.AudienceView;
import nl.stapwijzer.plan.view.ActionView;
import nl.stapwijzer.plan.view.EmergencyView;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.LawView;
import nl.stapwijzer.plan.view.ListBlockView;
import nl.stapwijzer.plan.view.MethodView;
import nl.stapwijzer.plan.view.MomentView;
import nl.stapwijzer.plan.view.MonitoringView;
import nl.stapwijzer.plan.view.PreventionView;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.ReferenceView;
import nl.stapwijzer.plan.view.ReportingView;
import nl.stapwijzer.plan.view.ReviewView;
import nl.stapwijzer.plan.view.ReviewView.Fact;
import nl.stapwijzer.plan.view.SanctionView;
import nl.stapwijzer.plan.view.StepView;
import nl.stapwijzer.plan.view.SupportView;
import nl.stapwijzer.plan.view.TermView;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.words.Inline;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Phrases;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Times;

/** Makes the words of one protocol: everything that its templates can ask for. */
final class ProtocolViews {
    private final Protocol protocol;
    private final Obligations obligations;
    private final School school;
    private final Paths paths;
    private final Language language;
    private final ObligationViews views;

    ProtocolViews(Obligations obligations, School school) {
        this(obligations, Translation.of(school, Phrases.in(obligations.protocol().language()).language()),
                Paths.of(obligations.protocol().key()));
    }

    private ProtocolViews(Obligations obligations, School school, Paths paths) {
        this.protocol = obligations.protocol();
        this.obligations = obligations;
        this.school = school;
        this.paths = paths;
        this.language = Language.of(obligations, paths);
        this.views = new ObligationViews(obligations, language);
    }

    ProtocolView view() {
        ArrivalViews arrivals = new ArrivalViews(obligations, language, paths);
        StepViews stepViews = new StepViews(obligations, language, views, arrivals);
        List<StepView> steps = stepViews.all();
        List<InformView> informs = Stream.concat(steps.stream().flatMap(step -> step.tasks().informs().stream()),
                obligations.ofWhole(Kind.INFORM).stream().filter(one -> one.terms().requirements().stream()
                        .noneMatch(Requirement.Danger.class::isInstance))
                        .map(views::inform)).toList();
        RoleViews roles = new RoleViews(obligations, school, language, paths, views, steps);
        return new ProtocolView(protocol.key(), heading(),
                new ProtocolView.Route(arrivals.situations(), arrivals.starts(), stepViews.trajectories(steps), steps,
                        new RouteViews(obligations, language, views).view(), stepViews.ends(), alternatives(), moments(),
                        new Timeline(obligations, language, views).view()),
                new ProtocolView.People(roles.all(), roles.contacts(), roles.firstContacts(),
                        new OutsideViews(school, language.phrases(), protocol.language()).of(protocol.subject().value())),
                new ProtocolView.Safety(emergencies(), reporting(), support()),
                new ProtocolView.Rules(rules(), laws(), sanctions(), references()),
                new ProtocolView.Knowledge(terms(), lists(), methods(steps), prevention(), monitoring()),
                new ProtocolView.Papers(audiences(), forms(steps, informs).all(), appendices()), informs,
                ObligationViews.words(protocol.openQuestions()));
    }

    private ProtocolView.Heading heading() {
        return new ProtocolView.Heading(protocol.language().toLanguageTag(), protocol.subject().value().id(), protocol.title().text(),
                protocol.title().forChildren().text(),
                Link.to(protocol.title().text(), paths.page(DocumentKind.OVERVIEW)), Markdown.of(protocol.summary()),
                Markdown.of(protocol.purpose()), ObligationViews.words(protocol.schoolType()), review(protocol.review()),
                new StartingPoints(protocol, paths, language.phrases()).all());
    }

    /** The same protocol as far as it is written in another language. */
    ProtocolViews in(DocumentLanguage other) {
        return new ProtocolViews(Obligations.of(Translation.of(protocol, other)), Translation.of(school, other), paths.in(other));
    }

    /** The same protocol on a page of its school, which is in the school's language. */
    ProtocolView onPagesIn(DocumentLanguage other) {
        return new ProtocolViews(Obligations.of(Translation.of(protocol, other)), Translation.of(school, other), paths).view();
    }

    School school() {
        return school;
    }

    Paths paths() {
        return paths;
    }

    Obligations obligations() {
        return obligations;
    }

    Language language() {
        return language;
    }

    FormViews forms(List<StepView> steps, List<InformView> informs) {
        return new FormViews(protocol, paths, language.phrases(), steps, informs);
    }

    private ReviewView review(Review review) {
        Times times = language.times();
        List<Fact> facts = new ArrayList<>();
        review.version().ifPresent(version -> facts.add(new Fact(language.phrases().text("review.version"), version, false)));
        fact("review.owner", review.owner().map(owner -> language.names().role(owner).text())).ifPresent(facts::add);
        fact("review.adopted-by", review.adoptedBy().map(by -> language.phrases()
                .and(by.stream().map(text -> Sentence.of(text.text(), text.span())).toList()).text()))
                .ifPresent(facts::add);
        fact("review.adopted-on", review.adoptedOn().map(times::inWords)).ifPresent(facts::add);
        fact("review.next", review.nextReview().map(times::inWords)).ifPresent(facts::add);
        review.changedOn().ifPresent(date -> facts.add(new Fact(language.phrases().text("review.changed"), times.inWords(date), false)));
        return new ReviewView(facts);
    }

    private Optional<Fact> fact(String label, Stated<String> value) {
        return value.isSilent() ? Optional.empty() : Optional.of(new Fact(language.phrases().text(label),
                value.value().orElse(views.open()), value.unknown()));
    }

    private List<LawView> laws() {
        return protocol.laws().stream()
                .map(law -> new LawView(law.key(), law.name().text(), law.article().orElse(""), Markdown.of(law.meaning()),
                        ObligationViews.words(law.source()))).toList();
    }

    private List<TermView> terms() {
        return protocol.terms().stream().map(this::term).toList();
    }

    private TermView term(Term term) {
        return new TermView(term.key(), term.name().text(), term.abbreviation().orElse(""), Markdown.of(term.explanation().value()),
                term.explanation().unknown(), ObligationViews.words(term.source()),
                Link.to(term.name().text(), paths.page(DocumentKind.TERMS) + "#" + term.key()));
    }

    private List<ListBlockView> lists() {
        return protocol.lists().stream()
                .map(list -> new ListBlockView(list.key(), list.title().text(), word(list.kind()), Markdown.of(list.introduction()),
                        list.items().stream().map(item -> new ListBlockView.Item(Markdown.of(item.text()), Markdown.of(item.other())))
                                .toList()))
                .toList();
    }

    private List<ReportingView> reporting() {
        return protocol.reporting().stream().map(reporting -> new ReportingView(Markdown.of(reporting.introduction()),
                language.parties().party(reporting.by()), language.parties().party(reporting.to()), channels(reporting.channels()),
                reporting.channels().unknown(), Markdown.of(reporting.afterwards()),
                reporting.ladder().stream().map(rung -> new ReportingView.RungView(language.parties().party(Optional.of(rung.to())),
                        ObligationViews.words(rung.when().map(Clause::words)))).toList()))
                .toList();
    }

    private List<ReportingView.ChannelView> channels(Stated<List<Located<String>>> ids) {
        return ids.value().orElse(List.of()).stream().flatMap(id -> Protocol.find(protocol.channels(), id.value()).stream())
                .map(channel -> new ReportingView.ChannelView(channel.name().text(), word(channel.kind()), channel.anonymous(),
                channel.confidential(),
                        Markdown.of(channel.explanation())))
                .toList();
    }

    private List<AlternativeView> alternatives() {
        return protocol.alternatives().stream()
                .map(alternative -> new AlternativeView(alternative.title().text(), steps(alternative.steps()),
                        alternative.change().map(change -> language.conditions().change(change).text()).orElse("")))
                .toList();
    }

    private List<EmergencyView> emergencies() {
        return obligations.ofWhole(Kind.EMERGENCY).stream().map(one -> {
            Emergency rule = one.as(Act.Respond.class).orElseThrow().emergency();
            List<InformView> informs = obligations.ofWhole(Kind.INFORM).stream()
                    .filter(inform -> inform.terms().requirements().stream()
                            .anyMatch(is -> is instanceof Requirement.Danger danger && danger.emergency() == rule))
                    .map(views::inform).toList();
            Markdown when = new Markdown(language.conditions().alone(rule.when()).capitalised().text(), rule.when().words().span());
            return new EmergencyView(ObligationViews.words(rule.title()), when, Markdown.of(rule.act()), views.bearers(one), informs);
        }).toList();
    }

    private List<Inline> steps(List<Located<String>> ids) {
        return ids.stream().map(language.names()::target).toList();
    }

    private List<ActionView> points(SupportTrack track) {
        return obligations.ofWhole(Kind.SUPPORT).stream()
                .filter(one -> track.points().stream().anyMatch(point -> point == one.as(Act.Support.class).orElseThrow().point()))
                .map(views::action).toList();
    }

    private String months(List<Integer> months) {
        return language.phrases().and(months.stream().map(month -> language.phrases().say("month." + month)).toList()).text();
    }

    private List<ProtocolView.HouseRuleView> rules() {
        return protocol.rules().stream()
                .map(rule -> new ProtocolView.HouseRuleView(Markdown.of(rule.rule()), word(rule.kind()), steps(rule.steps()))).toList();
    }

    private List<SupportView> support() {
        return protocol.support().stream()
                .map(track -> new SupportView(track.key(), track.title().text(), language.parties().all(List.of(track.audience())),
                        language.parties().party(track.by()), Markdown.of(track.introduction()), points(track),
                        track.conditions().stream().map(condition -> language.conditions().alone(condition).text()).toList(),
                        ObligationViews.words(track.openQuestions())))
                .toList();
    }

    private List<PreventionView> prevention() {
        return protocol.prevention().stream()
                .map(task -> new PreventionView(task.key(), task.what().text(), Markdown.of(task.explanation()),
                        language.parties().party(task.who()), ObligationViews.words(task.moment()), months(task.months()),
                        ObligationViews.words(task.pupils())))
                .toList();
    }

    private List<MethodView> methods(List<StepView> steps) {
        return protocol.methods().stream().map(method -> {
            return new MethodView(method.key(), method.name().text(), ObligationViews.words(method.basedOn()),
                    Markdown.of(method.explanation()), language.parties().party(method.who()), ObligationViews.markdown(method.goals()),
                    method.phases().value().orElse(List.of()).stream().map(phase -> new MethodView.Phase(phase.number().value(),
                            phase.title().value().map(Text::text).orElse(views.open()), phase.title().unknown(), Markdown.of(phase.how())))
                                    .toList(),
                    method.phases().unknown(), ObligationViews.markdown(method.rules()), ObligationViews.words(method.source()),
                    users(method, steps));
        }).toList();
    }

    private List<Link> users(Method method, List<StepView> steps) {
        return IntStream.range(0, steps.size()).filter(i -> protocol.steps().get(i).methods().stream()
                .anyMatch(use -> use.method().value().equals(method.key())))
                .mapToObj(i -> steps.get(i).heading().page()).toList();
    }

    private List<SanctionView> sanctions() {
        return protocol.sanctions().stream()
                .map(sanction -> new SanctionView(sanction.key(), sanction.title().text(), word(sanction.kind()),
                        Markdown.of(sanction.explanation()), language.parties().party(sanction.by()),
                        sanction.step().map(language.names()::target),
                        sanction.when().map(when -> language.conditions().alone(when).text()).orElse(""),
                        sanction.limit().value().map(limit -> language.conditions().limits(limit).stream().map(Sentence::text).toList())
                                .orElse(List.of()), sanction.limit().unknown(), sanction.skips(),
                                sanction.references().stream().map(language.names()::reference).toList()))
                .toList();
    }

    private List<AudienceView> audiences() {
        return protocol.audiences().stream()
                .map(audience -> new AudienceView(audience.key(), audience.title().text(), audience.parts().stream()
                        .map(part -> new AudienceView.PassageView(part.heading().text(), Markdown.of(part.text()),
                        ObligationViews.markdown(part.points()))).toList()))
                .toList();
    }

    private List<ReferenceView> references() {
        return protocol.references().stream().map(reference -> {
            String where = reference.where().value().map(Text::text).orElse(views.open());
            return new ReferenceView(reference.key(), reference.title().text(), where, where.startsWith("https://") ? where : "",
                    !reference.where().isKnown(), ObligationViews.words(reference.within()));
        }).toList();
    }

    private List<AppendixView> appendices() {
        return protocol.appendices().stream()
                .map(appendix -> new AppendixView(appendix.key(), appendix.title().text(), word(appendix.kind()),
                        Markdown.of(appendix.text()))).toList();
    }

    private List<MonitoringView> monitoring() {
        return protocol.monitoring().stream()
                .map(monitoring -> new MonitoringView(Markdown.of(monitoring.what()), language.parties().party(monitoring.who()),
                        monitoring.moment().value().map(Text::text).orElse(monitoring.moment().unknown() ? views.open() : ""),
                        monitoring.moment().unknown(), ObligationViews.words(monitoring.instrument()),
                        ObligationViews.words(monitoring.figures()), monitoring.next().map(language.times()::inWords).orElse("")))
                .toList();
    }

    /** Every deadline of what stands in a step, in the order of the text. */
    private List<MomentView> moments() {
        return protocol.steps().stream().flatMap(step -> obligations.in(step).stream().flatMap(one -> views.deadlines(one).stream()
                .map(deadline -> new MomentView(language.names().step(step), language.names().number(step), what(one), views.bearers(one),
                        deadline)))).toList();
    }

    private String what(Obligation obligation) {
        return switch (obligation.kind()) {
            case STEP -> language.phrases().text("act.whole");
            case EVALUATION -> language.phrases().text("act.evaluation");
            default -> language.acts().title(obligation);
        };
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

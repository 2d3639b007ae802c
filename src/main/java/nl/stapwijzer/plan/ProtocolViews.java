package nl.stapwijzer.plan;

import static nl.stapwijzer.plan.Wording.UNSAID;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.Clause;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Review;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Term;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.plan.view.AlternativeView;
import nl.stapwijzer.plan.view.AppendixView;
import nl.stapwijzer.plan.view.AudienceView;
import nl.stapwijzer.plan.view.ContactView;
import nl.stapwijzer.plan.view.DeadlineView;
import nl.stapwijzer.plan.view.EmergencyView;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.LawView;
import nl.stapwijzer.plan.view.Link;
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
import nl.stapwijzer.plan.view.Sentence;
import nl.stapwijzer.plan.view.StepView;
import nl.stapwijzer.plan.view.SupportView;
import nl.stapwijzer.plan.view.TermView;
import nl.stapwijzer.source.Located;

/** Makes the words of one protocol: everything that its templates can ask for. */
final class ProtocolViews {
    private final Protocol protocol;
    private final School school;
    private final Names names;
    private final Wording wording;
    private final Pieces pieces;

    ProtocolViews(Protocol protocol, School school) {
        this.protocol = protocol;
        this.school = school;
        this.names = new Names(protocol);
        this.wording = new Wording(names);
        this.pieces = new Pieces(protocol, names, wording);
    }

    ProtocolView view() {
        RouteWords route = new RouteWords(protocol, names, pieces);
        StepViews stepViews = new StepViews(protocol, names, wording, pieces, route);
        List<StepView> steps = stepViews.all();
        List<InformView> informs = Stream.concat(steps.stream().flatMap(step -> step.informs().stream()),
                pieces.informs(protocol.informs(), new Link("", ""), Sentence.NONE).stream()).toList();
        RoleViews roles = new RoleViews(protocol, school, names, wording, steps, informs);
        return new ProtocolView(protocol.key(), protocol.language().toLanguageTag(), protocol.title().text(), protocol.title().forChildren().text(),
                new Link(protocol.title().text(), names.paths().page("index")), Markdown.of(protocol.summary()), Markdown.of(protocol.purpose()),
                Pieces.words(protocol.schoolType()), review(protocol.review()), laws(), roles.all(), terms(), lists(), reporting(), route.situations(), route.starts(),
                stepViews.trajectories(steps), steps, new RouteViews(protocol, names, pieces, route).view(), stepViews.ends(), alternatives(), emergencies(), rules(), support(), prevention(), methods(steps),
                sanctions(), informs, audiences(), new FormViews(protocol, names, steps, informs).all(), references(), appendices(),
                monitoring(), moments(steps), new Timeline(protocol, names, pieces, route).view(), new WaysIn(protocol, names.paths()).all(), roles.contacts(), roles.firstContacts(), outside(school, protocol.language()), Pieces.words(protocol.openQuestions()));
    }

    private ReviewView review(Review review) {
        List<Fact> facts = new ArrayList<>();
        review.version().ifPresent(version -> facts.add(new Fact("Versie", version, false)));
        fact("Wie het protocol bijhoudt", review.owner().map(owner -> names.role(owner).text())).ifPresent(facts::add);
        fact("Vastgesteld door", review.adoptedBy().map(by -> Wording.enumeration(Pieces.words(by), " en "))).ifPresent(facts::add);
        fact("Vastgesteld op", review.adoptedOn().map(DutchDate::inWords)).ifPresent(facts::add);
        fact("Opnieuw bekijken op", review.nextReview().map(DutchDate::inWords)).ifPresent(facts::add);
        review.changedOn().ifPresent(date -> facts.add(new Fact("Laatst gewijzigd op", DutchDate.inWords(date), false)));
        return new ReviewView(facts);
    }

    private static Optional<Fact> fact(String label, Stated<String> value) {
        return value.isSilent() ? Optional.empty() : Optional.of(new Fact(label, value.value().orElse(UNSAID), value.unknown()));
    }

    private List<LawView> laws() {
        return protocol.laws().stream()
                .map(law -> new LawView(law.key(), law.name().text(), law.article().orElse(""), Markdown.of(law.meaning()), Pieces.words(law.source()))).toList();
    }

    private List<TermView> terms() {
        return protocol.terms().stream().map(this::term).toList();
    }

    private TermView term(Term term) {
        return new TermView(term.key(), term.name().text(), term.abbreviation().orElse(""), Markdown.of(term.explanation().value()),
                term.explanation().unknown(), Pieces.words(term.source()), new Link(term.name().text(), names.paths().page("begrippen") + "#" + term.key()));
    }

    private List<ListBlockView> lists() {
        return protocol.lists().stream()
                .map(list -> new ListBlockView(list.key(), list.title().text(), word(list.kind()), Markdown.of(list.introduction()),
                        list.items().stream().map(item -> new ListBlockView.Item(Markdown.of(item.text()), Markdown.of(item.other()))).toList()))
                .toList();
    }

    private List<ReportingView> reporting() {
        return protocol.reporting().stream().map(reporting -> new ReportingView(Markdown.of(reporting.introduction()), wording.party(reporting.by()),
                wording.party(reporting.to()), channels(reporting.channels()), reporting.channels().unknown(), Markdown.of(reporting.afterwards()),
                reporting.ladder().stream().map(rung -> new ReportingView.Rung(wording.party(Optional.of(rung.to())), Pieces.words(rung.when().map(Clause::words)))).toList()))
                .toList();
    }

    private List<ReportingView.Channel> channels(Stated<List<Located<String>>> ids) {
        return ids.value().orElse(List.of()).stream().flatMap(id -> Protocol.find(protocol.channels(), id.value()).stream())
                .map(channel -> new ReportingView.Channel(channel.name().text(), word(channel.kind()), channel.anonymous(), channel.confidential(),
                        Markdown.of(channel.explanation())))
                .toList();
    }

    private List<AlternativeView> alternatives() {
        return protocol.alternatives().stream()
                .map(alternative -> new AlternativeView(alternative.title().text(), names.stepLinks(alternative.steps()),
                        alternative.change().map(wording::change).orElse("")))
                .toList();
    }

    private List<EmergencyView> emergencies() {
        return protocol.emergencies().stream().map(rule -> {
            Sentence who = wording.party(rule.who());
            return new EmergencyView(Pieces.words(rule.title()), Markdown.of(rule.when().words()), Markdown.of(rule.act()), who,
                    pieces.informs(rule.informs(), new Link("", ""), who));
        }).toList();
    }

    private List<ProtocolView.HouseRule> rules() {
        return protocol.rules().stream()
                .map(rule -> new ProtocolView.HouseRule(Markdown.of(rule.rule()), word(rule.kind()), names.stepLinks(rule.steps()))).toList();
    }

    private List<SupportView> support() {
        return protocol.support().stream()
                .map(track -> new SupportView(track.key(), track.title().text(), wording.roles(List.of(track.audience()), ""), wording.party(track.by()),
                        Markdown.of(track.introduction()), pieces.actions(track.points()),
                        track.conditions().stream().map(wording::condition).toList(), Pieces.words(track.openQuestions())))
                .toList();
    }

    private List<PreventionView> prevention() {
        return protocol.prevention().stream()
                .map(task -> new PreventionView(task.key(), task.what().text(), Markdown.of(task.explanation()), wording.party(task.who()),
                        Pieces.words(task.moment()), Wording.enumeration(task.months().stream().map(DutchDate::month).toList(), " en "),
                        Pieces.words(task.pupils())))
                .toList();
    }

    private List<MethodView> methods(List<StepView> steps) {
        return protocol.methods().stream().map(method -> {
            Link link = names.method(method.id());
            return new MethodView(method.key(), method.name().text(), Pieces.words(method.basedOn()), Markdown.of(method.explanation()),
                    wording.party(method.who()), Pieces.markdown(method.goals()),
                    method.phases().value().orElse(List.of()).stream().map(phase -> new MethodView.Phase(phase.number().value(),
                            phase.title().value().map(Text::text).orElse(UNSAID), phase.title().unknown(), Markdown.of(phase.how()))).toList(),
                    method.phases().unknown(), Pieces.markdown(method.rules()), Pieces.words(method.source()),
                    steps.stream().filter(step -> step.methods().stream().anyMatch(use -> use.method().equals(link))).map(StepView::page).toList());
        }).toList();
    }

    private List<SanctionView> sanctions() {
        return protocol.sanctions().stream()
                .map(sanction -> new SanctionView(sanction.key(), sanction.title().text(), word(sanction.kind()), Markdown.of(sanction.explanation()),
                        wording.party(sanction.by()), sanction.step().map(names::stepLink).orElse(new Link("", "")), wording.when(sanction.when()),
                        sanction.limit().value().map(wording::limits).orElse(List.of()), sanction.limit().unknown(), sanction.skips(),
                        sanction.references().stream().map(names::reference).toList()))
                .toList();
    }

    private List<AudienceView> audiences() {
        return protocol.audiences().stream()
                .map(audience -> new AudienceView(audience.key(), audience.title().text(), audience.parts().stream()
                        .map(part -> new AudienceView.Part(part.heading().text(), Markdown.of(part.text()), Pieces.markdown(part.points()))).toList()))
                .toList();
    }

    private List<ReferenceView> references() {
        return protocol.references().stream().map(reference -> {
            String where = reference.where().value().map(Text::text).orElse(UNSAID);
            return new ReferenceView(reference.key(), reference.title().text(), where, where.startsWith("https://") ? where : "",
                    !reference.where().isKnown(), Pieces.words(reference.within()));
        }).toList();
    }

    private List<AppendixView> appendices() {
        return protocol.appendices().stream()
                .map(appendix -> new AppendixView(appendix.key(), appendix.title().text(), word(appendix.kind()), Markdown.of(appendix.text()))).toList();
    }

    private List<MonitoringView> monitoring() {
        return protocol.monitoring().stream()
                .map(monitoring -> new MonitoringView(Markdown.of(monitoring.what()), wording.party(monitoring.who()),
                        monitoring.moment().value().map(Text::text).orElse(monitoring.moment().unknown() ? UNSAID : ""), monitoring.moment().unknown(),
                        Pieces.words(monitoring.instrument()), Pieces.words(monitoring.figures()), monitoring.next().map(DutchDate::inWords).orElse("")))
                .toList();
    }

    /** Every deadline of a step, of what is done and told in it, and of its evaluation. */
    private static List<MomentView> moments(List<StepView> steps) {
        List<MomentView> moments = new ArrayList<>();
        for (StepView step : steps) {
            add(moments, step, "De hele stap", step.who(), step.deadlines());
            step.actions().forEach(action -> add(moments, step, action.what().text(), action.who().isEmpty() ? step.who() : action.who(), action.deadlines()));
            step.informs().forEach(duty -> add(moments, step, "Informeren: " + duty.to().text(), duty.by(), duty.deadlines()));
            step.evaluations().forEach(evaluation -> add(moments, step, "Evaluatie", evaluation.by(), evaluation.moments()));
            step.decisions().forEach(decision -> decision.answers()
                    .forEach(answer -> add(moments, step, decision.question() + " " + answer.label(), decision.by(), answer.deadlines())));
        }
        return moments;
    }

    private static void add(List<MomentView> moments, StepView step, String what, Sentence who, List<DeadlineView> deadlines) {
        deadlines.forEach(deadline -> moments.add(new MomentView(step.page(), step.number(), what, who, deadline)));
    }

    /** Where to turn outside the school, in the country of the language. */
    static List<ContactView> outside(School school, Locale language) {
        return school.outside().stream()
                .filter(outside -> outside.country().map(country -> country.equalsIgnoreCase(language.getCountry())).orElse(true))
                .map(outside -> new ContactView(new Link(outside.name().text(), ""), "", Pieces.words(outside.phone()), "", "", "",
                        Pieces.words(outside.website()), Markdown.of(outside.explanation())))
                .toList();
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Audience;
import nl.stapwijzer.model.Audience.Passage;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.model.LegalLimit;
import nl.stapwijzer.model.Legislation;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Provenance;
import nl.stapwijzer.model.Review;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Sanction;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.SchoolKind;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.view.ActionView;
import nl.stapwijzer.plan.view.AlternativeView;
import nl.stapwijzer.plan.view.AppendixView;
import nl.stapwijzer.plan.view.AudienceView;
import nl.stapwijzer.plan.view.CountryView;
import nl.stapwijzer.plan.view.DeadlineView;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.LawView;
import nl.stapwijzer.plan.view.OpenView;
import nl.stapwijzer.plan.view.Pages;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.ReferenceView;
import nl.stapwijzer.plan.view.ReviewView;
import nl.stapwijzer.plan.view.ReviewView.Fact;
import nl.stapwijzer.plan.view.SanctionView;
import nl.stapwijzer.plan.view.StepRef;
import nl.stapwijzer.plan.view.StepView;
import nl.stapwijzer.plan.view.TrajectoryView;
import nl.stapwijzer.plan.view.TranslationView;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Phrases;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Times;
import nl.stapwijzer.words.Words;

/** Makes the words of one protocol: everything that its templates can ask for. */
final class ProtocolViews {
    private final Protocol protocol;
    private final Obligations obligations;
    private final School school;
    private final Paths paths;
    private final Language language;
    private final ObligationViews views;
    private final List<TranslationView> translations;

    ProtocolViews(Obligations obligations, School school) {
        this(obligations, Translation.of(school, Phrases.in(obligations.protocol().about().language()).language()),
                Paths.of(obligations), TranslationViews.of(obligations.protocol(), Paths.of(obligations)));
    }

    private ProtocolViews(Obligations obligations, School school, Paths paths, List<TranslationView> translations) {
        this.translations = translations;
        this.protocol = obligations.protocol();
        this.obligations = obligations;
        this.school = school;
        this.paths = paths;
        this.language = Language.of(obligations, paths);
        this.views = new ObligationViews(obligations, language);
    }

    ObligationViews duties() {
        return views;
    }

    ProtocolView view() {
        ArrivalViews arrivals = new ArrivalViews(obligations, language, paths);
        StepViews stepViews = new StepViews(obligations, language, views, arrivals);
        List<StepView> steps = stepViews.all();
        List<InformView> informs = news().map(views::inform).toList();
        OutsideViews outside = new OutsideViews(school, language.phrases(), protocol.about().language());
        ReaderViews readers = new ReaderViews(obligations, paths, language.phrases());
        RoleViews roles = new RoleViews(obligations, school, language, paths, views, steps);
        return new ProtocolView(protocol.key(), heading(),
                new ProtocolView.Route(arrivals.situations(), arrivals.starts(), stepViews.trajectories(steps), steps,
                        new RouteViews(obligations, language, views).view(), stepViews.ends(), alternatives()),
                new ProtocolView.People(roles.all(), roles.contacts(), roles.firstContacts(), roles.calls(readers.firstToCall()),
                        outside.of(protocol.about().subject().value()), outside.forPupils(protocol.about().subject().value()),
                        outside.further(protocol.about().subject().value()), complaints(outside)),
                new ProtocolView.Readers(news().filter(this::isForParents).map(views::inform).toList(),
                        readers.parents(), readers.parentsBySide(), readers.pupils(), readers.pupilsBySide()),
                new SafetyViews(obligations, language, views).view(),
                new ProtocolView.Rules(rules(), laws(), sanctions(), references()),
                new KnowledgeViews(obligations, language, paths, views).view(steps),
                new ProtocolView.Papers(audiences(), forms(stepViews.trajectories(steps), steps, informs).all(),
                        new MessageViews(obligations, school, views, language).all(), appendices(),
                        protocol.people().registers().stream().map(views::register).toList()), informs,
                language.phrases().open(protocol.about().openQuestions()));
    }

    /** What nobody is named for. */
    List<OpenView> open(List<StepView> steps) {
        return new RoleViews(obligations, school, language, paths, views, steps).open();
    }

    /** The same of what a role could do. */
    List<OpenView> open(List<StepView> steps, String role) {
        return new RoleViews(obligations, school, language, paths, views, steps).open(role);
    }

    private ProtocolView.Complaints complaints(OutsideViews outside) {
        CountryView here = outside.byCountry(List.of(protocol)).get(0);
        Markdown own = Markdown.of(school.help().complaints());
        return new ProtocolView.Complaints(own, school.help().complaints().isPresent() ? List.of() : here.atSchool(), here.beyond(),
                here.source());
    }

    /** Whom somebody tells something, in the order of the steps. */
    private Stream<Obligation> news() {
        return Stream.concat(protocol.course().steps().stream().flatMap(step -> obligations.in(step, Kind.INFORM).stream()),
                obligations.ofWhole(Kind.INFORM).stream().filter(Obligation::isOfCase));
    }

    private boolean isForParents(Obligation news) {
        return news.parties().counterparty().stream().flatMap(id -> protocol.role(id.value()).stream())
                .anyMatch(role -> role.kind() == Role.Kind.PARENT);
    }

    private ProtocolView.Heading heading() {
        return new ProtocolView.Heading(protocol.about().language().toLanguageTag(), protocol.about().subject().value().id(),
                Words.of(protocol.title()),
                protocol.title().forChildren().text(),
                Link.to(protocol.title().text(), paths.page(DocumentKind.OVERVIEW)), paths.reporting(),
                Markdown.of(protocol.about().summary()),
                Markdown.of(protocol.about().purpose()), ObligationViews.words(protocol.about().schoolType()), location(),
                review(protocol.about().review()),
                new StartingPoints(protocol, paths, language.phrases()).all(), translations);
    }

    private String location() {
        return school.site().locations().stream().filter(one -> one.protocol().value().equals(protocol.id().value())).findFirst()
                .map(one -> one.name().text()).orElse("");
    }

    /** The same protocol as far as it is written in another language. */
    ProtocolViews in(DocumentLanguage other) {
        return new ProtocolViews(Obligations.of(Translation.of(protocol, other)), Translation.of(school, other), paths.in(other),
                translations);
    }

    /** The same protocol on a page of its school, which is in the school's language. */
    ProtocolView onPagesIn(DocumentLanguage other) {
        return new ProtocolViews(Obligations.of(Translation.of(protocol, other)), Translation.of(school, other), paths, translations)
                .view();
    }

    /** When a step is done or looked back on, as far as known; what it counts from only where that is known. */
    List<DeadlineView> moments(String step) {
        return protocol.step(step).stream().flatMap(one -> Stream.concat(Stream.of(obligations.step(one)),
                obligations.in(one, Kind.EVALUATION).stream())).flatMap(one -> one.dues().stream())
                .filter(due -> !due.deadline().duration().unknown()).map(views::plainly).toList();
    }

    /**
     * Who answers the question of a step, or does the step where it asks none or more than one; empty where that is unknown: who does a
     * step need not be who decides.
     */
    String whose(String step) {
        return protocol.step(step).stream().map(one -> {
            List<Obligation> asked = obligations.in(one, Kind.DECISION);
            return asked.size() == 1 ? asked.get(0) : obligations.step(one);
        }).map(one -> language.parties().definite().party(one.parties().bearers())).filter(who -> !who.unknown() && !who.isEmpty())
                .map(Sentence::text).findFirst().orElse("");
    }

    /** Whose advice is asked in a step; empty where nobody's is. */
    String consulted(String step) {
        return protocol.step(step).map(one -> language.parties().definite().party(one.participants().consulting()))
                .filter(whom -> !whom.unknown())
                .map(Sentence::text).orElse("");
    }

    /** What those do with whom it is done, in a step that not only staff may do: it is for them to go on with. */
    Pages.Received received(String id) {
        Step step = protocol.step(id).orElseThrow();
        Optional<Party> with = isStaff(step.participants().who().value()) ? Optional.empty() : step.participants().with();
        Map<Boolean, List<ActionView>> actions = obligations.in(step, Kind.ACTION).stream().collect(Collectors.partitioningBy(
                act -> with.filter(told -> isHeldBy(act, told)).isPresent(), Collectors.mapping(views::action, Collectors.toList())));
        return new Pages.Received(actions.get(true), actions.get(false));
    }

    private static boolean isHeldBy(Obligation act, Party with) {
        return act.parties().bearers().value().filter(doers -> with.members().allMatch(one -> doers.includes(one.role().value())))
                .isPresent();
    }

    private boolean isStaff(Optional<Party> doers) {
        return doers.stream().flatMap(Party::members)
                .allMatch(one -> protocol.role(one.role().value()).filter(Role::isStaff).isPresent());
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

    FormViews forms(List<TrajectoryView> trajectories, List<StepView> steps, List<InformView> informs) {
        return new FormViews(obligations, paths, language, trajectories, steps, informs, kinds());
    }

    private ReviewView review(Review review) {
        Times times = language.times();
        List<Fact> facts = new ArrayList<>();
        review.version().ifPresent(version -> facts.add(new Fact("version", language.phrases().text("review.version"),
                Sentence.of(new Words(version, Optional.empty())))));
        fact("owner", review.owner().map(owner -> language.names().role(owner).text())).ifPresent(facts::add);
        fact("adopted-by", review.adoptedBy().map(by -> language.phrases()
                .and(by.stream().map(text -> Sentence.of(text.text(), text.span())).toList()).text()))
                .ifPresent(facts::add);
        fact("adopted-on", review.adoptedOn().map(times::inWords)).ifPresent(facts::add);
        fact("next", review.nextReview().map(times::inWords)).ifPresent(facts::add);
        review.changedOn().ifPresent(date -> facts.add(new Fact("changed", language.phrases().text("review.changed"),
                Sentence.of(new Words(times.inWords(date), Optional.empty())))));
        Optional<String> day = review.changedOn().or(() -> review.adoptedOn().value()).map(times::inWords);
        String edition = review.version().map(version -> Stream.concat(Stream.of(language.phrases().text("review.edition", version)),
                day.stream()).collect(Collectors.joining(", "))).or(() -> day.map(on -> language.phrases().text("review.edition-of", on)))
                .orElse("");
        return new ReviewView(edition, facts);
    }

    private Optional<Fact> fact(String id, Stated<String> value) {
        return value.isSilent() ? Optional.empty() : Optional.of(new Fact(id, language.phrases().text("review." + id),
                value.value().map(words -> Sentence.of(words, value.span())).orElseGet(() -> language.phrases().leftOpen(value))));
    }

    private List<LawView> laws() {
        return protocol.conduct().laws().stream()
                .map(law -> new LawView(law.key(), Words.of(law.name()), law.article().orElse(""), Markdown.of(law.meaning()),
                        ObligationViews.words(law.source()))).toList();
    }

    private List<AlternativeView> alternatives() {
        return protocol.course().alternatives().stream()
                .map(alternative -> new AlternativeView(alternative.title().text(), steps(alternative.steps()),
                        alternative.change().map(change -> language.conditions().change(change).text()).orElse("")))
                .toList();
    }

    private List<StepRef> steps(List<Located<String>> ids) {
        return ids.stream().flatMap(id -> step(id).stream()).toList();
    }

    private Optional<StepRef> step(Located<String> id) {
        return protocol.step(id.value()).map(step -> ObligationViews.ref(step, language.names().step(step), language));
    }

    private List<ProtocolView.HouseRuleView> rules() {
        return protocol.conduct().rules().stream()
                .map(rule -> new ProtocolView.HouseRuleView(Markdown.of(rule.rule()), ObligationViews.word(rule.kind()),
                        steps(rule.steps()))).toList();
    }

    private List<SanctionView> sanctions() {
        return protocol.conduct().sanctions().stream().map(this::sanction).toList();
    }

    private SanctionView sanction(Sanction sanction) {
        List<LegalLimit> laws = sanction.limit().isKnown() ? List.of() : laws(sanction.kind());
        return new SanctionView(sanction.key(), Words.of(sanction.title()), ObligationViews.word(sanction.kind()),
                Markdown.of(sanction.explanation()), language.parties().party(sanction.by()),
                sanction.step().flatMap(this::step),
                sanction.when().map(when -> language.conditions().alone(when).text()).orElse(""),
                sanction.limit().value().map(limit -> language.conditions().limits(limit).stream().map(Sentence::text).toList())
                        .orElse(List.of()), language.phrases().leftOpen(sanction.limit()),
                laws.stream().flatMap(law -> language.conditions().limits(law).stream()).map(Sentence::text).distinct().toList(),
                laws.stream().map(LegalLimit::provenance).map(Provenance::date).min(Comparator.naturalOrder())
                        .map(day -> language.phrases().text("law.known",
                                laws.stream().map(LegalLimit::article).distinct().collect(Collectors.joining(", ")),
                                language.times().inWords(day))).orElse(""),
                sanction.skips(), sanction.references().stream().map(language.names()::reference).toList());
    }

    /** What the law of its country says of a kind of sanction, for the kind of school that the protocol names. */
    private List<LegalLimit> laws(Sanction.Kind kind) {
        Legislation law = school.help().law();
        return law.limits(kind, school.country(protocol.about().language()), kinds());
    }

    private Set<SchoolKind> kinds() {
        return school.help().law().kinds(ObligationViews.words(protocol.about().schoolType()));
    }

    private List<AudienceView> audiences() {
        return protocol.papers().audiences().stream()
                .map(audience -> new AudienceView(audience.readers(), Words.of(audience.title()), audience.parts().stream()
                        .map(part -> passage(part, readers(audience, part), language)).toList()))
                .toList();
    }

    private List<String> readers(Audience audience, Passage part) {
        String kind = ObligationViews.word(ReaderViews.kind(audience));
        return part.sides().stream().sorted()
                .flatMap(side -> language.phrases().find("start." + kind + "-" + ObligationViews.word(side)).stream()).toList();
    }

    static AudienceView.PassageView passage(Passage part, List<String> readers, Language language) {
        return new AudienceView.PassageView(language.conditions().titled(part.heading(), part.departments()).text(),
                Markdown.of(part.text()), ObligationViews.markdown(part.points()),
                readers, ObligationViews.word(part.portion()));
    }

    private List<ReferenceView> references() {
        return protocol.papers().references().stream().map(reference -> {
            Sentence where = language.phrases().said(reference.where());
            return new ReferenceView(reference.key(), reference.title().text(), where,
                    where.known().startsWith("https://") ? where.known() : "", ObligationViews.words(reference.within()));
        }).toList();
    }

    private List<AppendixView> appendices() {
        return protocol.papers().appendices().stream()
                .map(appendix -> new AppendixView(appendix.key(), appendix.title().text(), ObligationViews.words(appendix.kind()),
                        Markdown.of(appendix.text()))).toList();
    }
}

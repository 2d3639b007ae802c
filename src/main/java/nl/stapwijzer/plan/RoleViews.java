package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.HouseRule;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.obligation.Act;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.obligation.Parties.Share;
import nl.stapwijzer.plan.view.ActionView;
import nl.stapwijzer.plan.view.CallView;
import nl.stapwijzer.plan.view.ContactView;
import nl.stapwijzer.plan.view.DecisionView;
import nl.stapwijzer.plan.view.FormUseView;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.RoleView;
import nl.stapwijzer.plan.view.RoleView.Beside;
import nl.stapwijzer.plan.view.RoleView.Facts;
import nl.stapwijzer.plan.view.RoleView.Heading;
import nl.stapwijzer.plan.view.RoleView.InStep;
import nl.stapwijzer.plan.view.RoleView.InStep.Involvement;
import nl.stapwijzer.plan.view.RoleView.InStep.Setting;
import nl.stapwijzer.plan.view.RoleView.Open;
import nl.stapwijzer.plan.view.StepRef;
import nl.stapwijzer.plan.view.StepView;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.words.Inline;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Phrases;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Words;

/** What the protocol asks of each role: the obligations turned round. */
final class RoleViews {
    private final Protocol protocol;
    private final Obligations obligations;
    private final School school;
    private final Language language;
    private final Paths paths;
    private final ObligationViews views;
    private final List<StepView> steps;

    RoleViews(Obligations obligations, School school, Language language, Paths paths, ObligationViews views, List<StepView> steps) {
        this.protocol = obligations.protocol();
        this.obligations = obligations;
        this.school = school;
        this.language = language;
        this.paths = paths;
        this.views = views;
        this.steps = steps;
    }

    List<RoleView> all() {
        return protocol.people().roles().stream().map(this::role).toList();
    }

    private RoleView role(Role role) {
        Optional<Link> card = Optional.of(role).filter(one -> Paths.works(obligations, one))
                .map(staff -> Link.to(language.phrases().text("card.of", language.names().role(role.id())),
                        paths.part(DocumentKind.ROLE_CARD, role.key())));
        Heading heading = new Heading(Words.of(role.name()), role.name().forMany().text(), role.abbreviation().orElse(""), role.kind(),
                page(role.name().text(), role.key()), card);
        Facts facts = new Facts(language.phrases().text("role.kind." + role.kind().name()), Markdown.of(role.explanation()),
                role.task().map(task -> language.phrases().text("role.task." + task.name())).orElse(""),
                role.task().filter(task -> task == Role.Task.CONFIDANT).isPresent(),
                role.size().map(language.names()::amount).orElse(""), variants(role));
        List<InStep> parts = parts(role.key());
        return new RoleView(role.key(), heading, facts, parts,
                informs(one -> one.place().step().isEmpty() && one.parties().bears(role.key()), views::inform),
                informs(one -> one.parties().of(role.key()) == Share.COUNTERPARTY, one -> views.heard(one, role.key())),
                card.isPresent() && !onlyReports(role) ? open(role.key(), parts) : List.of(),
                role.isStaff() ? rules(role.key(), parts) : List.of(),
                new Beside(support(role.key()), prevention(role.key()), sanctions(role.key()), reached(role.key())),
                contact(role.key()).stream().toList());
    }

    private List<InformView> informs(Predicate<Obligation> which, Function<Obligation, InformView> how) {
        return obligations.all().stream().filter(one -> one.kind() == Kind.INFORM && one.isOfCase() && which.test(one))
                .map(how).toList();
    }

    private List<String> variants(Role role) {
        return role.variants().stream()
                .map(variant -> language.phrases().text("explained",
                        Protocol.find(protocol.people().departments(), variant.department().value()).map(d -> d.name().text())
                        .orElse(variant.department().value()), variant.name().text()))
                .toList();
    }

    private List<InStep> parts(String role) {
        List<InStep> parts = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            part(role, protocol.course().steps().get(i), steps.get(i)).ifPresent(parts::add);
        }
        return parts;
    }

    /** What a role does in a step; nothing where it has no part in it. */
    private Optional<InStep> part(String role, Step step, StepView view) {
        Share share = obligations.step(step).parties().of(role);
        boolean leads = share == Share.BEARER || share == Share.POSSIBLE_BEARER;
        boolean present = leads || share == Share.PARTICIPANT || share == Share.CONSULTED;
        StepView.Tasks tasks = new StepView.Tasks(leads ? led(role, step) : actions(role, step),
                borne(role, step, Kind.CHOICE, views::choice),
                leads ? view.tasks().methods() : List.of(),
                borne(role, step, Kind.INFORM, one -> views.inform(one, role)).stream().flatMap(Optional::stream).toList(),
                borne(role, step, Kind.RECORD, views::recording), forms(role, step),
                borne(role, step, Kind.EVALUATION, views::evaluation), decisions(role, step, view, leads));
        List<ActionView> shared = obligations.in(step, Kind.ACTION).stream().filter(one -> isShared(one, role)).map(this::shared).toList();
        boolean idle = tasks.isEmpty() && shared.isEmpty() && present;
        Involvement involvement = new Involvement(leads, leads || idle ? asked(role, share, step) : "",
                leads ? view.people().with() : Sentence.NONE,
                leads ? language.parties().party(step.participants().consulting().flatMap(all -> all.without(role))) : Sentence.NONE);
        boolean minds = leads || protocol.role(role).filter(Role::isStaff).isPresent();
        boolean timed = leads || share == Share.PARTICIPANT;
        // In a step that nobody is named for, its rules are for the staff who have something to do in it.
        boolean follows = present && share != Share.CONSULTED || minds && step.participants().who().unknown() && !tasks.isEmpty();
        List<HouseRule> rules = protocol.conduct().rules().stream().filter(rule -> isOf(rule, step))
                .filter(rule -> rule.who().isPresent() ? binds(rule.who(), role) : follows).toList();
        Setting setting = new Setting(view.text().place(), view.text().bounds(), view.text().conditions(),
                leads ? view.text().how() : Markdown.NONE, said(rules, role, rule -> rule.kind() != HouseRule.Kind.PRINCIPLE),
                said(rules, role, rule -> rule.kind() == HouseRule.Kind.PRINCIPLE), present ? view.remarks().notes() : List.of());
        return Optional.of(new InStep(new StepRef(view.id(), view.heading().number(), view.heading().page()), involvement,
                timed ? view.deadlines() : List.of(), timed ? view.bands() : List.of(), setting, tasks, shared))
                .filter(part -> present || !tasks.isEmpty() || !shared.isEmpty());
    }

    private static boolean isOf(HouseRule rule, Step step) {
        return rule.steps().stream().anyMatch(id -> id.value().equals(step.key()));
    }

    private List<String> said(List<HouseRule> rules, String role, Predicate<HouseRule> which) {
        return rules.stream().filter(which).map(rule -> said(rule, role)).distinct().toList();
    }

    /** To who is bound by it in their own words, where the author gave those. */
    private String said(HouseRule rule, String role) {
        return rule.toThem().filter(words -> binds(rule.who(), role)).orElse(rule.rule()).text();
    }

    /** Those of no step, and those that bind the role besides the steps that it has a part in. */
    private List<String> rules(String role, List<InStep> parts) {
        Predicate<HouseRule> read = rule -> rule.steps().stream()
                .anyMatch(id -> parts.stream().anyMatch(part -> part.step().id().equals(id.value())));
        return said(protocol.conduct().rules(), role, rule -> rule.who().isEmpty() ? rule.steps().isEmpty()
                : binds(rule.who(), role) && !read.test(rule));
    }

    private static boolean isShared(Obligation one, String role) {
        return one.parties().of(role) == Share.PARTICIPANT;
    }

    /** What others do with a role, as its author says it to that role; else with who does it. */
    private ActionView shared(Obligation obligation) {
        ActionView action = views.action(obligation);
        return obligation.as(Act.Do.class).flatMap(done -> done.action().toPartner()).map(words -> action.saidTo(Markdown.of(words)))
                .orElseGet(() -> action.by(language.parties().definite().party(obligation.parties().bearers())));
    }

    private String asked(String role, Share share, Step step) {
        Optional<Party> doers = step.participants().who().value();
        return switch (share) {
            case POSSIBLE_BEARER -> among(doers.filter(party -> party.together().isEmpty()).isPresent() ? "share.POSSIBLE_BEARER"
                    : "share.POSSIBLE_BEARER.with", "share.POSSIBLE_BEARER.alone", doers.map(party ->
                    new Party(party.together(), party.oneOf(), List.of(), List.of(), Optional.empty())));
            case PARTICIPANT -> step.participants().with().filter(party -> isPossible(party, role)).isPresent()
                    ? among("share.PARTICIPANT.possibly", "share.PARTICIPANT.possibly.alone", doers)
                    : among("share.PARTICIPANT", "share.PARTICIPANT.alone", doers);
            case CONSULTED -> among(doers.filter(party -> party.together().size() > 1).isPresent() ? "share.CONSULTED.many"
                    : "share.CONSULTED", "share.CONSULTED.alone", doers);
            case BEARER -> doers.filter(party -> party.oneOf().stream().anyMatch(member -> member.role().value().equals(role)))
                    .map(party -> new Party(List.of(), party.oneOf(), party.possibly(), List.of(), party.note()))
                    .flatMap(party -> party.without(role)).flatMap(party -> party.only(this::isStaff))
                    .map(party -> language.phrases().text("share.BEARER.or", language.parties().definite().party(party).text())).orElse("");
            case SIGNER, COUNTERPARTY, NONE -> "";
        };
    }

    /** @param alone where nobody is named */
    private String among(String phrase, String alone, Optional<Party> doers) {
        String who = language.parties().definite().party(doers).text();
        return language.phrases().say(who.isEmpty() ? alone : phrase, who).capitalised().text();
    }

    private boolean isStaff(String role) {
        return protocol.role(role).filter(Role::isStaff).isPresent();
    }

    private static boolean isPossible(Party party, String role) {
        return party.possibly().stream().anyMatch(member -> member.role().value().equals(role));
    }

    private <V> List<V> borne(String role, Step step, Kind kind, Function<Obligation, V> view) {
        return obligations.in(step, kind).stream().filter(one -> one.parties().bears(role)).map(view).toList();
    }

    private List<FormUseView> forms(String role, Step step) {
        return obligations.in(step, Kind.FORM).stream().filter(one -> one.parties().bears(role) || one.parties().of(role) == Share.SIGNER)
                .map(views::formUse).toList();
    }

    /** Those that a role takes or leads up to, or after which it has something to do. */
    private List<DecisionView> decisions(String role, Step step, StepView view, boolean leads) {
        List<Obligation> all = obligations.in(step, Kind.DECISION);
        return IntStream.range(0, all.size()).filter(i -> leads || all.get(i).parties().bears(role)
                        || answered(all.get(i)).anyMatch(one -> one.parties().bears(role) || isShared(one, role)))
                .mapToObj(i -> decision(all.get(i), view.tasks().decisions().get(i), role)).toList();
    }

    /** With what the role does after each answer. */
    private DecisionView decision(Obligation obligation, DecisionView decision, String role) {
        List<Answer> answers = obligation.as(Act.Decide.class).orElseThrow().decision().answers();
        return decision.with(answers.stream().map(answer -> answered(obligation)
                .filter(one -> one.place().answer().orElseThrow().answer() == answer)
                .flatMap(one -> one.parties().bears(role) ? Stream.of(views.action(one).by(Sentence.NONE))
                        : isShared(one, role) ? Stream.of(shared(one)) : Stream.of()).toList()).toList());
    }

    /** What is done after an answer to it. */
    private Stream<Obligation> answered(Obligation decision) {
        return obligations.in(decision.place().step().orElseThrow()).stream().filter(one -> one.kind() == Kind.ACTION
                && one.place().answer().filter(given -> given.decision() == decision.as(Act.Decide.class).orElseThrow().decision())
                .isPresent());
    }

    /** In the step itself: what is done after an answer stands with that. */
    private List<ActionView> actions(String role, Step step) {
        return obligations.in(step, Kind.ACTION).stream().filter(one -> one.parties().bears(role)).map(views::action).toList();
    }

    /** With what pupils and parents do there, which who leads the step lets them do. */
    private List<ActionView> led(String role, Step step) {
        return obligations.in(step, Kind.ACTION).stream().filter(one -> one.parties().bears(role) || views.isLet(one))
                .map(one -> views.isLet(one) ? views.let(one) : views.action(one)).toList();
    }

    /**
     * Of each step what nobody is named for, but for whoever is kept out of it or is who it is done for. A rule that the role read before
     * stands there no more.
     */
    private List<Open> open(String role, List<InStep> parts) {
        Set<String> read = new HashSet<>(parts.stream().flatMap(part -> part.setting().rules().stream()).toList());
        return IntStream.range(0, steps.size()).boxed()
                .flatMap(i -> open(role, protocol.course().steps().get(i), steps.get(i)).stream())
                .map(open -> new Open(open.step(), open.title(), open.rules().stream().filter(read::add).toList(), open.tasks())).toList();
    }

    /** Whether all that a role has in the route is in steps that anybody may take, also who is no staff: it gets nothing to divide. */
    private boolean onlyReports(Role role) {
        return protocol.course().steps().stream().filter(step -> obligations.step(step).parties().of(role.key()) != Share.NONE
                        || obligations.in(step, Kind.ACTION).stream().map(Obligation::parties)
                                .anyMatch(parties -> parties.own() && parties.bears(role.key())))
                .allMatch(step -> {
                    Predicate<String> taker = obligations.step(step).parties()::bears;
                    return (taker.test(role.key()) || role.group().filter(group -> taker.test(group.value())).isPresent())
                            && protocol.people().roles().stream().anyMatch(other -> !other.isStaff() && taker.test(other.key()));
                });
    }

    private Optional<Open> open(String role, Step step, StepView view) {
        boolean whole = step.participants().who().unknown();
        StepView.Tasks tasks = new StepView.Tasks(obligations.in(step, Kind.ACTION).stream()
                .filter(one -> isOpen(one, role) || whole && views.isLet(one))
                .map(one -> views.isLet(one) ? views.let(one) : views.action(one)).toList(), open(role, step, Kind.CHOICE, views::choice),
                List.of(), open(role, step, Kind.INFORM, one -> views.inform(one, role)).stream().flatMap(Optional::stream).toList(),
                open(role, step, Kind.RECORD, views::recording), List.of(), List.of(),
                whole ? view.tasks().decisions() : List.of());
        return Optional.of(new Open(new StepRef(view.id(), view.heading().number(), view.heading().page()),
                        view.heading().title(), whole ? view.remarks().rules() : List.of(), tasks))
                .filter(open -> !tasks.isEmpty() || whole).filter(open -> !obligations.step(step).parties().isExcluded(role));
    }

    private <V> List<V> open(String role, Step step, Kind kind, Function<Obligation, V> view) {
        return obligations.in(step, kind).stream().filter(one -> isOpen(one, role)).map(view).toList();
    }

    private static boolean isOpen(Obligation one, String role) {
        return one.parties().bearers().unknown() && !one.parties().isExcluded(role);
    }

    private static boolean includes(Stated<Party> party, String role) {
        return includes(party.value(), role);
    }

    private static boolean includes(Optional<Party> party, String role) {
        return party.filter(p -> p.includes(role)).isPresent();
    }

    /** What is named as its own to give to others; not what it gets, nor what all who support somebody see to. */
    private List<Beside.Support> support(String role) {
        return protocol.care().support().stream().filter(track -> !track.audience().value().equals(role))
                .map(track -> new Beside.Support(Link.to(track.title().text(), paths.page(DocumentKind.SUPPORT) + "#" + track.key()),
                        obligations.ofWhole(Kind.SUPPORT).stream()
                                .filter(one -> one.parties().own() && one.parties().bears(role))
                                .filter(one -> track.points().contains(one.as(Act.Support.class).orElseThrow().point()))
                                .map(views::action).toList()))
                .filter(support -> !support.points().isEmpty()).toList();
    }

    /**
     * What somebody does to prevent it, alone or with those that they are one of. What the school does with somebody is told to them as
     * what the school does, where that is in words.
     */
    private List<String> prevention(String role) {
        return protocol.care().prevention().stream().filter(task -> binds(task.who().value(), role) || includes(task.with(), role))
                .map(task -> {
            String what = (binds(task.who().value(), role) ? task.what() : task.what().forChildren()).text();
            return task.occasion().rhythm().map(rhythm -> language.phrases().text("party.note", what,
                    language.phrases().text("rhythm." + rhythm.name()))).orElse(what);
        }).toList();
    }

    private boolean binds(Optional<Party> party, String role) {
        return includes(party, role)
                || protocol.role(role).flatMap(Role::group).filter(group -> includes(party, group.value())).isPresent();
    }

    private List<String> reached(String role) {
        return protocol.course().reporting().stream().flatMap(reporting -> reporting.ladder().stream())
                .filter(rung -> rung.to().includes(role))
                .map(rung -> rung.when().map(when -> language.deadlines().clause(when).text()).orElse("")).toList();
    }

    private List<Inline> sanctions(String role) {
        return protocol.conduct().sanctions().stream().filter(sanction -> includes(sanction.by(), role))
                .map(sanction -> language.names().sanction(sanction.id())).toList();
    }

    /** How to reach each role that the school gave a contact for. */
    List<ContactView> contacts() {
        return protocol.people().roles().stream().flatMap(role -> contact(role.key()).stream()).toList();
    }

    /** How to reach those who receive a report, or who have a task in law. */
    List<ContactView> firstContacts() {
        Optional<Party> receivers = protocol.course().reporting().flatMap(reporting -> reporting.to().value());
        return protocol.people().roles().stream().filter(role -> role.task().isPresent() || includes(receivers, role.key()))
                .flatMap(role -> contact(role.key()).stream()).toList();
    }

    /** Of these, the first first, as far as the school said how to reach them; then the school itself. */
    List<CallView> calls(List<Located<String>> first) {
        Map<String, Located<String>> once = new LinkedHashMap<>();
        first.forEach(id -> once.putIfAbsent(id.value(), id));
        List<CallView> calls = once.values().stream().flatMap(id -> contact(id.value())
                .filter(contact -> !contact.phone().isEmpty() || !contact.mail().isEmpty())
                .map(contact -> new CallView(does(id), contact)).stream()).toList();
        Stream<CallView> ofSchool = school.reach().phone().stream()
                .map(any -> new CallView("", office()));
        return Stream.concat(calls.stream(), ofSchool).toList();
    }

    /** What the law asks of them; a confidential adviser is called what they are. */
    private String does(Located<String> id) {
        return protocol.role(id.value()).flatMap(Role::task).filter(task -> task != Role.Task.CONFIDANT).map(task ->
                language.phrases().text("call.task." + task.name(), Phrases.capital(language.names().theRole(id).text()))).orElse("");
    }

    private ContactView office() {
        return new ContactView(new Words(school.name().text(), Optional.of(school.name().span())),
                language.phrases().text("school"), "",
                ObligationViews.said(school.reach().phone()), ObligationViews.words(school.reach().mail()), Words.NONE, Words.NONE, "",
                Markdown.NONE);
    }

    /** Its name, that leads to its page if it has one. */
    private Inline page(String name, String role) {
        return paths.role(role).<Inline>map(href -> Link.to(name, href)).orElseGet(() -> Words.joining(name));
    }

    private Optional<ContactView> contact(String role) {
        Optional<Role> named = protocol.role(role);
        return school.contact(role).map(contact -> new ContactView(
                page(named.map(one -> one.name().text()).orElse(role), role),
                named.map(one -> language.names().theRole(one.id()).text()).orElse(role),
                ObligationViews.words(contact.name()), ObligationViews.said(contact.phone()), ObligationViews.words(contact.mail()),
                ObligationViews.said(contact.where()), ObligationViews.said(contact.hours()), "", Markdown.NONE));
    }
}

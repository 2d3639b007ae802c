package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Decision;
import nl.stapwijzer.model.HouseRule;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.obligation.Act;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.obligation.Parties;
import nl.stapwijzer.obligation.Parties.Share;
import nl.stapwijzer.plan.view.ActionView;
import nl.stapwijzer.plan.view.CallView;
import nl.stapwijzer.plan.view.ContactView;
import nl.stapwijzer.plan.view.DecisionView;
import nl.stapwijzer.plan.view.FormUseView;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.OpenView;
import nl.stapwijzer.plan.view.RoleView;
import nl.stapwijzer.plan.view.RoleView.Beside;
import nl.stapwijzer.plan.view.RoleView.Facts;
import nl.stapwijzer.plan.view.RoleView.Heading;
import nl.stapwijzer.plan.view.RoleView.InStep;
import nl.stapwijzer.plan.view.RoleView.InStep.After;
import nl.stapwijzer.plan.view.RoleView.InStep.Involvement;
import nl.stapwijzer.plan.view.RoleView.InStep.Setting;
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
                language.phrases().and(role.tasks().stream().map(task -> language.phrases().say("role.task." + task.name())).toList())
                        .text(),
                role.tasks().equals(List.of(Role.Task.CONFIDANT)),
                role.size().map(language.names()::amount).orElse(""), variants(role));
        List<InStep> parts = parts(role.key());
        return new RoleView(role.key(), heading, facts, parts,
                informs(one -> one.place().step().isEmpty() && bears(one.parties(), role.key()), views::inform),
                informs(one -> one.parties().of(role.key()) == Share.COUNTERPARTY, one -> views.heard(one, role.key())),
                card.isPresent() && !onlyReports(role) ? open(role.key()).stream().map(OpenView::step).toList() : List.of(),
                role.isStaff() ? rules(role.key(), parts, rule -> rule.kind() != HouseRule.Kind.PRINCIPLE) : List.of(),
                role.isStaff() ? rules(role.key(), parts, rule -> rule.kind() == HouseRule.Kind.PRINCIPLE) : List.of(),
                new Beside(support(role.key(), parts.isEmpty()), prevention(role.key()), sanctions(role.key()), reached(role.key())),
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
        Share share = share(obligations.step(step).parties(), role);
        boolean leads = share == Share.BEARER || share == Share.POSSIBLE_BEARER;
        boolean present = leads || share == Share.PARTICIPANT || share == Share.CONSULTED;
        StepView.Tasks tasks = new StepView.Tasks(leads ? led(role, step) : actions(role, step),
                borne(role, step, Kind.CHOICE, views::choice),
                leads ? view.tasks().methods() : List.of(),
                obligations.in(step, Kind.INFORM).stream().filter(one -> bears(one.parties(), role) && !isReported(one, role))
                        .flatMap(one -> views.inform(one, role).stream()).toList(),
                borne(role, step, Kind.RECORD, views::recording), forms(role, step),
                borne(role, step, Kind.EVALUATION, views::evaluation), decisions(role, step, view));
        List<After> after = after(role, step);
        List<ActionView> shared = obligations.in(step, Kind.ACTION).stream().filter(one -> isShared(one, role) && !isHeard(one))
                .map(this::shared).toList();
        boolean idle = tasks.isEmpty() && shared.isEmpty() && after.isEmpty() && present;
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
        return Optional.of(new InStep(ref(view), involvement,
                timed ? view.deadlines() : List.of(), timed ? view.bands() : List.of(), setting, tasks, shared, after))
                .filter(part -> present || !tasks.isEmpty() || !shared.isEmpty() || !after.isEmpty());
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
    private List<String> rules(String role, List<InStep> parts, Predicate<HouseRule> which) {
        Predicate<HouseRule> read = rule -> rule.steps().stream()
                .anyMatch(id -> parts.stream().anyMatch(part -> part.step().id().equals(id.value())));
        return said(protocol.conduct().rules(), role, rule -> which.test(rule) && (rule.who().isEmpty() ? rule.steps().isEmpty()
                : binds(rule.who(), role) && !read.test(rule)));
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
            case BEARER -> others(doers, step.participants().consulting(), role);
            case SIGNER, COUNTERPARTY, NONE -> "";
        };
    }

    /** Who may do it instead of the role; how one chooses is that they consult whom the step says, if it says so. */
    private String others(Optional<Party> doers, Optional<Party> consulted, String role) {
        Optional<Party> choice = doers.filter(party -> party.oneOf().stream().anyMatch(one -> one.role().value().equals(role)));
        Optional<Party> instead = choice.map(party -> new Party(List.of(), party.oneOf(), List.of(), List.of(), Optional.empty()))
                .flatMap(party -> party.without(role)).flatMap(party -> party.only(this::isStaff));
        Optional<Party> sometimes = choice.map(party -> new Party(List.of(), party.possibly(), List.of(), List.of(), Optional.empty()))
                .flatMap(party -> party.only(this::isStaff));
        Optional<String> note = choice.flatMap(Party::note).map(Text::text).filter(words -> consulted.isEmpty());
        String plainly = includes(consulted, role) ? "share.BEARER.consulted" : "share.BEARER.or";
        return Stream.of(instead.map(party -> note.map(words -> others("share.BEARER.or.note", party, words))
                .orElseGet(() -> others(plainly, party))), sometimes.map(party -> others("share.BEARER.possibly", party)))
                .flatMap(Optional::stream).collect(Collectors.joining(" "));
    }

    private String others(String phrase, Party doers, String... words) {
        List<String> said = new ArrayList<>(List.of(language.parties().amid().party(doers).text()));
        said.addAll(List.of(words));
        return language.phrases().text(phrase, said.toArray());
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
        return obligations.in(step, kind).stream().filter(one -> bears(one.parties(), role)).map(view).toList();
    }

    /** Its own, or as one of those that it is one of where that is more. */
    private Share share(Parties parties, String role) {
        Share own = parties.of(role);
        Share asOne = parties.isExcluded(role) ? Share.NONE : group(role).map(parties::of).orElse(Share.NONE);
        return own.compareTo(asOne) <= 0 ? own : asOne;
    }

    private boolean bears(Parties parties, String role) {
        return parties.bears(role) || !parties.isExcluded(role) && group(role).filter(parties::bears).isPresent();
    }

    private Optional<String> group(String role) {
        return protocol.role(role).flatMap(Role::group).map(Located::value);
    }

    private List<FormUseView> forms(String role, Step step) {
        return obligations.in(step, Kind.FORM).stream().filter(one -> bears(one.parties(), role) || one.parties().of(role) == Share.SIGNER)
                .map(views::formUse).toList();
    }

    private List<DecisionView> decisions(String role, Step step, StepView view) {
        List<Obligation> all = obligations.in(step, Kind.DECISION);
        return IntStream.range(0, all.size()).filter(i -> isTaken(all.get(i), role))
                .mapToObj(i -> decision(all.get(i), view.tasks().decisions().get(i), role)).toList();
    }

    /**
     * Whether a role takes a decision or leads up to it. Of a step with which something is reported it is of who receives that, where
     * nobody is named.
     */
    private boolean isTaken(Obligation decision, String role) {
        Step step = decision.place().step().orElseThrow();
        boolean named = decision.as(Act.Decide.class).orElseThrow().decision().by().value().isPresent();
        boolean leads = bears(obligations.step(step).parties(), role);
        return named ? leads || bears(decision.parties(), role)
                : isReport(protocol, step) ? includes(step.participants().with(), role) : leads;
    }

    /** Whether it is what others do to report to a role, which is for them alone. */
    private boolean isHeard(Obligation action) {
        return isReport(protocol, action.place().step().orElseThrow())
                && action.as(Act.Do.class).filter(done -> done.action().toPartner().isPresent()).isEmpty();
    }

    /** Whether a step is that something is reported to those with whom it is done. */
    static boolean isReport(Protocol protocol, Step step) {
        Optional<Party> receivers = protocol.course().reporting().flatMap(reporting -> reporting.to().value());
        return step.participants().with().filter(with -> with.members().allMatch(one -> includes(receivers, one.role().value())))
                .isPresent();
    }

    /** Whether what a role does with the same people in a step of reporting is that it tells them. */
    private boolean isReported(Obligation news, String role) {
        Step step = news.place().step().orElseThrow();
        return isReport(protocol, step) && obligations.in(step, Kind.ACTION).stream().filter(one -> isDone(one, role))
                .anyMatch(one -> one.parties().with().filter(with -> with.roles()
                        .equals(news.as(Act.Tell.class).orElseThrow().duty().to().roles())).isPresent());
    }

    /** With what the role does after each answer. */
    private DecisionView decision(Obligation obligation, DecisionView decision, String role) {
        List<Answer> answers = obligation.as(Act.Decide.class).orElseThrow().decision().answers();
        return decision.with(answers.stream().map(answer -> done(obligation, answer, role)).toList());
    }

    /** What a role has to do after an answer that others give. */
    private List<After> after(String role, Step step) {
        return obligations.in(step, Kind.DECISION).stream().filter(decision -> !isTaken(decision, role))
                .flatMap(decision -> {
            Decision asked = decision.as(Act.Decide.class).orElseThrow().decision();
            return asked.answers().stream().map(answer -> new After(Words.of(asked.question()), Words.of(answer.label()),
                    done(decision, answer, role)));
        }).filter(after -> !after.actions().isEmpty()).toList();
    }

    private List<ActionView> done(Obligation decision, Answer answer, String role) {
        return obligations.in(decision.place().step().orElseThrow()).stream().filter(one -> one.kind() == Kind.ACTION
                && one.place().answer().filter(given -> given.answer() == answer).isPresent())
                .flatMap(one -> bears(one.parties(), role) ? Stream.of(views.action(one).by(Sentence.NONE))
                        : isShared(one, role) ? Stream.of(shared(one)) : Stream.of()).toList();
    }

    /** In the step itself: what is done after an answer stands with that. */
    private List<ActionView> actions(String role, Step step) {
        return obligations.in(step, Kind.ACTION).stream().filter(one -> isDone(one, role)).map(views::action).toList();
    }

    /** Also what those do that it is one of, but for what it does itself with the same people. */
    private boolean isDone(Obligation action, String role) {
        return action.parties().bears(role) || bears(action.parties(), role) && obligations.in(action.place().step().orElseThrow(),
                Kind.ACTION).stream().filter(own -> own.parties().bears(role)).noneMatch(own -> own.parties().with()
                .filter(with -> action.parties().with().map(Party::roles).filter(with.roles()::equals).isPresent()).isPresent());
    }

    /** With what pupils and parents do there, which who leads the step lets them do. */
    private List<ActionView> led(String role, Step step) {
        return obligations.in(step, Kind.ACTION).stream().filter(one -> isDone(one, role) || views.isLet(one)
                        || one.parties().bearers().unknown())
                .map(one -> views.isLet(one) ? views.let(one) : views.action(one)).toList();
    }

    /** What nobody is named for, by step. */
    List<OpenView> open() {
        return open(step -> true, one -> true);
    }

    /** The same of what this role could do: not of what it is told, or is done with it, or stands in a step that it leads. */
    List<OpenView> open(String role) {
        return open(step -> !obligations.step(step).parties().isExcluded(role),
                one -> one.parties().of(role) == Share.NONE && !one.parties().isExcluded(role) && !(one.kind() == Kind.ACTION
                        && one.place().step().filter(step -> bears(obligations.step(step).parties(), role)).isPresent()));
    }

    private List<OpenView> open(Predicate<Step> where, Predicate<Obligation> which) {
        return IntStream.range(0, steps.size()).filter(i -> where.test(protocol.course().steps().get(i)))
                .mapToObj(i -> open(protocol.course().steps().get(i), steps.get(i), which))
                .filter(open -> open.whole() || !open.tasks().isEmpty()).toList();
    }

    private OpenView open(Step step, StepView view, Predicate<Obligation> which) {
        boolean whole = step.participants().who().unknown();
        Predicate<Obligation> isOpen = one -> one.parties().bearers().unknown() && which.test(one);
        StepView.Tasks tasks = new StepView.Tasks(obligations.in(step, Kind.ACTION).stream()
                .filter(one -> isOpen.test(one) || whole && views.isLet(one))
                .map(one -> views.isLet(one) ? views.let(one) : views.action(one)).toList(), open(step, Kind.CHOICE, isOpen, views::choice),
                List.of(), open(step, Kind.INFORM, isOpen, views::inform), open(step, Kind.RECORD, isOpen, views::recording), List.of(),
                List.of(), whole ? view.tasks().decisions() : List.of());
        return new OpenView(ref(view), view.heading().title(), whole, tasks);
    }

    private <V> List<V> open(Step step, Kind kind, Predicate<Obligation> which, Function<Obligation, V> view) {
        return obligations.in(step, kind).stream().filter(which).map(view).toList();
    }

    private static StepRef ref(StepView view) {
        return new StepRef(view.id(), view.heading().number(), view.heading().page());
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

    private static boolean includes(Stated<Party> party, String role) {
        return includes(party.value(), role);
    }

    private static boolean includes(Optional<Party> party, String role) {
        return party.filter(p -> p.includes(role)).isPresent();
    }

    /**
     * What is named as its own to give to others; not what it gets, nor, unless this is all that it does, what all who support somebody see
     * to.
     */
    private List<Beside.Support> support(String role, boolean onlyThis) {
        return protocol.care().support().stream().filter(track -> !track.audience().value().equals(role))
                .map(track -> new Beside.Support(Link.to(track.title().text(), paths.page(DocumentKind.SUPPORT) + "#" + track.key()),
                        obligations.ofWhole(Kind.SUPPORT).stream()
                                .filter(one -> (onlyThis || one.parties().own()) && one.parties().bears(role))
                                .filter(one -> track.points().contains(one.as(Act.Support.class).orElseThrow().point()))
                                .map(views::action).toList(), onlyThis ? others(track.by().value(), Optional.empty(), role) : ""))
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
        return protocol.people().roles().stream().filter(role -> !role.tasks().isEmpty() || includes(receivers, role.key()))
                .flatMap(role -> contact(role.key()).stream()).toList();
    }

    /** Of these, the first first, as far as the school said how to reach them; then the school itself. */
    List<CallView> calls(List<Located<String>> first) {
        Map<String, Located<String>> once = new LinkedHashMap<>();
        first.forEach(id -> once.putIfAbsent(id.value(), id));
        List<CallView> calls = once.values().stream().flatMap(id -> contact(id.value())
                .filter(contact -> !contact.phone().isEmpty() || !contact.mail().isEmpty())
                .map(contact -> new CallView(does(id), contact, false)).stream()).toList();
        Stream<CallView> ofSchool = school.reach().phone().stream()
                .map(any -> new CallView("", office(), true));
        return Stream.concat(calls.stream(), ofSchool).toList();
    }

    /** What the law asks of them; a confidential adviser is called what they are. */
    private String does(Located<String> id) {
        return protocol.role(id.value()).stream().flatMap(role -> role.tasks().stream()).filter(task -> task != Role.Task.CONFIDANT)
                .map(task -> language.phrases().text("call.task." + task.name(),
                        Phrases.capital(language.names().theRole(id).text()))).collect(Collectors.joining(" "));
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

package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import nl.stapwijzer.obligation.Place;
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
        return new RoleView(role.key(), heading, facts, parts(role.key()),
                informs(one -> one.place().step().isEmpty() && one.parties().bears(role.key()), views::inform),
                informs(one -> one.parties().of(role.key()) == Share.COUNTERPARTY, one -> views.heard(one, role.key())),
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
        StepView.Tasks tasks = new StepView.Tasks(actions(role, step, one -> one.parties().bears(role), views::action),
                borne(role, step, Kind.CHOICE, views::choice), leads ? view.tasks().methods() : List.of(),
                borne(role, step, Kind.INFORM, one -> views.inform(one, role)).stream().flatMap(Optional::stream).toList(),
                borne(role, step, Kind.RECORD, views::recording), forms(role, step),
                borne(role, step, Kind.EVALUATION, views::evaluation), decisions(role, step, view));
        List<ActionView> shared = actions(role, step, one -> one.parties().of(role) == Share.PARTICIPANT,
                one -> withReader(role, views.action(one).by(views.bearers(one))));
        boolean asks = tasks.isEmpty() && shared.isEmpty() && present || share == Share.POSSIBLE_BEARER;
        Involvement involvement = new Involvement(leads, asks ? asked(share, step) : "",
                leads ? view.people().with() : Sentence.NONE,
                leads ? language.parties().party(step.participants().consulting().flatMap(all -> all.without(role))) : Sentence.NONE);
        boolean minds = leads || protocol.role(role).filter(Role::isStaff).isPresent();
        // In a step that nobody is named for, its rules are for the staff who have something to do in it.
        boolean follows = present || minds && step.participants().who().unknown() && !tasks.isEmpty();
        Setting setting = new Setting(view.text().place(), view.text().bounds(), view.text().conditions(),
                follows ? view.remarks().rulesAndPrinciples() : List.of(), minds ? view.remarks().notes() : List.of());
        return Optional.of(new InStep(new StepRef(view.id(), view.heading().number(), view.heading().page()), involvement, view.deadlines(),
                present ? view.bands() : List.of(), setting, tasks, shared))
                .filter(part -> present || !tasks.isEmpty() || !shared.isEmpty());
    }

    /** What others do with a role, for that role itself. */
    private ActionView withReader(String role, ActionView action) {
        return protocol.role(role).map(one -> action.saying(language.phrases().text("act.with", language.names().theRole(one.id()).text()),
                language.phrases().text("act.with-you"))).orElse(action);
    }

    private String asked(Share share, Step step) {
        return switch (share) {
            case POSSIBLE_BEARER -> language.phrases().text("share.POSSIBLE_BEARER");
            case PARTICIPANT, CONSULTED -> {
                String who = language.parties().definite().party(step.participants().who().value()).text();
                yield language.phrases().text("share." + share.name() + (who.isEmpty() ? "" : ".with"), who);
            }
            case BEARER, SIGNER, COUNTERPARTY, NONE -> "";
        };
    }

    private <V> List<V> borne(String role, Step step, Kind kind, Function<Obligation, V> view) {
        return obligations.in(step, kind).stream().filter(one -> one.parties().bears(role)).map(view).toList();
    }

    private List<FormUseView> forms(String role, Step step) {
        return obligations.in(step, Kind.FORM).stream().filter(one -> one.parties().bears(role) || one.parties().of(role) == Share.SIGNER)
                .map(views::formUse).toList();
    }

    private List<DecisionView> decisions(String role, Step step, StepView view) {
        List<Obligation> all = obligations.in(step, Kind.DECISION);
        return IntStream.range(0, all.size()).filter(i -> all.get(i).parties().bears(role)).mapToObj(view.tasks().decisions()::get)
                .toList();
    }

    /** In the step itself, or after an answer that others give; those after its own answers stand with the answers. */
    private List<ActionView> actions(String role, Step step, Predicate<Obligation> which, Function<Obligation, ActionView> view) {
        return obligations.in(step).stream().filter(one -> one.kind() == Kind.ACTION && which.test(one))
                .filter(one -> one.place().answer().filter(given -> decides(role, step, given)).isEmpty())
                .map(one -> one.place().answer().map(given -> view.apply(one)
                        .after(language.phrases().text("after-answer", given.answer().label().text())))
                        .orElseGet(() -> view.apply(one))).toList();
    }

    private boolean decides(String role, Step step, Place.Given given) {
        return obligations.in(step, Kind.DECISION).stream()
                .anyMatch(one -> one.as(Act.Decide.class).orElseThrow().decision() == given.decision() && one.parties().bears(role));
    }

    private static boolean includes(Stated<Party> party, String role) {
        return includes(party.value(), role);
    }

    private static boolean includes(Optional<Party> party, String role) {
        return party.filter(p -> p.includes(role)).isPresent();
    }

    private List<Link> support(String role) {
        return protocol.care().support().stream()
                .filter(track -> track.audience().value().equals(role) || includes(track.by(), role))
                .map(track -> Link.to(track.title().text(), paths.page(DocumentKind.SUPPORT) + "#" + track.key())).toList();
    }

    /** What the school does with somebody is told to them as what the school does, where that is in words. */
    private List<String> prevention(String role) {
        return protocol.care().prevention().stream().filter(task -> includes(task.who(), role) || includes(task.with(), role)).map(task -> {
            String what = (includes(task.who(), role) ? task.what() : task.what().forChildren()).text();
            return task.occasion().rhythm().map(rhythm -> language.phrases().text("party.note", what,
                    language.phrases().text("rhythm." + rhythm.name()))).orElse(what);
        }).toList();
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
